import { expect, test } from 'vitest'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import { mayKnowWhoCame, mayRunSessions, maySeeSessions, pageReach } from './permissions.ts'
import type { SessionSet } from './session.ts'

const set: SessionSet = {
  id: 's',
  phaseId: 'p',
  experimentId: 'e1',
  territoryId: 't1',
  title: 'Ateliers',
  experimentTitle: 'Convention sur l’eau',
  format: 'workshop',
  plannedSessions: 1,
  plannedParticipants: 10,
  plannedMinutes: 60,
  place: '',
  protocolVersion: 1,
  openedAt: new Date('2026-11-25T09:00:00Z'),
  closedAt: undefined,
  hidden: false,
}
const here = { kind: 'experiment', id: 'e1' } as const
const elsewhere = { kind: 'experiment', id: 'e2' } as const

function who(...roles: RoleHeld[]): Viewer {
  return { id: 'x', name: 'Camille', roles, secondFactor: true }
}

test.each<[string, Viewer | undefined, boolean]>([
  ['a visitor', undefined, false],
  ['a participant', who({ role: 'participant', place: here }), false],
  ['the referent of the territory', who({ role: 'territory-referent' }), false],
  ['an innovator of this experiment', who({ role: 'innovator', place: here }), false],
  ['the lab’s team of another experiment', who({ role: 'lab-team', place: elsewhere }), false],
  ['the lab’s team of this experiment', who({ role: 'lab-team', place: here }), true],
  ['the lab’s team', who({ role: 'lab-team' }), true],
  ['an administrator', who({ role: 'administrator' }), true],
])('%s runs its sessions, or not', (_name, viewer, may) => {
  expect(mayRunSessions(viewer, set)).toBe(may)
})

test('sessions of a hidden experiment are seen by those who work on it, and its territory', () => {
  const hidden = { ...set, hidden: true }
  const referent = who({ role: 'territory-referent', place: { kind: 'territory', id: 't1' } })
  expect(maySeeSessions(undefined, set)).toBe(true)
  expect(maySeeSessions(undefined, hidden)).toBe(false)
  expect(maySeeSessions(who({ role: 'innovator', place: here }), hidden)).toBe(true)
  expect(maySeeSessions(who({ role: 'participant', place: here }), hidden)).toBe(false)
  expect(maySeeSessions(who({ role: 'innovator', place: elsewhere }), hidden)).toBe(false)
  expect(maySeeSessions(referent, hidden)).toBe(true)
  expect(maySeeSessions(who({ role: 'finance' }), hidden)).toBe(true)
})

test('who came from a territory is known by the team and by its referent', () => {
  const referent = who({ role: 'territory-referent', place: { kind: 'territory', id: 't1' } })
  expect(mayKnowWhoCame(undefined, 't1')).toBe(false)
  expect(mayKnowWhoCame(who({ role: 'lab-team' }), 't1')).toBe(true)
  expect(mayKnowWhoCame(referent, 't1')).toBe(true)
  expect(mayKnowWhoCame(referent, 't2')).toBe(false)
})

test.each([
  ['draft', 'public', 'draft'],
  ['draft', 'invited', 'draft'],
  ['published', 'public', 'public'],
  ['done', 'public', 'public'],
  ['cancelled', 'public', 'public'],
  ['published', 'members', 'some'],
  ['published', 'invited', 'some'],
] as const)('a page %s for %s is read by: %s', (state, audience, reach) => {
  expect(pageReach({ state, audience })).toBe(reach)
})
