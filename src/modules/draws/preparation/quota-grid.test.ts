import { describe, expect, test } from 'vitest'
import type { DrawFeature } from '../quota.ts'
import { readFeature } from './feature-form.ts'
import { inventPool } from './invented-pool.ts'
import { readGrid } from './quota-form.ts'
import { chanceFloor, gridProblems, mixGap, proposeBounds, sharesOf } from './quota-grid.ts'
import { relaxationsIn, relaxedBounds } from './relaxation.ts'
import { gridProblemTexts } from './texts/features.ts'
import { usualFeature } from './usual-features.ts'

type Row = readonly [key: string, share: number | undefined, min: number, max: number]

function feature(key: string, rows: readonly Row[]): DrawFeature {
  return {
    ...{ id: key, key, label: key, position: 1, asked: true, crosses: [], reference: '' },
    values: rows.map(([value, populationShare, min, max], at) => ({
      ...{ id: `${key}-${value}`, key: value, label: value, position: at, populationShare },
      ...{ min, max, minFlex: Math.max(0, min - 1), maxFlex: max + 1 },
    })),
  }
}

describe('quotas that contradict each other', () => {
  test('S4: minimums of one feature that sum to 25 for 24 seats are refused, with the figures', () => {
    const housing = feature('Logement', [
      ['locataires', 0.4, 10, 12],
      ['propriétaires', 0.6, 15, 16],
    ])
    const [problem] = gridProblems([housing], 24)
    expect(problem).toEqual({
      code: 'mins-exceed-size',
      feature: 'Logement',
      found: 25,
      expected: 24,
    })
    if (!problem) throw new Error('no problem')
    expect(gridProblemTexts.fr(problem)).toContain('25 > 24')
    expect(gridProblems([housing], 25)).toEqual([])
  })

  test('an answer that nobody may sit with is named, and no share proposes it: a town without a farmer may have one', () => {
    const grid = feature('Profession', [
      ['agriculture', 0, 0, 0],
      ['autres', 1, 24, 24],
    ])
    expect(gridProblems([grid], 24)).toEqual([
      { code: 'nobody-sits', feature: 'Profession', value: 'agriculture', found: 0, expected: 1 },
    ])
    for (const share of [0, 0.001, 0.2])
      expect(proposeBounds([share], 24)[0]?.max).toBeGreaterThan(0)
  })

  test('are all told at once, each where it stands', () => {
    const bad = feature('Âge', [
      ['jeunes', undefined, 9, 4],
      ['autres', undefined, 0, 30],
    ])
    const short = feature('Sexe', [
      ['F', 0.5, 5, 6],
      ['H', 0.2, 5, 6],
    ])
    const codes = gridProblems([bad, short, feature('Vide', [])], 24).map(({ code }) => code)
    expect(codes).toEqual([
      'min-above-max',
      'max-above-size',
      'maxes-below-size',
      'shares-not-whole',
      'no-value',
    ])
    const flex = feature('Sexe', [['F', undefined, 12, 24]])
    const [first] = flex.values
    const strict = { ...flex, values: first ? [{ ...first, minFlex: 13 }] : [] }
    expect(gridProblems([strict], 24).map(({ code }) => code)).toEqual(['flex-inside'])
  })
})

describe('quotas proposed from the population', () => {
  test('27 % of 50 seats are 13 or 14, and sums always fit', () => {
    expect(proposeBounds([0.27], 50)).toEqual([{ min: 13, max: 14, minFlex: 12, maxFlex: 15 }])
    for (const counts of [
      [1, 1, 1],
      [3, 5, 90, 2],
      [50, 50],
      [1, 999],
    ])
      for (const size of [5, 24, 100]) {
        const bounds = proposeBounds(sharesOf(counts), size)
        const sum = (bound: 'min' | 'max') => bounds.reduce((all, item) => all + item[bound], 0)
        expect(sum('min')).toBeLessThanOrEqual(size)
        expect(sum('max')).toBeGreaterThanOrEqual(size)
      }
  })

  test('a small group keeps a seat when one asks for it, and only then', () => {
    expect(proposeBounds([0.03], 24)).toMatchObject([{ min: 0, max: 1 }])
    expect(proposeBounds([0.03], 24, true)).toMatchObject([{ min: 1, max: 1 }])
    expect(proposeBounds([0.01], 24, true)).toMatchObject([{ min: 0, max: 1 }])
    expect(proposeBounds([undefined], 24)).toMatchObject([{ min: 0, max: 24 }])
  })

  test('a floor and a gap are simple figures', () => {
    expect(chanceFloor(24, 120)).toBeCloseTo(0.05)
    expect(mixGap([50, 50], [50, 50])).toBe(0)
    expect(mixGap([60, 40], [50, 50])).toBe(10)
    expect(mixGap([], [])).toBe(0)
  })
})

