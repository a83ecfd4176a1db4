import { describe, expect, test } from 'vitest'
import type { Place, RoleName, Viewer } from '#kit/viewer.ts'
import * as may from './permissions.ts'

const experiment = { id: 'e1', territoryId: 't1', visibility: 'draft' }
const here: Place = { kind: 'experiment', id: 'e1' }
const elsewhere: Place = { kind: 'experiment', id: 'e2' }
const town: Place = { kind: 'territory', id: 't1' }
const otherTown: Place = { kind: 'territory', id: 't2' }

function someone(role: RoleName, place?: Place): Viewer {
  return { id: 'p', name: 'P', secondFactor: true, roles: [place ? { role, place } : { role }] }
}

const people = {
  visitor: undefined,
  administrator: someone('administrator'),
  'lab-team': someone('lab-team'),
  finance: someone('finance'),
  'referent here': someone('territory-referent', town),
  'referent elsewhere': someone('territory-referent', otherTown),
  'innovator here': someone('innovator', here),
  'innovator elsewhere': someone('innovator', elsewhere),
  'innovator of the house': someone('innovator'),
  'researcher here': someone('researcher', here),
  'volunteer here': someone('volunteer', here),
  'participant here': someone('participant', here),
} satisfies Record<string, Viewer | undefined>

type Who = keyof typeof people
const lab: readonly Who[] = ['administrator', 'lab-team']
const team: readonly Who[] = [...lab, 'innovator here', 'researcher here', 'volunteer here']

const rules: readonly [string, (viewer: Viewer | undefined) => boolean, readonly Who[]][] = [
  [
    'sees a draft',
    (viewer) => may.maySeeExperiment(viewer, experiment),
    [...team, 'finance', 'referent here'],
  ],
  [
    'sees what is published',
    (viewer) => may.maySeeExperiment(viewer, { ...experiment, visibility: 'published' }),
    Object.keys(people) as Who[],
  ],
  [
    'sees the workings of a published one',
    (viewer) => may.maySeeWorkings(viewer, { ...experiment, visibility: 'published' }),
    [...team, 'finance', 'referent here'],
  ],
  ['is on the team', (viewer) => may.isOnTeam(viewer, experiment), team],
  ['edits', (viewer) => may.mayEditExperiment(viewer, experiment), lab],
  ['passes a gate', (viewer) => may.mayPassGate(viewer, experiment), lab],
  ['waives, stops and resumes', (viewer) => may.mayDecideForTheLab(viewer), lab],
  [
    'gives evidence',
    (viewer) => may.mayGiveEvidence(viewer, experiment),
    [...team, 'referent here'],
  ],
  [
    'says whether a promise was kept',
    (viewer) => may.mayFollowCommitment(viewer, experiment),
    [...lab, 'referent here'],
  ],
  ['writes the budget', (viewer) => may.mayEditBudget(viewer, experiment), [...lab, 'finance']],
  ['reads proposals', (viewer) => may.mayReviewProposals(viewer), lab],
  ['sees the portfolio', (viewer) => may.maySeePortfolio(viewer), [...lab, 'finance']],
]

describe.each(rules)('who %s', (_act, allowed, expected) => {
  test.each(Object.keys(people) as Who[])('%s', (person) => {
    expect(allowed(people[person])).toBe(expected.includes(person))
  })
})

test('an experiment without a territory has no referent, even for someone without a place', () => {
  const seeking = { ...experiment, territoryId: undefined }
  expect(may.isItsTerritory(someone('territory-referent', town), seeking)).toBe(false)
  expect(may.isItsTerritory(someone('territory-referent'), seeking)).toBe(false)
})
