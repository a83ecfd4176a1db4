import { describe, expect, test } from 'vitest'
import { readTrialPlan } from '#engines/field-trials/index.ts'
import type { Answers } from './answers.ts'
import { type Design, designs, type Obstacle, propose } from './designs.ts'
import { examplePlan } from './example-plan.ts'

const best: Answers = {
  who: 'lot',
  dates: 'two',
  dateCount: undefined,
  unit: 'places',
  count: 24,
  size: 25,
  compare: 'here',
  steps: 'yes',
  measure: { kind: 'share', expected: 0.5 },
}
const series = { dates: 'series', dateCount: 24 } as const
const alone = { who: 'no', compare: 'no', steps: 'no' } as const

describe('the designs that answers allow, best first', () => {
  test.each<[string, Partial<Answers>, readonly Design[]]>([
    ['a draw and steps', {}, ['random-groups', 'stepped', 'case-study']],
    ['a draw without steps', { steps: 'no' }, ['random-groups', 'case-study']],
    ['a draw, measured after only', { dates: 'after' }, ['random-groups', 'case-study']],
    ['a draw with a series', series, ['random-groups', 'stepped', 'interrupted', 'case-study']],
    ['others to compare with', { who: 'chosen', steps: 'no' }, ['comparison', 'case-study']],
    [
      'those who wait are somebody to compare with',
      { who: 'chosen', compare: 'no' },
      ['comparison', 'case-study'],
    ],
    [
      'towns that are alike',
      { who: 'no', compare: 'towns', steps: 'no' },
      ['matched-towns', 'case-study'],
    ],
    ['a long series alone', { ...alone, ...series }, ['interrupted', 'case-study']],
  ])('%s', (_, changed, fits) => {
    const found = propose({ ...best, ...changed })
    expect(found.fits).toEqual(fits)
    expect(found.describesOnly).toBe(false)
  })

  test.each<[string, Partial<Answers>, readonly Design[]]>([
    ['before and after, alone', alone, ['before-after', 'case-study']],
    ['after only, alone', { ...alone, dates: 'after' }, ['case-study']],
    ['others, but after only', { who: 'chosen', dates: 'after', steps: 'no' }, ['case-study']],
    ['towns, but after only', { who: 'no', dates: 'after', compare: 'towns' }, ['case-study']],
    ['nothing is counted', { measure: { kind: 'words' } }, ['case-study']],
    ['three places, drawn', { count: 3 }, ['before-after', 'case-study']],
    [
      'a series of seven dates',
      { ...alone, dates: 'series', dateCount: 7 },
      ['before-after', 'case-study'],
    ],
    ['one place', { ...alone, count: 1 }, ['case-study']],
  ])('description only: %s', (_, changed, fits) => {
    const found = propose({ ...best, ...changed })
    expect(found.fits).toEqual(fits)
    expect(found.describesOnly).toBe(true)
  })

  test.each<[Design, Partial<Answers>, Obstacle]>([
    ['random-groups', { who: 'no' }, 'no-lot'],
    ['random-groups', { count: 3 }, 'too-few'],
    ['stepped', { steps: 'no' }, 'no-steps'],
    ['stepped', { dates: 'after' }, 'no-before'],
    ['comparison', {}, 'lot-is-better'],
    ['comparison', { who: 'no', compare: 'no', steps: 'no' }, 'nobody'],
    ['matched-towns', {}, 'no-towns'],
    ['interrupted', {}, 'no-series'],
    ['interrupted', { dates: 'series', dateCount: 6 }, 'few-dates'],
    ['before-after', {}, 'held-in-others'],
    ['before-after', { measure: { kind: 'words' } }, 'nothing-counted'],
  ])('%s is left aside with its reason', (design, changed, because) => {
    expect(propose({ ...best, ...changed }).aside).toContainEqual({ design, because })
  })

  test('each design either fits or has a reason', () => {
    const { fits, aside } = propose(best)
    expect([...fits, ...aside.map(({ design }) => design)].toSorted()).toEqual(designs.toSorted())
  })
})

test.each(designs.filter((design) => design !== 'case-study'))(
  'the example of a plan for %s is one that the command reads',
  (design) => {
    for (const unit of ['people', 'places'] as const)
      expect(readTrialPlan(examplePlan(design, { unit }) ?? {})).toMatchObject({ ok: true })
  },
)
