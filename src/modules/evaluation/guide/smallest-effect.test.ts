import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import type { Design } from './designs.ts'
import { sayEffect } from './effect-words.ts'
import { smallestEffect } from './smallest-effect.ts'

const people: Answers = {
  who: 'lot',
  dates: 'two',
  dateCount: undefined,
  unit: 'people',
  count: 100,
  size: undefined,
  compare: 'here',
  steps: 'no',
  measure: { kind: 'share', expected: 0.5 },
}
const places = { unit: 'places', count: 24, size: 25 } as const
const mean = (spread: number) => ({ kind: 'mean', spread }) as const

/** R 4, by hand: `s <- function(p) sqrt(p * (1 - p))`, power 0.8, alpha 0.05, two-sided, `tol = 1e-12, strict = TRUE`. */
test.each<[string, Design, Partial<Answers>, number]>([
  // power.t.test(n = 50, sd = s(.5), power = .8)$delta
  ['two groups of 50', 'random-groups', {}, 0.282941121878],
  // power.t.test(n = 100, sd = 4, power = .8)$delta
  ['a mean', 'random-groups', { count: 200, measure: mean(4) }, 1.59255255027],
  // power.t.test(n = 12, sd = s(.5) * sqrt((1 + 24 * .05) / 25), power = .8)$delta
  ['places of 25', 'random-groups', places, 0.177515894082],
  ['steps, half-way', 'stepped', places, 0.177515894082],
  // The same, × sqrt(2 * (1 - .5)) for the same ones before and after
  ['others, before and after', 'comparison', places, 0.177515894082],
  // power.t.test(n = 40, sd = s(.3) * sqrt(2 * (1 - .5)), power = .8, type = 'paired')$delta
  [
    'the same people twice',
    'before-after',
    { count: 40, measure: { kind: 'share', expected: 0.3 } },
    0.208166681106,
  ],
  // power.t.test(n = 6, sd = 3 * sqrt((1 + 29 * .05) / 30) * sqrt(2 * (1 - .5)), power = .8, type = 'paired')$delta
  [
    'six pairs of towns',
    'matched-towns',
    { unit: 'places', count: 12, size: 30, measure: mean(3) },
    1.22986595521,
  ],
  // x <- 1:24; D <- as.numeric(x > 12); X <- cbind(1, x, D, pmax(0, x - 13))
  // 4 / sqrt(100) * sqrt(solve(t(X) %*% X)[3, 3]) * (qt(.975, 20) + qt(.8, 20))
  [
    'a jump of two lines of twelve dates',
    'interrupted',
    { dates: 'series', dateCount: 24, measure: mean(4) },
    0.9671690229,
  ],
])('%s', (_, design, changed, difference) => {
  const found = smallestEffect(design, { ...people, ...changed })
  expect(found.kind).toBe('computed')
  if (found.kind === 'computed') expect(found.difference).toBeCloseTo(difference, 6)
})

test('what no measure can show is not given as a figure', () => {
  expect(smallestEffect('random-groups', { ...people, count: 6 }).kind).toBe('out-of-reach')
  const few = smallestEffect('random-groups', { ...people, ...places, count: 4, size: 2 })
  expect(few.kind).toBe('out-of-reach')
  expect(smallestEffect('matched-towns', people).kind).toBe('one-place')
  expect(smallestEffect('case-study', people).kind).toBe('none')
})

test('it is said with how many, and with an example of the change', () => {
  const answers: Answers = { ...people, ...places }
  const words = sayEffect('random-groups', answers, smallestEffect('random-groups', answers), 'fr')
  expect(words?.sentence.replaceAll('\u00a0', ' ')).toBe(
    'Avec 12 lieux de 25 personnes dans chaque groupe, une différence d’environ 18 points sur 100 : par exemple, de 50 à 68 sur 100.',
  )
  expect(words?.supposed.join(' ')).toContain('se ressemblent un peu')
})

test('of steps, it is said half-way: there are no two groups that stay what they are', () => {
  const answers: Answers = { ...people, ...places }
  const words = sayEffect('stepped', answers, smallestEffect('stepped', answers), 'fr')
  expect(words?.sentence.replaceAll('\u00a0', ' ')).toMatch(
    /^À mi-chemin, avec 12 lieux de 25 personnes après leur étape et 12 lieux de 25 personnes avant la leur, /,
  )
})

test('groups of unequal size are told apart, and a high share goes down', () => {
  const answers: Answers = { ...people, count: 75, measure: { kind: 'share', expected: 0.9 } }
  const words = sayEffect('random-groups', answers, smallestEffect('random-groups', answers), 'en')
  expect(words?.sentence).toMatch(/^With 38 people in one group and 37 people in the other/)
  expect(words?.sentence).toContain('from 90 to 70 in 100')
})
