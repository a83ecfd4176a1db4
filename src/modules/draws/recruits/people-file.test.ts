import { describe, expect, test } from 'vitest'
import type { DrawFeature } from '../quota.ts'
import { bandOf, guessMapping, readLine } from './people-file.ts'

const feature = (key: string, label: string, values: readonly string[]): DrawFeature => ({
  id: key,
  key,
  label,
  position: 0,
  asked: true,
  crosses: [],
  reference: '',
  values: values.map((value, position) => ({
    id: value,
    key: value,
    label: value,
    position,
    populationShare: undefined,
    min: 0,
    max: 9,
    minFlex: 0,
    maxFlex: 9,
  })),
})

const age = feature('age', 'Âge', ['16-29', '30-59', '60+'])
const sex = feature('sexe', 'Sexe', ['Femme', 'Homme'])
const features = [age, sex]
const rules = { kind: 'people', features, minimumAge: 16, year: 2026 } as const

describe('the columns of a file', () => {
  test('those of the field’s tools are known', () => {
    const header = ['nationbuilder_id', 'first_name', 'primary_address1', 'zip_royal_mail', 'Age']
    expect(guessMapping(header, features)).toEqual({
      nationbuilder_id: 'id',
      first_name: 'firstName',
      primary_address1: 'address',
      zip_royal_mail: 'postcode',
      Age: 'feature:age',
    })
  })

  test('and those of the Base Adresse Nationale, and of an electoral roll', () => {
    const bases = ['id', 'numero', 'rep', 'nom_voie', 'code_postal', 'code_insee', 'nom_commune']
    expect(guessMapping(bases, [])).toEqual({
      id: 'id',
      numero: 'number',
      rep: 'repetition',
      nom_voie: 'street',
      code_postal: 'postcode',
      nom_commune: 'town',
    })
    const roll = ['Nom de naissance', 'Prénoms', 'Date de naissance', 'Bureau de vote']
    expect(Object.values(guessMapping(roll, []))).toEqual([
      'lastName',
      'firstName',
      'birthYear',
      'stratum',
    ])
  })
})

describe('a line', () => {
  const header = ['Nom complet', 'Naissance', 'Âge', 'Sexe']
  const mapping = { ...guessMapping(header, features) }
  const read = (...cells: string[]) => readLine(header, cells, mapping, rules)

  test('values are recognised whatever the case and the accents; the age follows from the year', () => {
    expect(read('RIOU Anna', '02/05/1961', '', 'FEMME')).toMatchObject({
      ok: true,
      person: {
        firstName: 'Anna',
        lastName: 'RIOU',
        birthYear: 1961,
        answers: { age: '60+', sexe: 'Femme' },
      },
    })
  })

  test('all that is wrong comes at once, with the column, what was found and what was expected', () => {
    expect(read('', '3061', '18-24', '')).toEqual({
      ok: false,
      problems: [
        { reason: 'bad-year', column: 'Naissance', found: '3061', expected: '1957' },
        { reason: 'no-name', column: '', found: '', expected: '' },
        { reason: 'unknown-value', column: 'Âge', found: '18-24', expected: '16-29 | 30-59 | 60+' },
        { reason: 'empty-value', column: 'Sexe', found: '', expected: 'Femme | Homme' },
      ],
    })
  })

  test('a number that a spreadsheet changed is told, never mended in silence', () => {
    const diploma = feature('diplome', 'Diplôme', ['1', '2'])
    const line = readLine(
      ['id', 'Diplôme'],
      ['7', '2.0'],
      { id: 'id', Diplôme: 'feature:diplome' },
      {
        ...rules,
        features: [diploma],
      },
    )
    expect(line).toMatchObject({ problems: [{ reason: 'spreadsheet-number', expected: '2' }] })
  })

  test('a child is not invited; a line without any way to be reached neither', () => {
    expect(read('Per Riou', '2015', '', 'Homme')).toMatchObject({
      problems: [{ reason: 'too-young' }, { reason: 'empty-value' }],
    })
    const frame = readLine(['Nom'], ['Riou'], { Nom: 'lastName' }, { ...rules, kind: 'frame' })
    expect(frame).toMatchObject({ problems: [{ reason: 'no-way-to-reach' }] })
  })
})

test('bands of age are read as people write them', () => {
  const written = feature('age', 'Âge', ['moins de 30 ans', '30 à 59 ans', '60 ans et plus'])
  expect([17, 30, 59, 60, 99].map((years) => bandOf(written, years))).toEqual([
    'moins de 30 ans',
    '30 à 59 ans',
    '30 à 59 ans',
    '60 ans et plus',
    '60 ans et plus',
  ])
  expect(bandOf(sex, 40)).toBeUndefined()
  expect(bandOf(age, 12)).toBeUndefined()
})

test.each(['frame', 'people'] as const)('a line of totals is nobody in a list of %s', (kind) => {
  const header = ['id', 'nom', 'courriel', 'tel']
  const mapping = { id: 'id', nom: 'name', courriel: 'email', tel: 'phone' }
  const read = (cells: readonly string[]) =>
    readLine(header, cells, mapping, { ...rules, features: [], kind })
  expect(read(['', 'Total : 4', '', '4'])).toEqual({
    ok: false,
    problems: [{ reason: 'total-row', column: 'nom', found: 'Total : 4', expected: '' }],
  })
  expect(read(['4', 'Ana Total', 'ana@exemple.fr', '']).ok).toBe(true)
})
