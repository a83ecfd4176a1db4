import { describe, expect, it } from 'vitest'
import { readAddresses } from './pasted-addresses.ts'

describe('addresses that were pasted', () => {
  it('are one a line, or a list, with or without names', () => {
    const { people, unread } = readAddresses(
      'Camille Aubry <Camille.Aubry@labo.example>\nodile.serre@valbrenne.example\n\n' +
        'a@b.example, Basile Kane <b@b.example>; c@b.example\nJeanne Ruiz;jeanne@b.example\r\n',
    )
    expect(unread).toEqual([])
    expect(people).toEqual([
      { email: 'camille.aubry@labo.example', name: 'Camille Aubry' },
      { email: 'odile.serre@valbrenne.example', name: 'Odile Serre' },
      { email: 'a@b.example', name: 'A' },
      { email: 'b@b.example', name: 'Basile Kane' },
      { email: 'c@b.example', name: 'C' },
      { email: 'jeanne@b.example', name: 'Jeanne Ruiz' },
    ])
  })

  it('leave signs that nobody sees out of a name', () => {
    expect(readAddresses('Odile\u0007Serre <odile@valbrenne.example>').people).toEqual([
      { email: 'odile@valbrenne.example', name: 'Odile Serre' },
    ])
  })

  it('are one person when they come twice', () => {
    expect(readAddresses('Camille <c@b.example>\nC@B.example').people).toHaveLength(1)
  })

  it('are given back as they came when they cannot be read', () => {
    const { people, unread } = readAddresses('camille arobase labo\nx@, c@b.example')
    expect(people.map(({ email }) => email)).toEqual(['c@b.example'])
    expect(unread).toEqual(['camille arobase labo', 'x@'])
  })
})