describe('what people type', () => {
  test('a feature is a name, then an answer a line with its number', () => {
    expect(readFeature('Secteur', 'Bourg ; 2 140\nHameaux;1 000\n')).toMatchObject({
      ok: true,
      value: { key: 'secteur', values: [{ key: 'bourg' }, { key: 'hameaux', label: 'Hameaux' }] },
    })
    const read = readFeature('Secteur', 'Bourg ; 3\nHameaux ; 1')
    expect(read.ok && read.value.values.map(({ share }) => share)).toEqual([0.75, 0.25])
    // A number typed for some would be dropped in silence.
    expect(readFeature('Secteur', 'Bourg ; 3\nHameaux')).toMatchObject({ refusal: 'some-counts' })
    expect(readFeature('Secteur', 'Bourg\nHameaux')).toMatchObject({
      value: { values: [{ share: undefined }, { share: undefined }] },
    })
    expect(readFeature('', 'a\nb')).toMatchObject({ refusal: 'no-label' })
    expect(readFeature('Secteur', 'Bourg')).toMatchObject({ refusal: 'too-few-values' })
    expect(readFeature('Secteur', 'Bourg\nbourg')).toMatchObject({ refusal: 'same-value' })
    expect(readFeature('Secteur', 'Bourg ; beaucoup\nHameaux')).toMatchObject({
      refusal: 'bad-count',
    })
  })

  test('a grid keeps what was there where no whole number was typed, and names the box', () => {
    const drawFeature = feature('Sexe', [['F', undefined, 12, 13]])
    const read = readGrid([drawFeature], {
      'min-Sexe-F': '1 1',
      'max-Sexe-F': '12,5',
      'minFlex-Sexe-F': '9',
    })
    expect(read.bad).toEqual(['max-Sexe-F', 'maxFlex-Sexe-F'])
    expect(read.bounds).toEqual([{ id: 'Sexe-F', min: 11, max: 13, minFlex: 9, maxFlex: 14 }])
  })

  test('ages stay in their order', () => {
    expect(usualFeature('age').values.map(({ key }) => key)).toEqual([
      '16-29',
      '30-44',
      '45-59',
      '60-74',
      '75',
    ])
  })
})

describe('an invented pool', () => {
  const features = [
    feature('sexe', [
      ['F', 0.52, 0, 24],
      ['H', 0.48, 0, 24],
    ]),
    feature('age', [
      ['jeunes', 0.333, 0, 24],
      ['autres', 0.667, 0, 24],
    ]),
  ]
  test('is in the image of the population, always the same, and nobody', () => {
    const pool = inventPool(features, 100, false)
    const count = (key: string, value: string) =>
      pool.filter(({ values }) => values[key] === value).length
    expect([count('sexe', 'F'), count('sexe', 'H')]).toEqual([52, 48])
    expect([count('age', 'jeunes'), count('age', 'autres')]).toEqual([33, 67])
    expect(inventPool(features, 100, false)).toEqual(pool)
    expect(pool.some(({ household }) => household !== undefined)).toBe(false)
  })

  test('has homes of two where the rule looks at homes', () => {
    const homes = inventPool(features, 100, true).flatMap(({ household }) => household ?? [])
    expect(homes).toHaveLength(10)
    expect(new Set(homes).size).toBe(5)
  })
})

describe('a relaxation', () => {
  const housing = feature('logement', [['locataires', 0.4, 8, 9]])

  test('moves the bound that it names, and flexible bounds follow', () => {
    const change = { feature: 'logement', value: 'locataires', from: 8, to: 4 }
    expect(relaxedBounds([housing], { changes: [{ ...change, bound: 'min' }] })).toEqual([
      { id: 'logement-locataires', min: 4, max: 9, minFlex: 4, maxFlex: 10 },
    ])
    expect(relaxedBounds([housing], { changes: [] })).toEqual([])
  })

  test('is read in the log among other things', () => {
    const at = '2026-11-25T10:00:00Z'
    const log = [
      { at, kind: 'rules-published', payload: {} },
      { at, kind: 'quotas-relaxed', payload: { reason: 'Peu de réponses', changes: [] } },
    ]
    expect(relaxationsIn(log)).toEqual([
      { at: new Date(at), reason: 'Peu de réponses', changes: [] },
    ])
  })
})
