import { expect, test } from 'vitest'
import {
  asksColumns,
  fileLimits,
  groupSize,
  importFormats,
  isBibliography,
  isImportFormat,
} from './import-states.ts'

test('columns are asked of tables alone; a bibliography says its own', () => {
  expect(importFormats.filter(asksColumns)).toEqual(['csv', 'xlsx'])
  expect(importFormats.filter(isBibliography)).toEqual(['bibtex', 'ris', 'csl'])
  expect(importFormats.filter((format) => asksColumns(format) && isBibliography(format))).toEqual(
    [],
  )
})

test('a format is one of ours, whatever is typed', () => {
  for (const format of importFormats) expect(isImportFormat(format)).toBe(true)
  for (const format of ['', 'pdf', 'CSV', 'toString']) expect(isImportFormat(format)).toBe(false)
})

test('a file of the greatest length goes in whole groups', () => {
  expect(fileLimits.lines % groupSize).toBe(0)
})
