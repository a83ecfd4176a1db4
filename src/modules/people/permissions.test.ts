import { describe, expect, it } from 'vitest'
import { roleNames } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayAnswerRightsRequest,
  mayChangeEmail,
  mayEndRole,
  mayErase,
  mayExportPeople,
  mayGrantRole,
  mayInvite,
  mayListPeople,
  mayRecordMandate,
  mayRecordRightsRequest,
  mayRectify,
  maySeePerson,
  maySeeRightsRequests,
} from './permissions.ts'

const someone = 'someone-else'
const place = { kind: 'territory', id: 't' } as const
const viewers = {
  visitor: undefined,
  participant: asPerson('participant'),
  researcher: asPerson('researcher'),
  finance: asPerson('finance'),
  referent: asPerson([{ role: 'territory-referent', place }]),
  'team at a place': asPerson([{ role: 'lab-team', place }]),
  team: asPerson('lab-team'),
  administrator: asPerson('administrator'),
}
type Name = keyof typeof viewers
const staff: readonly Name[] = ['team', 'administrator']
const administrators: readonly Name[] = ['administrator']

/** Act on someone else → who may. */
const table: readonly [string, (viewer: (typeof viewers)[Name]) => boolean, readonly Name[]][] = [
  ['list people', mayListPeople, staff],
  ['see a person', (viewer) => maySeePerson(viewer, someone), staff],
  ['correct details', (viewer) => mayRectify(viewer, someone), staff],
  ['change an address', (viewer) => mayChangeEmail(viewer, someone), []],
  ['record a mandate', mayRecordMandate, staff],
  ['export the list', mayExportPeople, administrators],
  ['erase', (viewer) => mayErase(viewer, someone), administrators],
  ['make an administrator', (viewer) => mayGrantRole(viewer, 'administrator'), administrators],
  ['end an administrator', (viewer) => mayEndRole(viewer, 'administrator'), administrators],
  [
    'invite an administrator',
    (viewer) => mayInvite(viewer, ['volunteer', 'administrator']),
    administrators,
  ],
  ['invite others', (viewer) => mayInvite(viewer, ['lab-team', 'volunteer']), staff],
  ['record a request', (viewer) => mayRecordRightsRequest(viewer, someone), staff],
  ['see requests', maySeeRightsRequests, administrators],
  ['answer requests', mayAnswerRightsRequest, administrators],
]

describe.each(table)('to %s', (_, may, allowed) => {
  it.each(Object.keys(viewers) as Name[])('%s', (name) => {
    expect(may(viewers[name])).toBe(allowed.includes(name))
  })
})

describe('on oneself', () => {
  it.each(Object.entries(viewers))('%s may see, correct, export and erase itself', (_, viewer) => {
    const own = viewer?.id ?? 'nobody'
    const known = viewer !== undefined
    expect(maySeePerson(viewer, own)).toBe(known)
    expect(mayRectify(viewer, own)).toBe(known)
    expect(mayChangeEmail(viewer, own)).toBe(known)
    expect(mayErase(viewer, own)).toBe(known)
    expect(mayRecordRightsRequest(viewer, own)).toBe(known)
  })
})

it('the team may give and end every role but one', () => {
  const given = roleNames.filter((role) => mayGrantRole(viewers.team, role))
  expect(given).toEqual(roleNames.filter((role) => role !== 'administrator'))
  expect(roleNames.filter((role) => mayEndRole(viewers.team, role))).toEqual(given)
})
