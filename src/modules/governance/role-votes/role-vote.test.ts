import { describe, expect, it } from 'vitest'
import { collegeField, readColleges, readPeople } from './role-vote.ts'
import { roleVoteTexts } from './texts/role-votes.ts'

describe('people, one a line', () => {
  it('reads a name, an e-mail, an address; a bar never splits a name', () => {
    expect(
      readPeople('Ada Roux ; ADA@exemple.fr\n\nBéa | Lune ; ; 3 rue Haute, 69000 Lyon'),
    ).toEqual({
      people: [
        { name: 'Ada Roux', email: 'ada@exemple.fr', address: '' },
        { name: 'Béa / Lune', email: undefined, address: '3 rue Haute, 69000 Lyon' },
      ],
    })
  })

  it.each([
    [' ; ada@exemple.fr', 1, 'no-name'],
    ['Ada\nBéa ; pas-une-adresse', 2, 'bad-email'],
    ['Ada\nBéa\nada', 3, 'twice'],
    ['Ada Roux\nROUX Ada', 2, 'twice'],
    [`Ada\n${'Béa '.repeat(40)}`, 2, 'too-long'],
    [`Ada ; ; ${'rue Haute '.repeat(41)}`, 1, 'too-long'],
    ['Ada ; a@college.example\nMme Roux ; A@college.example', 2, 'twice'],
  ])('says which line of %j fails', (text, line, why) => {
    expect(readPeople(text)).toEqual({ problem: { line, why } })
  })
})

describe('colleges', () => {
  const typed = (fields: Record<string, string>) => (name: string) => fields[name] ?? ''
  const filled = (more: Record<string, string> = {}) =>
    typed({
      [collegeField('candidates', 'a')]: 'Ada\nBéa\nCloé',
      [collegeField('voters', 'a')]: 'Une\nDeux',
      [collegeField('seats', 'a')]: '2',
      ...more,
    })

  it('keeps those that were filled in, and leaves the others out', () => {
    expect(readColleges(['a', 'b'], filled())).toMatchObject({
      colleges: [{ roleId: 'a', seats: 2, voters: [{ name: 'Une' }, { name: 'Deux' }] }],
    })
  })

  it.each([
    ['the same name', 'Une', 'UNE'],
    ['the same words', 'Une Roux', 'Roux Une'],
    ['the same mailbox', 'Une ; une@college.example', 'Autre ; UNE@college.example'],
  ])('a person votes in one college only: %s', (_, one, other) => {
    const two = {
      [collegeField('voters', 'a')]: `${one}\nDeux`,
      [collegeField('candidates', 'b')]: 'Dan\nEva',
      [collegeField('voters', 'b')]: `Trois\n${other}`,
    }
    expect(readColleges(['a', 'b'], filled(two))).toMatchObject({
      problem: { field: collegeField('voters', 'b'), why: 'two-colleges' },
    })
    const apart = { ...two, [collegeField('voters', 'b')]: 'Trois' }
    expect(readColleges(['a', 'b'], filled(apart))).toMatchObject({ colleges: [{}, {}] })
  })

  it.each([
    [{ [collegeField('seats', 'a')]: '3' }, 'candidates', 'too-few-candidates'],
    [{ [collegeField('seats', 'a')]: 'deux' }, 'seats', 'no-seats'],
    [{ [collegeField('voters', 'a')]: '' }, 'voters', 'no-voters'],
    [{ [collegeField('voters', 'a')]: 'Une\nUne' }, 'voters', 'twice'],
  ] as const)('refuses %j', (more, field, why) => {
    expect(readColleges(['a'], filled(more))).toMatchObject({
      problem: { field: collegeField(field, 'a'), why },
    })
  })
})

it('an opening says how many codes left, and what to print when nobody has an address', () => {
  const { told, nobody } = roleVoteTexts.fr.opened
  expect(told(1, 3)).toMatch(/1 scrutin est ouvert, 3 codes sont envoyés par courriel/)
  expect(nobody(2)).toMatch(/2 scrutins sont ouverts\. Personne n’a de courriel\s?: imprimez/)
})
