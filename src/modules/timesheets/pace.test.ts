import { describe, expect, it } from 'vitest'
import { addDays } from '#kit/dates.ts'
import { paceOf, paceState } from './pace.ts'

const today = '2026-12-02'
/** So many hundredths in each of these weeks, the last one that of 23 November. */
const weeks = (...sums: readonly number[]) =>
  sums.flatMap((hundredths, at) =>
    hundredths === 0
      ? []
      : [{ onDay: addDays('2026-11-23', -7 * (sums.length - 1 - at) + 1), hundredths }],
  )

describe('the pace of a project', () => {
  it('is not told before four weeks', () => {
    expect(paceOf(weeks(100, 100, 100), '2026-12-31', today)).toEqual({
      done: 300,
      end: undefined,
    })
    expect(paceOf([], '2026-12-31', today)).toEqual({ done: 0, end: undefined })
  })

  it('goes on as it was, without a margin where weeks are alike', () => {
    // Weeks of 30 November, 7, 14, 21 and 28 December are left.
    expect(paceOf(weeks(100, 100, 100, 100), '2026-12-31', today)).toEqual({
      done: 400,
      end: { likely: 900, low: 900, high: 900 },
    })
  })

  it('has the margin of the prediction of a sum, with weeks without a day', () => {
    // R 4.3: x <- c(100,0,300,200); r <- 5; sum(x) + mean(x)*r + c(-1,1)*qt(.9,3)*sqrt(var(x)*(r+r^2/4))
    // 1350 -+ 709.1 : 640.9 and 2059.1
    expect(paceOf(weeks(100, 0, 300, 200), '2026-12-31', today).end).toEqual({
      ...{ likely: 1350, low: 641, high: 2059 },
    })
  })

  it('never ends below what is done, and the week that runs says nothing of the pace', () => {
    const running = { onDay: '2026-12-01', hundredths: 250 }
    const pace = paceOf([...weeks(100, 100, 100, 100), running], '2026-12-01', today)
    expect(pace).toEqual({ done: 650, end: { likely: 650, low: 650, high: 650 } })
    // Over: nothing is left.
    expect(paceOf(weeks(100, 100, 100, 100), '2026-11-20', today).end?.likely).toBe(400)
  })
})

it.each([
  [0, { done: 100, end: undefined }, 'unplanned'],
  [500, { done: 100, end: undefined }, 'none'],
  [500, { done: 501, end: undefined }, 'passed'],
  [500, { done: 100, end: { likely: 300, low: 200, high: 500 } }, 'within'],
  [500, { done: 100, end: { likely: 450, low: 200, high: 501 } }, 'perhaps-over'],
  [500, { done: 100, end: { likely: 700, low: 501, high: 900 } }, 'over'],
] as const)('beside %i hundredths that are planned, %j is %s', (planned, pace, state) => {
  expect(paceState(pace, planned)).toBe(state)
})
