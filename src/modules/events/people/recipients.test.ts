import { expect, test } from 'vitest'
import type { NamedRegistration } from '../registration.ts'
import { groupLetterShape, recipientsOf } from './recipients.ts'

const one = (overrides: Partial<NamedRegistration>, email = 'a@exemple.fr'): NamedRegistration => ({
  id: email,
  eventId: 'e',
  seriesId: undefined,
  parentId: undefined,
  number: 1,
  seatClassId: undefined,
  state: 'registered',
  role: 'attendee',
  language: 'fr',
  medium: 'screen',
  position: undefined,
  offeredUntil: undefined,
  createdAt: new Date(0),
  confirmedAt: undefined,
  cancelledAt: undefined,
  identity: {
    name: 'A',
    email,
    organisation: '',
    function: '',
    territoryId: undefined,
    personId: undefined,
  },
  ...overrides,
})

test('a group is those of its state that a letter can reach, each address once', () => {
  const all = [
    one({}),
    one({}, 'A@exemple.fr'),
    one({ identity: undefined }, 'b@exemple.fr'),
    one({ role: 'speaker' }, 'c@exemple.fr'),
    one({ state: 'waiting' }, 'd@exemple.fr'),
    one({ state: 'cancelled' }, 'e@exemple.fr'),
    one({}, ''),
  ]
  const emails = (group: Parameters<typeof recipientsOf>[1]) =>
    recipientsOf(all, group, new Set()).map(({ identity }) => identity?.email)
  expect(emails('registered')).toEqual(['a@exemple.fr'])
  expect(emails('speaker')).toEqual(['c@exemple.fr'])
  expect(emails('waiting')).toEqual(['d@exemple.fr'])
  expect(emails('everyone')).toEqual(['a@exemple.fr', 'c@exemple.fr', 'd@exemple.fr'])
  expect(emails('cancelled')).toEqual(['e@exemple.fr'])
})

test('who was there and who was not are told apart once somebody is noted', () => {
  const all = [
    one({}, 'a@exemple.fr'),
    one({}, 'b@exemple.fr'),
    one({ role: 'speaker' }, 'c@exemple.fr'),
    one({ role: 'staff' }, 'd@exemple.fr'),
    one({ state: 'waiting' }, 'e@exemple.fr'),
    one({ state: 'cancelled' }, 'f@exemple.fr'),
  ]
  const emails = (group: 'attended' | 'absent', ...present: string[]) =>
    recipientsOf(all, group, new Set(present)).map(({ identity }) => identity?.email)
  const came = ['a@exemple.fr', 'c@exemple.fr', 'f@exemple.fr']
  expect(emails('attended', ...came)).toEqual(['a@exemple.fr', 'c@exemple.fr'])
  expect(emails('absent', ...came)).toEqual(['b@exemple.fr'])
  expect(emails('attended')).toEqual([])
  expect(emails('absent')).toEqual([])
})

test('a letter without words is not a letter', () => {
  expect(groupLetterShape.safeParse({ group: 'waiting', subject: '', body: 'x' }).success).toBe(
    false,
  )
})
