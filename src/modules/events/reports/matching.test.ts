import { describe, expect, test } from 'vitest'
import { likeness, matchAttendee } from './matching.ts'

const registered = [
  { id: 'ines', name: 'Inès Morvan', email: 'ines@exemple.fr' },
  { id: 'paul', name: 'Paul Le Goff', email: 'paul@exemple.fr' },
  { id: 'anna', name: 'Anna Kerr', email: 'anna@exemple.fr' },
]
const match = (name: string, email = '') => matchAttendee({ name, email }, registered)

describe('a person of a report is recognised', () => {
  test('by e-mail, whatever the name', () => {
    expect(match('Tablette salle 2', 'INES@exemple.fr')).toEqual({
      registrationId: 'ines',
      reason: 'email',
    })
  })

  test.each([
    ['MORVAN Ines', 'ines', 'name'],
    ['Le Goff Paul', 'paul', 'name'],
    ['Ines Morvan - Valbrenne', 'ines', 'likeness'],
    ['I. Morvan', 'ines', 'likeness'],
    ['Anna Ker', 'anna', 'likeness'],
  ])('by a name that is alike: %s', (name, registrationId, reason) => {
    expect(match(name)).toEqual({ registrationId, reason })
  })

  test.each(['iPad', 'Inès', 'Camille Aubry', 'Paul Morvan', ''])('never by chance: %s', (name) => {
    expect(match(name).reason).toBe('none')
  })

  test('by what a person confirmed before, even to say that it is nobody', () => {
    const kept = (registrationId: string | null) =>
      matchAttendee({ name: 'iPad', email: '' }, registered, { registrationId })
    expect(kept('anna')).toEqual({ registrationId: 'anna', reason: 'kept' })
    expect(kept(null)).toEqual({ registrationId: undefined, reason: 'kept' })
  })
})

test('when two people look alike, a person chooses', () => {
  const twins = [
    { id: 'a', name: 'Anna Kerr', email: '' },
    { id: 'b', name: 'Anna Kerr', email: '' },
  ]
  expect(matchAttendee({ name: 'Anna Kerr', email: '' }, twins).reason).toBe('none')
})

test('likeness is the same both ways', () => {
  expect(likeness('Anna Kerr', 'Kerr A.')).toBe(likeness('Kerr A.', 'Anna Kerr'))
})
