import { expect, test } from 'vitest'
import { fileLimits, groupSize } from './import.ts'

test('a whole file goes in few groups, and a line has room for its cells', () => {
  expect(fileLimits.lines % groupSize).toBe(0)
  expect(fileLimits.lines / groupSize).toBeLessThanOrEqual(10)
  expect(fileLimits.bytes / fileLimits.lines).toBeGreaterThanOrEqual(500)
})
