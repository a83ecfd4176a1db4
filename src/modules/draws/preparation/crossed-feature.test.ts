import { describe, expect, test } from 'vitest'
import { crossedParts, type DrawFeature } from '../quota.ts'
import { crossChosen, crossFeatures } from './crossed-feature.ts'
import { inventPool } from './invented-pool.ts'
import { gridProblems } from './quota-grid.ts'
import { countValues } from './trial.ts'

type Row = readonly [key: string, share: number | undefined, min: number, max: number]

function feature(key: string, rows: readonly Row[], crosses: readonly string[] = []): DrawFeature {
  return {
    ...{ id: key, key, label: key, position: 1, asked: crosses.length === 0, crosses },
    reference: '',
    values: rows.map(([value, populationShare, min, max], at) => ({
      ...{ id: `${key}-${value}`, key: value, label: value, position: at, populationShare },
      ...{ min, max, minFlex: 0, maxFlex: 24 },
    })),
  }
}

const sex = feature('sexe', [
  ['F', 0.5, 10, 14],
  ['H', 0.5, 10, 14],
])
const age = feature('age', [
  ['jeunes', 0.25, 4, 8],
  ['autres', 0.75, 16, 20],
])

describe('two features crossed', () => {
  test('every pair of answers, with the product of the shares when nobody counted them together', () => {
    const crossed = crossChosen([sex, age], ['sexe', 'age'], {
      isOpen: false,
      reference: 'produit',
    })
    expect(crossed.ok && crossed.value).toMatchObject({
      key: 'sexe-x-age',
      crosses: ['sexe', 'age'],
      values: [
        { key: 'F+jeunes', share: 0.125 },
        { key: 'F+autres', share: 0.375 },
        { key: 'H+jeunes', share: 0.125 },
        { key: 'H+autres', share: 0.375 },
      ],
    })
    expect(crossedParts('F+jeunes|autres')).toEqual([['F'], ['jeunes', 'autres']])
  })

  test('a joint table replaces the product', () => {
    const plain = ({ key, label, values }: DrawFeature) => ({
      ...{ key, label },
      values: values.map((value) => ({ ...value, share: value.populationShare })),
    })
    const joint = crossFeatures(plain(sex), plain(age), 'Insee', (a) => (a === 'F' ? 0.3 : 0.2))
    expect(joint.values.map(({ share }) => share)).toEqual([0.3, 0.3, 0.2, 0.2])
  })

  test('the same feature twice, one that is crossed already, or too many pairs are refused', () => {
    const input = { isOpen: false, reference: '' }
    const pair = feature('p', [['F+jeunes', 0.1, 0, 24]], ['sexe', 'age'])
    expect(crossChosen([sex], ['sexe', 'sexe'], input)).toMatchObject({ refusal: 'same-feature' })
    expect(crossChosen([sex, pair], ['sexe', 'p'], input)).toMatchObject({
      refusal: 'same-feature',
    })
    const many = feature(
      'commune',
      Array.from({ length: 31 }, (_, at): Row => [`c${at}`, undefined, 0, 24]),
    )
    expect(crossChosen([sex, many], ['sexe', 'commune'], input)).toMatchObject({
      refusal: 'too-many-pairs',
    })
  })
})

describe('the grid looks at pairs too', () => {
  const pairs = (rows: readonly Row[]) => feature('sexe-x-age', rows, ['sexe', 'age'])
  const codes = (rows: readonly Row[]) =>
    gridProblems([sex, age, pairs(rows)], 24).map(({ code }) => code)

  test('minimums of pairs above what one answer may have are refused, with the figures', () => {
    const [problem] = gridProblems(
      [
        sex,
        age,
        pairs([
          ['F+jeunes', 0.125, 5, 24],
          ['H+jeunes', 0.125, 4, 24],
        ]),
      ],
      24,
    )
    expect(problem).toMatchObject({
      code: 'pairs-above-answer',
      value: 'jeunes',
      found: 9,
      expected: 8,
    })
  })

  test('maximums that leave an answer too few seats are refused when all the pairs are there', () => {
    const rows: readonly Row[] = [
      ['F+jeunes', 0.125, 0, 1],
      ['F+autres', 0.375, 0, 20],
      ['H+jeunes', 0.125, 0, 2],
      ['H+autres', 0.375, 0, 20],
    ]
    expect(codes(rows)).toEqual(['pairs-below-answer'])
    // One pair alone leaves the others free.
    expect(codes(rows.slice(0, 1))).toEqual([])
  })

  test('pairs that are all there share out the panel: sums are looked at', () => {
    const small: readonly Row[] = ['F+jeunes', 'F+autres', 'H+jeunes', 'H+autres'].map((key) => [
      key,
      0.25,
      0,
      5,
    ])
    expect(codes(small)).toContain('maxes-below-size')
    expect(codes(small.map(([key]) => [key, 0.25, 7, 20]))).toContain('mins-exceed-size')
  })
})

describe('an invented pool', () => {
  test('keeps together what was counted together', () => {
    const crossed = feature(
      'sexe-x-age',
      [
        ['F+jeunes', 0.05, 0, 24],
        ['F+autres', 0.45, 0, 24],
        ['H+jeunes', 0.2, 0, 24],
        ['H+autres', 0.3, 0, 24],
      ],
      ['sexe', 'age'],
    )
    const people = inventPool([sex, age, crossed], 200, false).map(({ values }) => values)
    const counts = countValues(people, [sex, age, crossed])
    expect(counts).toMatchObject({
      'sexe-x-age|F+jeunes': 10,
      'sexe-x-age|F+autres': 90,
      'sexe-x-age|H+jeunes': 40,
      'sexe-x-age|H+autres': 60,
      'sexe|F': 100,
      'age|jeunes': 50,
    })
  })

  test('a second crossing keeps the answers that the first gave', () => {
    const home = feature('logement', [
      ['loue', 0.5, 0, 24],
      ['possede', 0.5, 0, 24],
    ])
    const drawFeature = feature(
      'sexe-x-age',
      [
        ['F+jeunes', 0.1, 0, 24],
        ['F+autres', 0.4, 0, 24],
        ['H+jeunes', 0.1, 0, 24],
        ['H+autres', 0.4, 0, 24],
      ],
      ['sexe', 'age'],
    )
    const other = feature(
      'age-x-logement',
      [
        ['jeunes+loue', 0.2, 0, 24],
        ['jeunes+possede', 0, 0, 24],
        ['autres+loue', 0.2, 0, 24],
        ['autres+possede', 0.6, 0, 24],
      ],
      ['age', 'logement'],
    )
    const features = [sex, age, home, drawFeature, other]
    const counts = countValues(
      inventPool(features, 100, false).map(({ values }) => values),
      features,
    )
    expect(counts).toMatchObject({
      'sexe-x-age|F+jeunes': 10,
      'age-x-logement|jeunes+loue': 20,
      'age-x-logement|jeunes+possede': 0,
      'age-x-logement|autres+possede': 60,
    })
  })
})
