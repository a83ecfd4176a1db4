import { describe, expect, test } from 'vitest'
import { keyOf, tryLines, tryQuotas } from './draw-file.ts'

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells, at) => ({ line: at + 2, cells }))

describe('quotas of the field’s tools', () => {
  test('feature,value,min,max with flex, and a crossed quota', () => {
    const { features, defects } = tryQuotas({
      header: ['feature', 'value', 'min', 'max', 'min_flex', 'max_flex'],
      rows: rows(
        ['Gender', 'Female', '12', '12', '10', '14'],
        ['Gender', 'Male', '12', '12', '10', '14'],
        ['Age', '18-34', '6', '8', '4', '10'],
        ['Age', '35+', '16', '18', '14', '20'],
        ['Gender & Age', 'Female & 18-34', '3', '5', '2', '6'],
      ),
    })
    expect(defects).toEqual([])
    expect(features.map(({ key, asked, crosses }) => [key, asked, crosses])).toEqual([
      ['gender', true, []],
      ['age', true, []],
      ['gender-age', false, ['gender', 'age']],
    ])
    expect(features[2]?.values[0]).toMatchObject({ key: 'female+18-34', min: 3, maxFlex: 6 })
  })

  test('category,name,min,max too; all the defects come at once, with the line of the file', () => {
    const header = ['category', 'name', 'min', 'max']
    const old = tryQuotas({ header, rows: rows(['Sexe', 'Femme', '5', '7']) })
    expect(old.features[0]?.values[0]).toMatchObject({ key: 'femme', min: 5, max: 7 })
    const bad = tryQuotas({
      header,
      rows: [
        { line: 3, cells: ['Sexe', 'Femme', '7', '5'] },
        { line: 9, cells: ['Sexe', 'Homme', '3.0', '5'] },
      ],
    })
    expect(bad.defects.map(({ line, code }) => [line, code])).toEqual([
      [3, 'min-above-max'],
      [9, 'not-an-integer'],
    ])
  })
})

describe('a dry run', () => {
  const file = {
    kind: 'frame' as const,
    header: ['adresse', 'code postal', 'tel'],
    mapping: { adresse: 'address', 'code postal': 'postcode', tel: 'phone' },
    rows: rows(
      ['3 rue Haute', '29450', ''],
      ['3 rue Haute', '29450', ''],
      ['', '', ''],
      ['4 rue Haute', '29450', '0612345678'],
    ),
  }
  const rules = { features: [], minimumAge: 16, year: 2026 }

  test('the very same line is taken once; an empty one says so; nothing is lost in silence', () => {
    const { accepted, rejected } = tryLines(file, rules)
    expect(accepted.map(({ line }) => line)).toEqual([2, 5])
    expect(rejected.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
      [3, 'twice-in-file'],
      [4, 'empty'],
    ])
  })

  test('those who asked not to be asked are left alone', () => {
    const refuses = ({ phone }: { phone: string }) => (phone ? ('opted-out' as const) : undefined)
    const { rejected } = tryLines(file, { ...rules, refuses })
    expect(rejected.at(-1)).toMatchObject({ line: 5, problems: [{ reason: 'opted-out' }] })
  })
})

test('keys are ASCII and keep a plus', () => {
  expect(keyOf('65+')).toBe('65-plus')
  expect(keyOf('Élue')).toBe('elue')
})
