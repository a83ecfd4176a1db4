import { describe, expect, it } from 'vitest'
import type { Answers } from '#engines/questionnaires/index.ts'
import { compareWith, farthestOf, toldWeighting } from './comparison.ts'
import { knownQuestions, type Population, proposedFields, readCategories } from './population.ts'
import { countResults } from './results.ts'
import { smallQuestionnaire as asked } from './testing/small-survey.ts'
import { nameProblems, roundedTo, shareStep, sharesOf, shownShares, weighAll } from './weights.ts'

const given = (value: Extract<Answers[string], { state: 'given' }>['value']) =>
  ({ state: 'given', value }) as const
const person = (age: string | undefined, goes: boolean): Answers => ({
  age: age ? given({ chosen: age }) : { state: 'blank' },
  marche: given(goes),
})
const many = <T>(count: number, made: T) => Array.from({ length: count }, () => made)
const ages: Population = {
  question: 'age',
  reference: 'Insee',
  categories: [
    { label: 'Jeunes', options: ['jeune'], share: 60 },
    { label: 'Autres', options: ['plus'], share: 40 },
  ],
}
const rule = { variables: ['age'], most: 5 }
const counted = (all: readonly Answers[]) =>
  countResults(
    asked,
    all.map((answers) => ({ medium: 'screen', answers })),
    undefined,
  )
const question = knownQuestions(asked)[0]
if (!question) throw new Error('a question of one answer')

describe('the population of a question', () => {
  const typed = {
    ...{ 'label-0': 'Tout le monde', 'share-0': '52,5 %', 'of-jeune': '0', 'of-plus': '0' },
  }

  it('is read category by category, and every fault is told at once', () => {
    const apart = { ...typed, 'label-1': 'Autres', 'share-1': '2 140', 'of-plus': '1' }
    expect(readCategories(question, apart)).toEqual({
      ok: true,
      categories: [
        { label: 'Tout le monde', options: ['jeune'], share: 52.5 },
        { label: 'Autres', options: ['plus'], share: 2140 },
      ],
    })
    expect(readCategories(question, typed)).toMatchObject({ faults: [{ code: 'too-few' }] })
    const wrong = { ...apart, 'share-0': '0', 'of-plus': '7', 'label-1': '' }
    const read = readCategories(question, wrong)
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toEqual([
      ...['share-wrong', 'label-missing', 'no-answer', 'no-category'],
    ])
  })

  it('is proposed by the census, answers put in the category that bears their words', () => {
    const fields = proposedFields(question, ({ text }) => text['fr'] ?? '', {
      label: 'Âge',
      values: [
        { key: 'jeune', label: 'Les jeunes', share: 0.25 },
        { key: 'x', label: '30 ans et PLUS', share: 0.75 },
      ],
    })
    expect(fields).toMatchObject({ 'share-0': '25', 'of-jeune': '0', 'of-plus': '1' })
  })
})

describe('those who answered, beside the population', () => {
  it('are compared among those who said their category', () => {
    const all = [...many(9, person('jeune', true)), ...many(21, person('plus', true))]
    const compared = compareWith(ages, counted([...all, ...many(6, person(undefined, true))]))
    expect(compared?.categories).toMatchObject([
      { count: 9, share: 0.3, expected: 0.6 },
      { count: 21, share: 0.7, expected: 0.4 },
    ])
    expect(compared?.distance).toBeCloseTo(0.3, 12)
    expect(farthestOf(compared ? [compared] : [])).toBeCloseTo(0.3, 12)
  })

  it('are hidden where their count is, with the distance that would give it back', () => {
    const few = compareWith(
      ages,
      counted([...many(3, person('jeune', true)), ...many(20, person('plus', true))]),
    )
    expect(few?.categories.map(({ count, share }) => [count, share])).toEqual([
      ...[
        [null, undefined],
        [null, undefined],
      ],
    ])
    expect(few?.distance).toBeUndefined()
    expect(compareWith(ages, counted(many(4, person('jeune', true))))).toBeUndefined()
  })

  it('are told where a category joins all that is hidden: a subtraction tells it too', () => {
    const joined: Population = {
      ...ages,
      categories: [{ label: 'Ensemble', options: ['jeune', 'plus'], share: 1 }],
    }
    const results = counted([...many(3, person('jeune', true)), ...many(20, person('plus', true))])
    expect(compareWith(joined, results)?.categories[0]?.count).toBe(23)
  })
})

