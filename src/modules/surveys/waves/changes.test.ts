import { describe, expect, it } from 'vitest'
import type { Answers, Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { countResults } from '../results.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'
import type { Weighting } from '../weights.ts'
import { changeRows } from './change-rows.ts'
import { changesBetween, type PublishedWave } from './changes.ts'

const words = (text: string) => ({ fr: text })
const withValue = (value: Extract<Answers[string], { state: 'given' }>['value']) =>
  ({ state: 'given', value }) as const
const many = (count: number, answers: Answers) => Array.from({ length: count }, () => answers)
const age = (chosen: string): Answers => ({ age: withValue({ chosen }) })

/** One page of these questions. */
const asking = (...questions: readonly Question[]): Questionnaire => ({
  ...smallQuestionnaire,
  pages: [{ id: 'page', questions }],
})
const ages: Question = {
  ...{ id: 'age', kind: 'single', text: words('Votre âge') },
  options: [
    { id: 'jeune', text: words('Moins de 30 ans') },
    { id: 'plus', text: words('30 ans et plus') },
  ],
}
const onePage = asking(ages)

function wave(
  all: readonly Answers[],
  { questionnaire = onePage, weighting }: Partial<PublishedWave> = {},
): PublishedWave {
  const counted = all.map((answers) => ({ medium: 'screen', answers }) as const)
  return { questionnaire, results: countResults(questionnaire, counted, undefined), weighting }
}

/** Shares of the young, as if a weighting had made them. */
const weighted = (young: number, effective: number, step = 0.01): Weighting =>
  ({
    steps: { age: step },
    outcome: { effective },
    shares: { age: [{ jeune: young, plus: 1 - young }] },
  }) as unknown as Weighting

const halves = [...many(40, age('jeune')), ...many(40, age('plus'))]
const quarter = [...many(20, age('jeune')), ...many(60, age('plus'))]
const linesOf = (before: PublishedWave, after: PublishedWave) =>
  changesBetween(before, after)[0]?.tables[0]?.answers

describe('what moved between two waves', () => {
  it('is told answer by answer, of those who were asked', () => {
    const [changed] = changesBetween(wave(halves), wave(quarter))
    expect(changed).toMatchObject({ question: 'age', label: 'Votre âge', kind: 'single' })
    const [table] = changed?.tables ?? []
    expect(table?.asked).toEqual({ before: 80, after: 80 })
    const [young, others] = table?.answers ?? []
    expect(young).toMatchObject({ key: 'jeune', plain: { before: 0.5, after: 0.25 } })
    expect(others).toMatchObject({ key: 'plus', plain: { before: 0.5, after: 0.75 } })
    const { low = 0, high = 0 } = young?.plain?.difference ?? {}
    expect(low).toBeLessThan(-0.25)
    expect(high).toBeGreaterThan(-0.25)
    expect(high).toBeLessThan(0)
    expect(young?.weighted).toBeUndefined()
  })

  it('is not told of a number that one of the two hides', () => {
    const few = [...many(77, age('jeune')), ...many(3, age('plus'))]
    for (const [before, after] of [
      [few, quarter],
      [quarter, few],
    ] as const)
      expect(linesOf(wave(before), wave(after))?.map(({ plain }) => plain)).toEqual([
        undefined,
        undefined,
      ])
    // Of one to four people in all, not even how many were asked.
    expect(changesBetween(wave(many(3, age('plus'))), wave(quarter))[0]?.tables).toEqual([])
  })

  it('is told in weighted shares where both waves are weighted, and each by its own people', () => {
    const before = wave(halves, { weighting: weighted(0.4, 60) })
    const after = wave(quarter, { weighting: weighted(0.3, 50) })
    expect(linesOf(before, after)?.[0]?.weighted).toMatchObject({ before: 0.4, after: 0.3 })
    expect(linesOf(wave(halves), after)?.[0]?.weighted).toBeUndefined()
    // Rounded to five points, it would move by its rounding.
    const rough = wave(halves, { weighting: weighted(0.4, 60, 0.05) })
    expect(linesOf(rough, after)?.[0]?.weighted).toBeUndefined()
    expect(linesOf(before, wave(quarter))?.[0]?.weighted).toBeUndefined()
  })

  it('gives no weighted share where somebody was not asked: it is of all who answered', () => {
    const questionnaire = asking(
      { id: 'vient', kind: 'yes-no', text: words('Venez-vous ?') },
      { ...ages, when: { question: 'vient', is: '=', value: true } },
    )
    const all = [
      ...quarter.map((answers) => ({ ...answers, vient: withValue(true) })),
      ...many(10, { vient: withValue(false) }),
    ]
    const side = wave(all, { questionnaire, weighting: weighted(0.3, 50) })
    const changed = changesBetween(side, side).find(({ question }) => question === 'age')
    expect(changed?.tables[0]?.asked).toEqual({ before: 80, after: 80 })
    expect(changed?.tables[0]?.answers[0]).toMatchObject({
      plain: { before: 0.25, after: 0.25 },
      weighted: undefined,
    })
  })

  it('has no table of a question that is new, was taken out, or asks something else', () => {
    const other = asking({ ...ages, text: words('Quel est votre âge ?') })
    const reworded = changesBetween(wave(halves), wave(quarter, { questionnaire: other }))
    expect(reworded).toMatchObject([
      { label: 'Quel est votre âge ?', tables: [], compared: { because: 'not-said' } },
    ])
    const spoken: Questionnaire = {
      ...other,
      rewordings: [{ question: 'age', comparable: true, reason: words('Le sens est le même.') }],
    }
    const compared = changesBetween(wave(halves), wave(quarter, { questionnaire: spoken }))
    expect(compared[0]).toMatchObject({ reason: 'Le sens est le même.' })
    expect(compared[0]?.tables).toHaveLength(1)

    const market = asking({ id: 'marche', kind: 'yes-no', text: words('Le marché ?') })
    const replaced = changesBetween(wave(halves), wave([], { questionnaire: market }))
    expect(replaced.map(({ question, label, tables }) => [question, label, tables])).toEqual([
      ['marche', 'Le marché ?', []],
      ['age', 'Votre âge', []],
    ])
  })

  it('finds each box again where boxes changed places, and tells how many ticked it', () => {
    const options = [
      { id: 'bus', text: words('En bus') },
      { id: 'pied', text: words('À pied') },
    ] as const
    const boxes = (order: readonly (typeof options)[number][]): Questionnaire => ({
      ...asking({
        ...{ id: 'moyens', kind: 'several', text: words('Comment ?'), options: order },
      }),
      rewordings: [{ question: 'moyens', comparable: true, reason: words('Seul l’ordre change.') }],
    })
    const ticking = (bus: number, walk: number) => [
      ...many(bus, { moyens: withValue({ chosen: ['bus'] }) }),
      ...many(walk, { moyens: withValue({ chosen: ['pied'] }) }),
    ]
    const before = wave(ticking(30, 10), { questionnaire: boxes(options) })
    const after = wave(ticking(20, 20), { questionnaire: boxes(options.toReversed()) })
    const [changed] = changesBetween(before, after)
    expect(changed?.tables.map(({ label, answers }) => [label, answers])).toMatchObject([
      ['À pied', [{ key: '.yes', plain: { before: 0.25, after: 0.5 } }]],
      ['En bus', [{ key: '.yes', plain: { before: 0.75, after: 0.5 } }]],
    ])
  })

  it('says nothing of texts', () => {
    const questionnaire = asking({
      id: 'mot',
      kind: 'long-text',
      text: words('Un mot ?'),
      most: 500,
    })
    const side = wave(many(20, { mot: withValue('Bonjour') }), { questionnaire })
    expect(changesBetween(side, side)[0]?.tables).toEqual([])
  })
})

describe('as lines of a file', () => {
  it('are shares of one, with their difference and its two ends, to four decimals', () => {
    const changes = changesBetween(wave(halves), wave(quarter))
    const [young] = changeRows(changes, 'fr')
    expect(young?.slice(0, 9)).toEqual([
      ...['age', 'Votre âge', '', 'Moins de 30 ans', 80, 80],
      ...[0.5, 0.25, -0.25],
    ])
    for (const end of young?.slice(9, 11) ?? []) expect(String(end)).toMatch(/^-0\.\d{1,4}$/)
    expect(young?.slice(11)).toEqual([null, null, null, null, null])
    expect(changeRows(changes, 'fr')).toHaveLength(2)
  })

  it('are empty where a number is hidden, and name what is no option in each language', () => {
    const questionnaire = asking({ id: 'marche', kind: 'yes-no', text: words('Le marché ?') })
    const goes = (yes: number, no: number) => [
      ...many(yes, { marche: withValue(true) }),
      ...many(no, { marche: withValue(false) }),
    ]
    const changes = changesBetween(
      wave(goes(38, 2), { questionnaire }),
      wave(goes(20, 20), { questionnaire }),
    )
    const answersIn = (locale: 'fr' | 'en') =>
      changeRows(changes, locale).map(([, , , answer]) => answer)
    expect(answersIn('fr')).toEqual(['Oui', 'Non'])
    expect(answersIn('en')).toEqual(['Yes', 'No'])
    for (const row of changeRows(changes, 'fr'))
      expect(row.slice(6)).toEqual(Array.from({ length: 10 }, () => null))
  })
})
