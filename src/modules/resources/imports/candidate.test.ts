import { expect, test } from 'vitest'
import { cellNote, isRefused, lineRefused } from './candidate.ts'

test('a refusal and a note name their cell, on one line that fits a report', () => {
  const long = `un\n deux ${'x'.repeat(200)}`
  const refusal = lineRefused('shifted', 'city', long)
  const [fault] = refusal.faults
  expect(fault?.value.startsWith('un deux x')).toBe(true)
  expect(fault?.value).toHaveLength(121)
  expect(isRefused(refusal)).toBe(true)
  expect(cellNote('unknown-theme', 'Thèmes', ' pierres ').value).toBe('pierres')
})
