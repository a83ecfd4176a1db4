import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { freshnessOf, skillShape } from './skill.ts'

const now = new Date('2026-11-25T09:00:00Z')

test.each([
  ['2026-11-24T09:00:00Z', 'fresh'],
  ['2025-11-26T09:00:00Z', 'fresh'],
  ['2025-11-20T09:00:00Z', 'to-confirm'],
  ['2025-10-20T09:00:00Z', 'stale'],
] as const)('confirmed on %s, a statement is %s', (at, expected) => {
  expect(freshnessOf(new Date(at), now)).toBe(expected)
})

test('a statement is for the team unless its author says otherwise', () => {
  const read = parseForm(skillShape, { skills: 'sortition', languages: ['fr', 'en'] }, 'fr')
  expect(read.ok && read.value.shown).toBe('staff')
  expect(read.ok && read.value.skills).toEqual(['sortition'])
  expect(read.ok && read.value.coaches).toBe(false)
})

test('a skill that is not in the list goes in the free words', () => {
  const read = parseForm(skillShape, { skills: ['sortition', 'jonglage'] }, 'fr')
  expect(read.ok).toBe(false)
})
