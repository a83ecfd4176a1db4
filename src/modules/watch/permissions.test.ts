import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayWatch } from './permissions.ts'

test('the team keeps the watch, and nobody else', () => {
  expect(mayWatch(asPerson('lab-team'))).toBe(true)
  expect(mayWatch(asPerson('administrator'))).toBe(true)
  for (const role of ['volunteer', 'researcher', 'innovator', 'participant', 'finance'] as const) {
    expect(mayWatch(asPerson(role))).toBe(false)
  }
  expect(mayWatch(undefined)).toBe(false)
})
