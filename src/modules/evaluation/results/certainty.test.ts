import { describe, expect, test } from 'vitest'
import { analyse, readTrialPlan, type TrialWarning } from '#engines/field-trials/index.ts'
import { degreeOf, flowOf, isHoped, isOtherUnit, whyUnknown } from './certainty.ts'
import { warningLine } from './texts/warnings.ts'

const plan = { alpha: 0.05 } as Parameters<typeof degreeOf>[1]['plan']
const calm = { plan, warnings: [] }
const frail = { plan, warnings: [{ code: 'few-rows' } as const] }
const drawn = { isDrawn: true, least: 1 }

describe('five degrees, fixed before any result', () => {
  const far = { low: 0.2, high: 3 }
  test('an interval without zero is solid, likely when something is frail, a hint when nothing was drawn', () => {
    expect(degreeOf(far, calm, drawn)).toBe('solid')
    expect(degreeOf({ low: -3, high: -0.2 }, calm, drawn)).toBe('solid')
    expect(degreeOf(far, frail, drawn)).toBe('likely')
    expect(degreeOf(far, calm, { ...drawn, isDrawn: false })).toBe('hint')
  })

  test('an interval with zero says that the effect is too small only when all of it is', () => {
    expect(degreeOf({ low: -0.5, high: 0.9 }, calm, drawn)).toBe('small')
    expect(degreeOf({ low: -1.2, high: 0.9 }, calm, drawn)).toBe('unknown')
    expect(degreeOf({ low: -0.5, high: 0.9 }, calm, { isDrawn: true, least: undefined })).toBe(
      'unknown',
    )
    expect(degreeOf({ low: -0.5, high: 0.9 }, calm, { ...drawn, isDrawn: false })).toBe('unknown')
    expect(degreeOf({ low: 0, high: 3 }, calm, drawn)).toBe('unknown')
  })

  test('a smallest effect that the outcome could not reach says nothing: it is in another unit', () => {
    const share = { low: -0.06, high: 0.2, span: 1 }
    expect(degreeOf(share, calm, { isDrawn: true, least: 10 })).toBe('unknown')
    expect(degreeOf(share, calm, { isDrawn: true, least: 0.3 })).toBe('small')
    expect(isOtherUnit(share, 10)).toBe(true)
    expect([isOtherUnit(share, 0.3), isOtherUnit({}, 10)]).toEqual([false, false])
  })

  test('a group of a few rows is never solid', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({
      ...{ line: at + 2, cells: [String((at % 4) + (at < 3 ? 9 : 0)), at < 3 ? '1' : '0'] },
    }))
    const read = readTrialPlan({ design: 'complete', outcome: 'y', treatment: 't' })
    if (!read.ok) throw new Error('not a plan')
    const result = analyse({ titles: ['y', 't'], rows, separator: ';' }, read.plan)
    if (!result.ok) throw new Error('not analysed')
    const [effect] = result.analysis.estimates.filter(({ isEffect }) => isEffect)
    if (!effect) throw new Error('no effect')
    expect(degreeOf(effect, result.analysis, drawn)).toBe('likely')
    expect(effect.span).toBe(11)
    expect(warningLine(result.analysis.warnings[0] as TrialWarning, 'fr')).toContain('3')
  })

  test('what is not known is said with its own reason', () => {
    expect(whyUnknown(far, drawn)).toBe('together')
    expect(whyUnknown({ low: -0.5, high: 0.9 }, drawn)).toBe('zero')
    expect(whyUnknown({ low: -0.5, high: 0.9 }, { ...drawn, isDrawn: false })).toBe('notDrawn')
  })

  test('several outcomes count together', () => {
    expect(degreeOf({ ...far, corrected: { holm: 0.2 } }, calm, drawn)).toBe('unknown')
    expect(degreeOf({ ...far, corrected: { holm: 0.04 } }, calm, drawn)).toBe('solid')
  })

  test('it goes where one hoped, or not; nothing is said when nothing can be told', () => {
    expect(isHoped({ estimate: 2 }, 'solid', { isHigherBetter: true })).toBe(true)
    expect(isHoped({ estimate: 2 }, 'hint', { isHigherBetter: false })).toBe(false)
    expect(isHoped({ estimate: 2 }, 'unknown', { isHigherBetter: true })).toBeUndefined()
    expect(isHoped({ estimate: 2 }, 'solid', { isHigherBetter: undefined })).toBeUndefined()
  })
})

test('each row of the table is found again in the flow', () => {
  const read = readTrialPlan({ design: 'complete', outcome: 'y', treatment: 't' })
  if (!read.ok) throw new Error('not a plan')
  const cells = ['1,0', '2,0', '4,1', '7,1', '5,', ',1'].map((line) => line.split(','))
  const rows = cells.map((of, at) => ({ line: at + 2, cells: of }))
  const result = analyse({ titles: ['y', 't'], rows, separator: ';' }, read.plan)
  if (!result.ok) throw new Error('not analysed')
  expect(flowOf(rows.length, result.analysis)).toEqual({
    received: 6,
    leftOut: [
      { column: 't', count: 1 },
      { column: 'y', count: 1 },
    ],
    analysed: [{ outcome: 'y', count: 4 }],
  })
})
