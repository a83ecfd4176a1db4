import { describe, expect, test } from 'vitest'
import { censusKind, communeOf, placeColumn, readCensus } from './census.ts'

const given = { least: 16, reference: 'Insee, recensement' }
const table = (text: string) => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'))
  return { header, rows }
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
    const found = readCensus(ages, ['29042', '29999'], given)
    expect(found).toMatchObject({ kind: 'ages', people: 80, missing: ['29999'] })
    const [sex, age] = found?.features ?? []
    expect(sex?.values.map(({ key, share }) => [key, share])).toEqual([
      ['F', 29.5 / 80],
      ['H', 50.5 / 80],
      // Counted by nobody, offered to everybody.
      ['X', undefined],
    ])
    expect(found?.crossed?.crosses).toEqual(['sexe', 'age'])
    const pairs = new Map(found?.crossed?.values.map(({ key, share }) => [key, share]))
    expect([pairs.get('H+16-29'), pairs.get('F+16-29'), pairs.get('F+30-44')]).toEqual([
      10.5 / 80,
      9.5 / 80,
      20 / 80,
    ])
    expect(pairs.get('X+16-29')).toBeUndefined()
    expect(age?.values.map(({ share }) => share)).toEqual([0.25, 0.25, 0, 0, 0.5])
    expect(age?.values[0]?.label).toBe('16 à 29 ans')
    expect(found?.features).toHaveLength(2)
  })

  test('several communes are a feature of their own', () => {
    const ages = table(`CODGEO;SEXE;AGED100;NB
      29042;1;20;30
      29005;2;40;90`)
    const names = new Map([['29042', 'Commana']])
    const found = readCensus(ages, ['29042', '29005'], { ...given, names })
    expect(found?.features[2]?.values).toEqual([
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
    expect(readCensus(ages, ['75056'], given)?.people).toBe(100)
    expect(readCensus(ages, ['75102'], given)?.people).toBe(60)
    // Only its districts are in the file.
    expect(readCensus(ages, ['69123'], given)?.people).toBe(7)
  })

  test('diplomas: those who still study have an answer of their own', () => {
    const diplomas = table(
      `CODGEO;P22_SCOL1517;P22_SCOL1824;P22_SCOL2529;P22_SCOL30P;P22_NSCOL15P;P22_NSCOL15P_DIPLMIN;P22_NSCOL15P_BEPC;P22_NSCOL15P_CAPBEP;P22_NSCOL15P_BAC;P22_NSCOL15P_SUP2;P22_NSCOL15P_SUP34;P22_NSCOL15P_SUP5
      29042;5;3;1;1;90;20;10;25;15;10;5;5`,
    )
    const found = readCensus(diplomas, ['29042'], given)
    expect(found).toMatchObject({ kind: 'diplomas', people: 100 })
    expect(found?.features[0]?.values.map(({ key, share }) => [key, share])).toEqual([
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
      const found = readCensus(
        { header: ['CODGEO', ...titles], rows: [['29042', ...counts.map(String)]] },
        ['29042'],
        given,
      )
      expect(found?.kind).toBe('occupations')
      expect(found?.features[0]?.values.map(({ share }) => share)).toEqual([
        0.1, 0.1, 0.2, 0.2, 0.1, 0.2, 0.1,
      ])
    }
  })

  test('housing: social housing is taken out of what is rented', () => {
    const housing = table(`CODGEO;P22_RP_PROP;P22_RP_LOC;P22_RP_LOCHLMV;P22_RP_GRAT
      29042;60;30;10;10`)
    const found = readCensus(housing, ['29042'], given)
    expect(found?.features[0]?.values.map(({ share }) => share)).toEqual([0.6, 0.3, 0.1])
  })

  test('another table is not taken for one of these', () => {
    expect(censusKind(['nom', 'ville'])).toBeUndefined()
    expect(readCensus(table('SEXE;AGED100;NB\n1;20;3'), ['29042'], given)).toBeUndefined()
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
