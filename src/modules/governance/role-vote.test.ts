import { describe, expect, it } from 'vitest'
import { collegeField, readColleges, readPeople } from './role-vote.ts'

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
