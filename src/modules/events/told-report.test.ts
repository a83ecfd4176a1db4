import { expect, test } from 'vitest'
import { lineFaults, noteKinds, reportParts, reportTools } from './told-report.ts'

test('a fault takes its line away, a note never does: no word is both', () => {
  const faults: readonly string[] = lineFaults
  expect(noteKinds.filter((kind) => faults.includes(kind))).toEqual([])
})

test('nothing is named twice', () => {
  for (const names of [lineFaults, noteKinds, reportParts, reportTools])
    expect(new Set<string>(names).size).toBe(names.length)
})
