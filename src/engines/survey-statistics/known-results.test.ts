import { expect, test } from 'vitest'
import { agreementOf } from './kappa.ts'
import { differenceInterval, shareInterval } from './proportions.ts'
import { rake } from './rake.ts'
import { spreadOf } from './spread.ts'

/** Sex, age, area, how many answered, and the weight that `survey::rake` (R, survey 4.4) gives them. */
const townOfAHundred = [
  ['f', '18-34', 'town', 7, 1.4963326153122],
  ['f', '18-34', 'village', 2, 1.531403868384],
  ['f', '35-59', 'town', 11, 1.3693517550202],
  ['f', '35-59', 'village', 6, 1.4014468129325],
  ['f', '60+', 'town', 19, 0.5314006566838],
  ['f', '60+', 'village', 9, 0.5438556995816],
  ['m', '18-34', 'town', 3, 1.8548474455628],
  ['m', '18-34', 'village', 1, 1.8983216193576],
  ['m', '35-59', 'town', 8, 1.6974425197209],
  ['m', '35-59', 'village', 4, 1.7372274148536],
  ['m', '60+', 'town', 14, 0.6587219582958],
  ['m', '60+', 'village', 16, 0.6741611756643],
] as const

test('weights are those of survey::rake, to nine digits after the point', () => {
  const people = townOfAHundred.flatMap(([sex, age, area, count]) =>
    Array.from({ length: count }, () => ({ sex, age, area })),
  )
  const raked = rake(people, [
    { variable: 'sex', shares: { f: 52, m: 48 } },
    { variable: 'age', shares: { '18-34': 21, '35-59': 44, '60+': 35 } },
    { variable: 'area', shares: { town: 64, village: 36 } },
  ])
  const asked = townOfAHundred.flatMap(([, , , count, weight]) =>
    Array.from({ length: count }, () => weight),
  )
  expect(raked.ok && raked.value.reached).toBe(true)
  expect(farthest(raked.ok ? raked.value.weights : [], asked)).toBeLessThan(1e-9)
  expect(spreadOf(asked).effective).toBeCloseTo(81.1717680029648, 9)
})

/** Schools of California by level and by whether they met their target: the sample `apiclus1` of the package survey. */
const schools = [
  ['E', 'No', 12, 39.8392362471309],
  ['E', 'Yes', 132, 29.870675492685],
  ['H', 'No', 3, 67.1255292411943],
  ['H', 'Yes', 11, 50.329401116038],
  ['M', 'No', 8, 49.0690721638557],
  ['M', 'Yes', 17, 36.7910248640681],
] as const

test('weights from before are kept, as in the example of the package survey', () => {
  const people = schools.flatMap(([level, met, count]) =>
    Array.from({ length: count }, () => ({ level, met })),
  )
  const raked = rake(
    people,
    [
      { variable: 'level', shares: { E: 4421, H: 755, M: 1018 } },
      { variable: 'met', shares: { No: 1072, Yes: 5122 } },
    ],
    { weights: people.map(() => 6194 / 183) },
  )
  const asked = schools.flatMap(([, , count, weight]) =>
    Array.from({ length: count }, () => weight),
  )
  expect(farthest(raked.ok ? raked.value.weights : [], asked)).toBeLessThan(1e-9 * 6194)
})

function farthest(weights: readonly number[], asked: readonly number[]): number {
  expect(weights).toHaveLength(asked.length)
  return Math.max(...weights.map((weight, at) => Math.abs(weight - (asked[at] as number))))
}

/**
 * Tables of two people who sorted the same things: rows are the first, columns the second. Papers give three digits of kappa, and
 * two of its error; the others are those of R 4.5 with vcd 1.4, for the first table:
 * `library(vcd); k <- Kappa(matrix(c(88, 14, 18, 10, 40, 10, 2, 6, 12), 3, byrow = TRUE));
 * format(k$Unweighted, digits = 12); format(confint(k)[1, ], digits = 12)`
 */
const sorted = [
  {
    where: 'Cohen, Educational and Psychological Measurement 20, 1960, p. 45: 200 patients',
    table: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    published: 0.492,
    kappa: 0.4915254237288,
    error: 0.0510018155761,
    interval: [0.391563702054, 0.591487145404],
  },
  {
    where: 'Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969, p. 325: 200 subjects',
    table: [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ],
    published: 0.429,
    kappa: 0.4285714285714,
    error: 0.0537110048692,
    interval: [0.323299793454, 0.533843063688],
  },
  {
    where: 'Landis and Koch, Biometrics 33, 1977: diagnoses of 149 patients',
    table: [
      [38, 5, 0, 1],
      [33, 11, 3, 0],
      [10, 14, 5, 6],
      [3, 7, 3, 10],
    ],
    published: 0.208,
    kappa: 0.20794246404,
    error: 0.0504553652409,
    interval: [0.109051765341, 0.306833162739],
  },
  {
    where: 'Agresti, Categorical Data Analysis, 2002, p. 432: two pathologists, 118 slides',
    table: [
      [22, 2, 2, 0],
      [5, 7, 14, 0],
      [0, 2, 36, 0],
      [0, 1, 17, 10],
    ],
    published: 0.493,
    kappa: 0.493005595524,
    error: 0.056743150408,
    interval: [0.381791064354, 0.604220126693],
  },
  {
    where: 'Agresti and Winner, Chance 10, 1997: two critics, 160 films',
    table: [
      [24, 8, 13],
      [8, 13, 11],
      [10, 9, 64],
    ],
    published: 0.389,
    kappa: 0.3888385342483,
    error: 0.0597931337205,
    interval: [0.271646145633, 0.506030922863],
  },
] as const

test.each(sorted)('kappa is that of $where', ({ table, published, kappa, error, interval }) => {
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => [`${first}`, `${second}`] as const),
    ),
  )
  const found = agreementOf(pairs)
  expect(found.kappa).toBeCloseTo(published, 3)
  expect(found.kappa).toBeCloseTo(kappa, 10)
  expect(found.error).toBeCloseTo(error, 10)
  expect(found.interval?.low).toBeCloseTo(interval[0], 10)
  expect(found.interval?.high).toBeCloseTo(interval[1], 10)
})

/** Newcombe, Statistics in Medicine 17, 1998: p. 861 (one share) and p. 877 (a difference). */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i out of %i is the published one', (of, all, low, high) => {
  const interval = shareInterval(of / all, all)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])('the interval of %i/%i less %i/%i is the published one', (a, m, b, n, low, high) => {
  const interval = differenceInterval({ share: b / n, size: n }, { share: a / m, size: m })
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})
