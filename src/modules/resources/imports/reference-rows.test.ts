import { expect, test } from 'vitest'
import type { ReadReference } from '#platform/imports/reference.ts'
import { isRefused } from './candidate.ts'
import { brokenEntry, entryNotes, isReferenceColumn, referenceRows } from './reference-rows.ts'

const read = (line: number, unread: readonly string[] = []): ReadReference => ({
  ...{ line, unread, key: `k${line}`, type: 'book', title: 'Un', authors: ['Ana Roy'] },
  ...{ container: '', year: '2024', abstract: 'Long', href: '', language: '', licence: '' },
})

test('entries that were read and those that were not stand in their order, each as wide as the titles', () => {
  const { header, rows } = referenceRows(
    {
      references: [read(1, ['pages']), read(9)],
      problems: [
        { line: 5, value: '@book{b,', expected: 'closing-brace' },
        { line: 9, value: '@book{c,', expected: 'fewer-names' },
      ],
    },
    'bibtex',
  )
  expect(header.filter((column) => !isReferenceColumn(column))).toEqual(['bibtex:pages'])
  expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual(
    [1, 5, 9].map((line) => [line, header.length]),
  )
  const told = rows.map(({ cells }) => {
    const line = brokenEntry(cells)
    return line && isRefused(line) ? line.faults.map(({ problem }) => problem) : []
  })
  expect(told).toEqual([[], ['open-brace'], []])
  expect(rows.map(({ cells }) => entryNotes(cells).length)).toEqual([0, 0, 1])
  expect(JSON.stringify(rows)).not.toContain('Long')
})

test('a type that no table names gives no kind, whatever its word', () => {
  const rows = (type: string) =>
    referenceRows({ references: [{ ...read(1), type }], problems: [] }, 'csl').rows
  expect(rows('constructor')).toEqual(rows('nothing-known'))
})
