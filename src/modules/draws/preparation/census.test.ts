import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CensusTable, censusKind, communeOf, placeColumn, readCensus } from './census.ts'

const input = { least: 16, reference: 'Insee, recensement' }
const table = (text: string) => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'))
  return { header, rows }
}

const foundIn = (
  table: CensusTable,
  codes: readonly string[],
  by: Parameters<typeof readCensus>[2] = input,
) => {
  const read = readCensus(table, codes, by)
  return read?.kind === 'found' ? read.found : undefined
}

describe('tables of the census', () => {
  test('by sex and single age: only those who may be drawn are counted', () => {
    const ages = table(`NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB
      COM;29042;Commana;1;010;40,0
      COM;29042;Commana;1;016;10.5
      COM;29042;Commana;2;029;9.5
      COM;29042;Commana;2;030;20
      COM;29042;Commana;1;075;30
      COM;29042;Commana;1;100;10
      COM;35238;Rennes;1;030;9999`)
    expect(censusKind(ages.header)).toBe('ages')
    const census = foundIn(ages, ['29042', '29999'], input)
    expect(census).toMatchObject({ kind: 'ages', people: 80, missing: ['29999'] })
    const [sex, age] = census?.features ?? []
    expect(sex?.values.map(({ key, share }) => [key, share])).toEqual([
      ['F', 29.5 / 80],
      ['H', 50.5 / 80],
      // Counted by nobody, offered to everybody.
      ['X', undefined],
    ])
    expect(census?.crossed?.crosses).toEqual(['sexe', 'age'])
    const pairs = new Map(census?.crossed?.values.map(({ key, share }) => [key, share]))
    expect([pairs.get('H+16-29'), pairs.get('F+16-29'), pairs.get('F+30-44')]).toEqual([
      10.5 / 80,
      9.5 / 80,
      20 / 80,
    ])
    expect(pairs.get('X+16-29')).toBeUndefined()
    expect(age?.values.map(({ share }) => share)).toEqual([0.25, 0.25, 0, 0, 0.5])
    expect(age?.values[0]?.label).toBe('16 à 29 ans')
    expect(census?.features).toHaveLength(2)
  })

  test('several communes are a feature of their own', () => {
    const ages = table(`CODGEO;SEXE;AGED100;NB
      29042;1;20;30
      29005;2;40;90`)
    const names = new Map([['29042', 'Commana']])
    const census = foundIn(ages, ['29042', '29005'], { ...input, names })
    expect(census?.features[2]?.values).toEqual([
      { key: '29042', label: 'Commana', share: 0.25 },
      { key: '29005', label: '29005', share: 0.75 },
    ])
  })

  test('a city that is there whole and by district is counted once', () => {
    const ages = table(`NIVGEO;CODGEO;SEXE;AGED100;NB
      COM;75056;1;20;100
      ARM;75101;1;20;40
      ARM;75102;1;20;60
      ARM;69381;2;30;7`)
    expect(foundIn(ages, ['75056'], input)?.people).toBe(100)
    expect(foundIn(ages, ['75102'], input)?.people).toBe(60)
    // Only its districts are in the file.
    expect(foundIn(ages, ['69123'], input)?.people).toBe(7)
  })

  test('diplomas: those who still study have an answer of their own', () => {
    const diplomas = table(
      `CODGEO;P22_SCOL1517;P22_SCOL1824;P22_SCOL2529;P22_SCOL30P;P22_NSCOL15P;P22_NSCOL15P_DIPLMIN;P22_NSCOL15P_BEPC;P22_NSCOL15P_CAPBEP;P22_NSCOL15P_BAC;P22_NSCOL15P_SUP2;P22_NSCOL15P_SUP34;P22_NSCOL15P_SUP5
      29042;5;3;1;1;90;20;10;25;15;10;5;5`,
    )
    const census = foundIn(diplomas, ['29042'], input)
    expect(census).toMatchObject({ kind: 'diplomas', people: 100 })
    expect(census?.features[0]?.values.map(({ key, share }) => [key, share])).toEqual([
      ['en-etudes', 0.1],
      ['aucun', 0.3],
      ['cap', 0.25],
      ['bac', 0.15],
      ['superieur', 0.2],
    ])
  })

  test('occupations, in the numbering of 2022 and in the older one', () => {
    const recent = ['11_21', '12_22', '13_23', '14_24', '15_25', '16_26', '32', '40']
    const old = ['1', '2', '3', '4', '5', '6', '7', '8']
    const counts = [1, 9, 10, 20, 20, 10, 20, 10]
    for (const titles of [
      recent.map((code) => `C22_POP15P_STAT_GSEC${code}`),
      old.map((code) => `C19_POP15P_CS${code}`),
      old.map((code) => `BTT_C12_POP15P_CS${code}`),
    ]) {
      const census = foundIn(
        { header: ['CODGEO', ...titles], rows: [['29042', ...counts.map(String)]] },
        ['29042'],
        input,
      )
      expect(census?.kind).toBe('occupations')
      expect(census?.features[0]?.values.map(({ share }) => share)).toEqual([
        0.1, 0.1, 0.2, 0.2, 0.1, 0.2, 0.1,
      ])
    }
  })

  test('housing: social housing is taken out of what is rented', () => {
    const housing = table(`CODGEO;P22_RP_PROP;P22_RP_LOC;P22_RP_LOCHLMV;P22_RP_GRAT
      29042;60;30;10;10`)
    const census = foundIn(housing, ['29042'], input)
    expect(census?.features[0]?.values.map(({ share }) => share)).toEqual([
      0.6,
      0.3,
      0.1,
      undefined,
    ])
  })

  test('another table is not taken for one of these', () => {
    expect(censusKind(['nom', 'ville'])).toBeUndefined()
    expect(readCensus(table('SEXE;AGED100;NB\n1;20;3'), ['29042'], input)).toBeUndefined()
    expect(placeColumn(['NIVGEO', 'codgeo'])).toBe(1)
  })

  test('codes of districts and codes that lost their zero are put right', () => {
    expect(['75112', '69383', '13208', '1004', '2A004'].map(communeOf)).toEqual([
      '75056',
      '69123',
      '13055',
      '01004',
      '2A004',
    ])
  })
})

