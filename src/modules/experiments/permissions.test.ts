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

const rules: readonly [string, (who: Viewer | undefined) => boolean, readonly Who[]][] = [
  [
    'sees a draft',
    (who) => may.maySeeExperiment(who, experiment),
    [...team, 'finance', 'referent here'],
  ],
  [
    'sees what is published',
    (who) => may.maySeeExperiment(who, { ...experiment, visibility: 'published' }),
    Object.keys(people) as Who[],
  ],
  [
    'sees the workings of a published one',
    (who) => may.maySeeWorkings(who, { ...experiment, visibility: 'published' }),
    [...team, 'finance', 'referent here'],
  ],
  ['is on the team', (who) => may.isOnTeam(who, experiment), team],
  ['edits', (who) => may.mayEditExperiment(who, experiment), lab],
  ['passes a gate', (who) => may.mayPassGate(who, experiment), lab],
  ['waives, stops and resumes', (who) => may.mayDecideForTheLab(who), lab],
  ['gives evidence', (who) => may.mayGiveEvidence(who, experiment), [...team, 'referent here']],
  [
    'says whether a promise was kept',
    (who) => may.mayFollowCommitment(who, experiment),
    [...lab, 'referent here'],
  ],
  ['writes the budget', (who) => may.mayEditBudget(who, experiment), [...lab, 'finance']],
  ['reads proposals', (who) => may.mayReviewProposals(who), lab],
  ['sees the portfolio', (who) => may.maySeePortfolio(who), [...lab, 'finance']],
]

describe.each(rules)('who %s', (_act, allowed, expected) => {
  test.each(Object.keys(people) as Who[])('%s', (who) => {
    expect(allowed(people[who])).toBe(expected.includes(who))
  })
})

test('an experiment without a territory has no referent, even for someone without a place', () => {
  const seeking = { ...experiment, territoryId: undefined }
  expect(may.isItsTerritory(someone('territory-referent', town), seeking)).toBe(false)
  expect(may.isItsTerritory(someone('territory-referent'), seeking)).toBe(false)
})