describe('weights', () => {
  const all = [...many(9, person('jeune', true)), ...many(21, person('plus', false))]

  it('bring the answers to the population, and say what that costs', () => {
    const weighed = weighAll(asked, [ages], rule, all)
    if (!weighed.ok) throw new Error('weights')
    expect(weighed.weights[0]).toBeCloseTo(2, 9)
    expect(weighed.weights[29]).toBeCloseTo(4 / 7, 9)
    // 30² ÷ (9 × 2² + 21 × (4/7)²) = 21.
    expect(weighed.outcome.effective).toBeCloseTo(21, 9)
    expect(weighed.outcome).toMatchObject({ reached: true, unsaid: [{ count: 0 }] })
    const shares = sharesOf(asked, all, weighed.weights, counted(all))
    expect(shares['marche']?.[0]?.['.yes']).toBeCloseTo(0.6, 9)
    expect(shares['age']?.[0]?.['jeune']).toBeCloseTo(0.6, 9)
  })

  it('give no share where the count is hidden, on the day of the weights nor on that of the results', () => {
    const weights = all.map(() => 1)
    const hidden = counted([...many(2, person('jeune', true)), ...many(28, person('plus', false))])
    expect(sharesOf(asked, all, weights, hidden)['age']?.[0]).toEqual({})
    const told = sharesOf(asked, all, weights, counted(all))
    expect(Object.keys(shownShares(counted(all), told)['age']?.[0] ?? {})).toEqual([
      'jeune',
      'plus',
    ])
    expect(shownShares(hidden, told)['age']?.[0]).toEqual({})
  })

  it('are told by nobody where they would give a hidden number back, and are rounded elsewhere', () => {
    const tell = (people: readonly Answers[]) => {
      const weighed = weighAll(asked, [ages], rule, people)
      if (!weighed.ok) throw new Error('weights')
      const results = counted(people)
      const { outcome, weights } = weighed
      const shares = sharesOf(asked, people, weights, results)
      const whole = { rule: { ...rule, why: 'Pour voir.' }, outcome, shares, madeAt: new Date(0) }
      return toldWeighting(whole, results)
    }
    const told = tell([...all, ...many(5, person(undefined, false))])
    expect(told?.outcome.effective).toBe(26)
    expect(told?.outcome.answers).toBeLessThan(60)
    expect(told?.shares['marche']?.[0]?.['.yes']).toBeUndefined()
    // Four without a category: 40 − 27 and the weights of the others would tell it.
    expect(tell([...all, ...many(4, person(undefined, false))])).toBeUndefined()
    expect(tell([...many(3, person('jeune', true)), ...many(20, person('plus', false))])).toBe(
      undefined,
    )
  })

  it('leave five people of doubt in each share, to whoever solves the sum', () => {
    // Two fifths of those who answered are young, where three fifths of the town are; one in three goes to the market.
    const fits = (size: number, round: boolean) => {
      const [young, others] = [size * 0.4, size * 0.6]
      const people = [
        ...many(young * 0.25, person('jeune', true)),
        ...many(young * 0.75, person('jeune', false)),
        ...many(others * 0.5, person('plus', true)),
        ...many(others * 0.5, person('plus', false)),
      ]
      const weighed = weighAll(asked, [ages], rule, people)
      if (!weighed.ok) throw new Error('weights')
      const results = counted(people)
      const { outcome, weights } = weighed
      const shares = sharesOf(asked, people, weights, results)
      const whole = { rule: { ...rule, why: 'Pour voir.' }, outcome, shares, madeAt: new Date(0) }
      const exact = shares['marche']?.[0]?.['.yes'] ?? 0
      const told = round
        ? toldWeighting(whole, results)?.shares['marche']?.[0]?.['.yes']
        : Math.round(100 * exact) / 100
      const step = round ? (toldWeighting(whole, results)?.steps?.['marche'] ?? 0) : 0.01
      if (told === undefined) return undefined
      const goes = young * 0.25 + others * 0.5
      // How many of the young may have said yes, for what is published to be what it is.
      return Array.from({ length: young + 1 }, (_, at) => at).filter((at) => {
        const share = (at * (0.6 / 0.4) + (goes - at) * (0.4 / 0.6)) / size
        return goes - at <= others && Math.round(share / step) === Math.round(told / step)
      }).length
    }
    // To the hundredth, as before, thirty or sixty answers gave the number of the young: one way to solve the sum.
    expect([40, 60, 80].map((size) => fits(size, false))).toEqual([1, 1, 1])
    for (const size of [40, 60, 80]) expect(fits(size, true)).toBeUndefined()
    for (const size of [120, 200, 400, 600]) expect(fits(size, true)).toBeGreaterThan(4)
  })

  it('leave five people of doubt where the shares of three answers are read together', () => {
    let seed = 20261201
    const below = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * most)
    }
    const drawn = Array.from({ length: 150 }, () => ({
      young: [0, 1, 2].map(() => 10 + below(40)),
      others: [0, 1, 2].map(() => 10 + below(40)),
      weights: [0.6 + below(80) / 100, 0.6 + below(80) / 100] as const,
    }))
    // In how many surveys the number of young of some answer has fewer than five possible values.
    const found = (answers: number) => {
      let told = 0
      const few = drawn.filter(({ young, others, weights: [first, second] }) => {
        const sum = (all: readonly number[]) => all.reduce((whole, part) => whole + part, 0)
        const total = first * sum(young) + second * sum(others)
        const ends = { least: Math.min(first, second), most: Math.max(first, second) }
        const step = shareStep(ends, total, answers)
        if (!step) return false
        told += 1
        const size = young.map((count, at) => count + (others[at] ?? 0))
        const shareOf = (count: number, at: number) =>
          roundedTo((first * count + second * ((size[at] ?? 0) - count)) / total, step)
        const may = young.map((own, at) =>
          Array.from({ length: (size[at] ?? 0) + 1 }, (_, count) => count).filter(
            (count) => shareOf(count, at) === shareOf(own, at),
          ),
        )
        const last = new Set(may[2])
        const ways = (may[0] ?? []).flatMap((inFirst) =>
          (may[1] ?? []).flatMap((inSecond) => {
            const inThird = sum(young) - inFirst - inSecond
            return last.has(inThird) ? [[inFirst, inSecond, inThird]] : []
          }),
        )
        return [0, 1, 2].some((at) => new Set(ways.map((way) => way[at])).size < 5)
      }).length
      return { told, few }
    }
    // Each share asked for its own doubt alone: some surveys are read through.
    expect(found(1).few).toBeGreaterThan(5)
    const asked3 = found(3)
    expect(asked3.told).toBeGreaterThan(30)
    expect(asked3.few).toBe(0)
  })

  it('do not exist where nobody stands for a part of the population: it is named', () => {
    const weighed = weighAll(asked, [ages], rule, many(10, person('plus', true)))
    const problems = weighed.ok ? [] : weighed.problems
    expect(nameProblems(problems, [ages], () => 'Votre âge')).toEqual([
      { code: 'nobody-answered', variable: 'Votre âge', category: 'Jeunes' },
    ])
  })
})
