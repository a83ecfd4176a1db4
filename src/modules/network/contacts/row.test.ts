import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaAttacks, markupAttacks } from '#platform/testing/hostile-texts.ts'
import { kindOfFunction, mustBeInformed } from './contact.ts'
import { guessMapping, mappingProblem } from './mapping.ts'
import { readDate, readEmail, readInsee, readLine, readPhone, readSirenCell } from './row.ts'

describe('headings are guessed', () => {
  it('knows the usual French and English ones, with or without accents', () => {
    expect(
      guessMapping(['Prénom', 'NOM', 'Courriel', 'Téléphone', 'Fonction', 'Commune', 'Code INSEE']),
    ).toEqual({
      Prénom: 'firstName',
      NOM: 'lastName',
      Courriel: 'email',
      Téléphone: 'phone',
      Fonction: 'function',
      Commune: 'territory',
      'Code INSEE': 'insee',
    })
    expect(guessMapping(['Full name', 'E-mail address', 'Job title', 'Organization'])).toEqual({
      'Full name': 'name',
      'E-mail address': 'email',
      'Job title': 'function',
      Organization: 'territory',
    })
  })

  it('recognises addresses and telephones by their cells', () => {
    const sample = [
      ['a@b.fr', '06 12 34 56 78'],
      ['c@d.fr', '0612345678'],
    ]
    expect(guessMapping(['X', 'Y'], sample)).toEqual({ X: 'email', Y: 'phone' })
  })

  it('gives a field to one column, and leaves the others aside', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 }), (header) => {
        const mapping = guessMapping(header)
        const fields = Object.values(mapping)
        expect(new Set(fields).size).toBe(fields.length)
        expect(Object.keys(mapping).every((heading) => header.includes(heading))).toBe(true)
      }),
    )
  })

  it('refuses a mapping without anyone, or with a field twice', () => {
    expect(mappingProblem({ a: 'phone' })).toBe('no-name')
    expect(mappingProblem({ a: 'email', b: 'email' })).toBe('field-twice')
    expect(mappingProblem({ a: 'email' })).toBeUndefined()
  })
})

describe('cells are understood as people type them', () => {
  it.each([
    ['Camille <Camille@Mairie.FR>', 'camille@mairie.fr'],
    ['mailto:a@b.fr', 'a@b.fr'],
    ['a@b.fr ; c@d.fr', 'a@b.fr'],
    ['', undefined],
    ['camille(at)mairie.fr', 'bad'],
    ['a@b', 'bad'],
  ])('address %s', (cell, expected) => {
    expect(readEmail(cell)).toBe(expected)
  })

  it.each([
    ['612345678', '06 12 34 56 78'],
    ['+33 (0)6.12.34.56.78', '06 12 34 56 78'],
    ['0033612345678', '06 12 34 56 78'],
    ['01 02 03 04 05 / 06 12 34 56 78', '01 02 03 04 05'],
    ['+262692123456', '+262692123456'],
    ['12', 'bad'],
  ])('telephone %s', (cell, expected) => {
    expect(readPhone(cell)).toBe(expected)
  })

  it.each([
    ['1004', '01004'],
    ['01004', '01004'],
    ['1004,0', '01004'],
    ['2a004', '2A004'],
    ['35', '35'],
    ['12A', 'bad'],
  ])('INSEE code %s', (cell, expected) => {
    expect(readInsee(cell)).toBe(expected)
  })

  it.each([
    ['243 500 139', '243500139'],
    ['24350013900189', '243500139'],
    ['2,43500139E+8', '243500139'],
    ['2,435E+8', 'bad'],
  ])('SIREN %s', (cell, expected) => {
    expect(readSirenCell(cell)).toBe(expected)
  })

  it.each([
    ['01/04/2026', '2026-04-01'],
    ['2026-4-1', '2026-04-01'],
    ['1.4.26', '2026-04-01'],
    ['31/02/2026', 'bad'],
    ['bientôt', 'bad'],
  ])('date %s', (cell, expected) => {
    expect(readDate(cell)).toBe(expected)
  })

  it('says what a function is', () => {
    expect(kindOfFunction('maire')).toBe('elected')
    expect(kindOfFunction('chargee de mission aupres du maire')).toBe('officer')
    expect(kindOfFunction('directrice generale des services')).toBe('officer')
    expect(kindOfFunction('poete')).toBe('other')
  })

  it('tells those whose data came from elsewhere', () => {
    expect(mustBeInformed({ origin: 'public-directory', informedOn: undefined })).toBe(true)
    expect(mustBeInformed({ origin: 'person', informedOn: undefined })).toBe(false)
    expect(mustBeInformed({ origin: 'partner', informedOn: '2026-01-01' })).toBe(false)
  })
})

describe('a line', () => {
  const header = ['Prénom', 'Nom', 'Courriel', 'INSEE', 'Fonction']
  const mapping = guessMapping(header)

  it('makes a person at a place', () => {
    const read = readLine(header, ['CAMILLE', 'MARTIN-LE GOFF', 'C@D.fr', '1004', 'Maire'], mapping)
    expect(read).toMatchObject({
      ok: true,
      said: {
        name: 'Camille Martin-Le Goff',
        email: 'c@d.fr',
        kind: 'elected',
        place: { insee: '01004' },
      },
    })
  })

  it('is refused with its reason, and never half taken', () => {
    expect(readLine(header, ['', '', '', '', ''], mapping)).toMatchObject({
      ok: false,
      reasons: ['no-name'],
    })
    expect(readLine(header, ['A', 'B', 'nope', '', ''], mapping)).toMatchObject({
      reasons: ['bad-email'],
    })
    expect(readLine(header, ['A', 'B', '', 'XX', ''], mapping)).toMatchObject({
      reasons: ['bad-insee'],
    })
  })

  it('keeps hostile cells as the texts they are', () => {
    for (const attack of [...formulaAttacks, ...markupAttacks]) {
      const read = readLine(header, [attack, 'X', '', '', ''], mapping)
      if (read.ok) expect(read.said.name).toContain('X')
      else expect(['too-long', 'several-lines']).toEqual(expect.arrayContaining([...read.reasons]))
    }
  })

  it('always answers, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 5, maxLength: 5 }), (cells) => {
        const read = readLine(header, cells, mapping)
        if (!read.ok) return
        expect(read.said.name.length).toBeGreaterThan(0)
        expect(read.said.name).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})
