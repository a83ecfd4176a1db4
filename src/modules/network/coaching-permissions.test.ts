import { describe, expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayCloseCoaching,
  mayReadNotes,
  maySeeCoaching,
  mayWithdrawRequest,
  mayWriteLearning,
} from './coaching-permissions.ts'

const coach = asPerson('innovator')
const coached = asPerson([])
const place = { kind: 'territory', id: 't' } as const
const people = {
  visitor: undefined,
  coach,
  coached,
  lab: asPerson('lab-team'),
  administrator: asPerson('administrator'),
  referent: asPerson([{ role: 'territory-referent', place }]),
  'another referent': asPerson([{ role: 'territory-referent', place: { ...place, id: 'u' } }]),
  finance: asPerson('finance'),
}
type Name = keyof typeof people

const coaching = {
  coachId: coach.id,
  coachedId: coached.id,
  territoryId: 't',
  state: 'under-way',
} as const

const rules: readonly [string, typeof mayReadNotes, readonly Name[]][] = [
  ['read the notes', mayReadNotes, ['coach', 'coached']],
  ['see it', maySeeCoaching, ['coach', 'coached', 'lab', 'administrator', 'referent']],
  ['close it', mayCloseCoaching, ['coach', 'coached', 'lab', 'administrator']],
  ['write what was learned', mayWriteLearning, ['coach', 'lab', 'administrator']],
  ['withdraw the request', mayWithdrawRequest, ['coached', 'lab', 'administrator']],
]

describe.each(rules)('may %s', (_, may, allowed) => {
  test.each(Object.keys(people) as Name[])('%s', (name) => {
    expect(may(people[name], coaching)).toBe(allowed.includes(name))
  })
})

test('a coach who was only proposed is of no pair yet', () => {
  expect(mayReadNotes(coach, { ...coaching, state: 'proposed' })).toBe(false)
  expect(maySeeCoaching(coach, { ...coaching, state: 'proposed' })).toBe(true)
})

test('once a person is forgotten, nobody takes the empty place', () => {
  const forgotten = { ...coaching, coachedId: undefined }
  expect(mayReadNotes(undefined, forgotten)).toBe(false)
  expect(mayReadNotes(coached, forgotten)).toBe(false)
})
