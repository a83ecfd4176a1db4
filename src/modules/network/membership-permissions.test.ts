import { describe, expect, test } from 'vitest'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayKeepAccounts,
  mayManageMemberships,
  maySeeMemberships,
  maySeeOwnMembership,
  maySetFees,
} from './membership-permissions.ts'

const here = '0193f2a0-0000-7000-8000-000000000001'
const at = (id: string): RoleHeld => ({
  role: 'territory-referent',
  place: { kind: 'territory', id },
})
const people: Readonly<Record<string, Viewer | undefined>> = {
  visitor: undefined,
  volunteer: asPerson('volunteer'),
  innovator: asPerson('innovator'),
  researcher: asPerson('researcher'),
  'referent here': asPerson([at(here)]),
  'referent elsewhere': asPerson([at('0193f2a0-0000-7000-8000-000000000002')]),
  finance: asPerson('finance'),
  lab: asPerson('lab-team'),
  administrator: asPerson('administrator'),
}

describe('who may do what with memberships', () => {
  test.each([
    ['manages them', mayManageMemberships, ['lab', 'administrator']],
    ['reads them', maySeeMemberships, ['finance', 'lab', 'administrator']],
    ['keeps the accounts', mayKeepAccounts, ['finance', 'lab', 'administrator']],
    ['sets the fees', maySetFees, ['administrator']],
    [
      'reads the membership of this territory',
      (viewer: Viewer | undefined) => maySeeOwnMembership(viewer, here),
      ['referent here', 'finance', 'lab', 'administrator'],
    ],
  ] as const)('%s', (_, may, those) => {
    const allowed = Object.keys(people).filter((name) => may(people[name]))
    expect(allowed).toEqual(those)
  })
})