describe('what cannot be read stays unknown', () => {
  const dips =
    'CODGEO;P22_SCOL1517;P22_SCOL1824;P22_SCOL2529;P22_SCOL30P;P22_NSCOL15P;P22_NSCOL15P_DIPLMIN;P22_NSCOL15P_BEPC;P22_NSCOL15P_CAPBEP;P22_NSCOL15P_BAC;P22_NSCOL15P_SUP2;P22_NSCOL15P_SUP34;P22_NSCOL15P_SUP5'
  const jobs = ['11_21', '12_22', '13_23', '14_24', '15_25', '16_26', '32', '40']
    .map((code) => `C22_POP15P_STAT_GSEC${code}`)
    .join(';')
  /** One table of each kind, and the columns that are counted. */
  const tables = {
    ages: table(`CODGEO;SEXE;AGED100;NB
      29042;1;020;10.5
      29042;2;034;9,5
      29042;1;080;7`),
    diplomas: table(`${dips}
      29042;5;3;1;1;90;20;10;25;15;10;5;5`),
    housing: table(`CODGEO;P22_RP_PROP;P22_RP_LOC;P22_RP_LOCHLMV;P22_RP_GRAT
      29042;60;30;10;10
      29042;60;30;10;10`),
    occupations: table(`CODGEO;${jobs}
      29042;1;9;10;20;20;10;20;10`),
  }
  const notCounted = new Set(['CODGEO', 'P22_NSCOL15P'])
  const cells = Object.entries(tables).flatMap(([kind, { header, rows }]) =>
    rows.flatMap((_, row) =>
      header.flatMap((column, at) => (notCounted.has(column) ? [] : [{ kind, row, column, at }])),
    ),
  )
  /** What INSEE, a spreadsheet or a hand leave in a cell. */
  const unreadable = [
    '',
    'nd',
    's',
    'N/A',
    '1 234',
    '-4',
    '12..5',
    '1.234,5',
    'env. 10',
    '#REF!',
    '…',
  ]

  test.each(cells)('$kind, row $row, $column: any cell that is no number is named', (entry) => {
    const whole = tables[entry.kind as keyof typeof tables]
    for (const value of unreadable) {
      const rows = whole.rows.map((own, row) =>
        row === entry.row ? own.with(entry.at, value) : own,
      )
      const read = readCensus({ ...whole, rows }, ['29042'], input)
      expect(read).toMatchObject({
        kind: 'problems',
        problems: [{ line: entry.row + 2, column: entry.column, value }],
      })
    }
    // The control: as it stands, the table is read.
    expect(readCensus(whole, ['29042'], input)?.kind).toBe('found')
  })

  test('a column that is missing is named: its answer would have no seat', () => {
    for (const kind of ['diplomas', 'housing'] as const) {
      const { header, rows } = tables[kind]
      for (const [at, column] of header.entries()) {
        if (notCounted.has(column) || column === 'P22_RP_PROP') continue
        const without = {
          header: header.toSpliced(at, 1),
          rows: rows.map((own) => own.toSpliced(at, 1)),
        }
        expect(readCensus(without, ['29042'], input)).toMatchObject({
          kind: 'problems',
          problems: [{ line: 0, expected: 'column', column: column.replace('P22_', '') }],
        })
      }
    }
  })

  test('a total of both sexes, a band of ages, more social housing than rented', () => {
    const ages = tables.ages
    for (const [at, value, expected] of [
      [1, '3', 'sex'],
      [1, 'T', 'sex'],
      [2, '80-84', 'age'],
      [2, 'total', 'age'],
    ] as const) {
      const rows = ages.rows.map((own, row) => (row === 0 ? own.with(at, value) : own))
      expect(readCensus({ ...ages, rows }, ['29042'], input)).toMatchObject({
        problems: [{ line: 2, value, expected }],
      })
    }
    const { housing } = tables
    const rows = housing.rows.map((own) => own.with(3, '41'))
    expect(readCensus({ ...housing, rows }, ['29042'], input)).toMatchObject({
      problems: [
        { column: 'P22_RP_LOCHLMV', value: '41', expected: 'part' },
        { line: 3, expected: 'part' },
      ],
    })
  })

  test('the people counted are the sum of the cells: none is lost, none is invented', () => {
    const count = fc.nat({ max: 100_000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (numbers, comma) => {
          const written = numbers.map((number) => String(number).replace('.', comma ? ',' : '.'))
          const rows = [['29042', ...written]]
          const { header } = tables.diplomas
          const all = numbers.filter((_, at) => header[at + 1] !== 'P22_NSCOL15P')
          const sum = all.reduce((total, one) => total + one, 0)
          const people = foundIn({ header, rows }, ['29042'])?.people ?? Number.NaN
          expect(Math.abs(people - sum)).toBeLessThanOrEqual(0.5 + 1e-6)
        },
      ),
    )
  })
})
