import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import {
  mayLeadMission,
  mayPublishMission,
  mayPublishMissionAt,
  ownPlaces,
} from './mission-permissions.ts'

const referent = asPerson([{ role: 'territory-referent', place: { kind: 'territory', id: 't' } }])
const staff = asPerson('lab-team')

test('the lab publishes for itself and for anyone, a referent for their territory', () => {
  expect(mayPublishMissionAt(staff, undefined)).toBe(true)
  expect(mayPublishMissionAt(staff, 't')).toBe(true)
  expect(mayPublishMissionAt(referent, 't')).toBe(true)
  expect(mayPublishMissionAt(referent, 'u')).toBe(false)
  expect(mayPublishMissionAt(referent, undefined)).toBe(false)
  expect(ownPlaces(referent)).toEqual(['t'])
})

test('others do not publish, and do not read the answers', () => {
  for (const viewer of [undefined, asPerson('volunteer'), asPerson('finance')]) {
    expect(mayPublishMission(viewer)).toBe(false)
    expect(mayLeadMission(viewer, { territoryId: 't' })).toBe(false)
  }
  expect(mayPublishMission(referent)).toBe(true)
})
