import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { asPerson } from '#platform/testing/world.ts'
import { mayPrepareVisit, maySeeJourneys } from '../visit-permissions.ts'
import { maySearchCompany, reportProblem, visitShape } from './visit.ts'

const now = new Date('2026-11-25T09:00:00Z')
const event = {
  kind: 'site-visit',
  state: 'published',
  startsAt: new Date('2026-11-25T08:00:00Z'),
  endsAt: new Date('2026-11-25T16:00:00Z'),
} as const

test('what was seen is told once the visit has begun, if it took place', () => {
  expect(reportProblem(event, now).ok).toBe(true)
  expect(reportProblem(event, new Date('2026-11-24'))).toMatchObject({ refusal: 'not-yet' })
  expect(reportProblem({ ...event, state: 'cancelled' }, now)).toMatchObject({
    refusal: 'cancelled',
  })
  expect(reportProblem({ ...event, kind: 'webinar' }, now)).toMatchObject({
    refusal: 'not-a-visit',
  })
})

test('company is looked for until the visit is over', () => {
  expect(maySearchCompany(event, now)).toBe(true)
  expect(maySearchCompany(event, new Date('2026-11-26'))).toBe(false)
})

test('it is prepared by the team, the territory that hosts, and the person who hosts', () => {
  const host = asPerson([])
  const visit = { hostPersonId: host.id }
  const hosted = { territoryId: 't' }
  const referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: 't' } }])
  for (const viewer of [host, referent, asPerson('lab-team')]) {
    expect(mayPrepareVisit(viewer, hosted, visit)).toBe(true)
  }
  for (const viewer of [undefined, asPerson('volunteer')]) {
    expect(mayPrepareVisit(viewer, hosted, { hostPersonId: undefined })).toBe(false)
  }
})

test('travellers read each other, and nobody else reads them', () => {
  const traveller = asPerson([])
  const journeys = [{ personId: traveller.id }]
  expect(maySeeJourneys(traveller, journeys)).toBe(true)
  expect(maySeeJourneys(asPerson([]), journeys)).toBe(false)
  expect(maySeeJourneys(undefined, journeys)).toBe(false)
})

test('a host has a name with an address', () => {
  const read = (hostName: string, hostEmail: string) =>
    parseForm(visitShape, { toSee: 'Le marché, la mairie, la maison.', hostName, hostEmail }, 'fr')
  expect(read('', '').ok).toBe(true)
  expect(read('', 'odile@valbrenne.example').ok).toBe(false)
  expect(read('Odile Serre', 'odile').ok).toBe(false)
  expect(read('Odile Serre', 'odile@valbrenne.example').ok).toBe(true)
})
