import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayCall } from './permissions-recruit.ts'

test('S23: the lab calls, and volunteers of the very experiment; nobody else', () => {
  const draw = { experimentId: 'here' }
  const here = { kind: 'experiment', id: 'here' } as const
  expect(mayCall(asPerson('lab-team'), draw)).toBe(true)
  expect(mayCall(asPerson([{ role: 'volunteer', place: here }]), draw)).toBe(true)
  expect(
    mayCall(asPerson([{ role: 'volunteer', place: { kind: 'experiment', id: 'there' } }]), draw),
  ).toBe(false)
  expect(mayCall(asPerson([{ role: 'participant', place: here }]), draw)).toBe(false)
  expect(mayCall(undefined, draw)).toBe(false)
  // A volunteer of the house, without a place.
  expect(mayCall(asPerson('volunteer'), draw)).toBe(false)
  expect(mayCall(asPerson([{ role: 'volunteer', place: here }]), { experimentId: undefined })).toBe(
    false,
  )
})
