import { describe, expect, test } from 'vitest'
import type { RoleHeld, Viewer } from '#kit/viewer.ts'
import {
  mayAdoptProtocol,
  mayAmendProtocol,
  mayCommentProtocol,
  mayFreezeProtocol,
  mayReadDrafts,
  mayRecordAdoption,
  mayWriteProtocol,
} from './protocol-permissions.ts'

const experiment = { id: 'e1', visibility: 'published', territoryId: 't1' }
const here = { kind: 'experiment', id: 'e1' } as const
const there = { kind: 'experiment', id: 'e2' } as const
const town = { kind: 'territory', id: 't1' } as const

function who(...roles: RoleHeld[]): Viewer {
  return { id: 'p', name: 'Camille Aubry', roles, secondFactor: true }
}

const people = {
  visitor: undefined,
  administrator: who({ role: 'administrator' }),
  'lab team': who({ role: 'lab-team' }),
  'lab team of this experiment': who({ role: 'lab-team', place: here }),
  'lab team who takes part': who({ role: 'lab-team' }, { role: 'participant', place: here }),
  finance: who({ role: 'finance' }),
  'innovator here': who({ role: 'innovator', place: here }),
  'innovator elsewhere': who({ role: 'innovator', place: there }),
  'referent of the territory': who({ role: 'territory-referent', place: town }),
  participant: who({ role: 'participant', place: here }),
}

/** read drafts, write, comment, adopt by consent, freeze, amend, clone elsewhere */
const table: Record<keyof typeof people, string> = {
  visitor: '.......',
  administrator: 'rwcafmx',
  'lab team': 'rwcafmx',
  'lab team of this experiment': 'rwcafm.',
  'lab team who takes part': 'rwcaf.x',
  finance: 'r......',
  'innovator here': 'rwc....',
  'innovator elsewhere': '.......',
  'referent of the territory': 'rwc....',
  participant: '.......',
}

describe('who may do what with a protocol', () => {
  test.each(Object.entries(table))('%s: %s', (name, expected) => {
    const person = people[name as keyof typeof people]
    const acts = [
      ['r', mayReadDrafts(person, experiment)],
      ['w', mayWriteProtocol(person, experiment)],
      ['c', mayCommentProtocol(person, experiment)],
      ['a', mayRecordAdoption(person, experiment)],
      ['f', mayFreezeProtocol(person, experiment)],
      ['m', mayAmendProtocol(person, experiment)],
      ['x', mayAdoptProtocol(person)],
    ] as const
    expect(acts.map(([letter, may]) => (may ? letter : '.')).join('')).toBe(expected)
  })
})
