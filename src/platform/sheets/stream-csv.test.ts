import { expect, test } from 'vitest'
import { type StreamedCsv, streamCsv } from './stream-csv.ts'

async function read(
  text: string | Uint8Array,
  size = 3,
  encoding: 'utf-8' | 'windows-1252' = 'utf-8',
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const all: StreamedCsv[] = []
  for await (const csv of streamCsv(pieces(), encoding)) all.push(csv)
  return all
}

const rows = (all: readonly StreamedCsv[]) =>
  all.flatMap((csv) => (csv.kind === 'row' ? [[csv.row.line, ...csv.row.cells]] : [csv.problem]))

test('rows are the same however the file is cut', async () => {
  const text = '\ufeffa;"b;é";c\r\n1;"deux\r\nlignes";3\r\n\r\n"4""";;6'
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(rows(await read(text, size)), String(size)).toEqual([
      [1, 'a', 'b;é', 'c'],
      [2, '1', 'deux\r\nlignes', '3'],
      [5, '4"', '', '6'],
    ])
  }
})

test('the separator is the one of the titles; line ends of every kind are read', async () => {
  expect(rows(await read('a,b\n1,"2;3"\n'))).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2;3'],
  ])
  expect(rows(await read('a\tb\r1\t2'))).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ])
})

test('Windows-1252 is read when it is said', async () => {
  const bytes = Buffer.from('titre;ville\nDéchets;Nîmes', 'latin1')
  expect(rows(await read(bytes, 4, 'windows-1252'))[1]).toEqual([2, 'Déchets', 'Nîmes'])
})

test('what cannot be read is said, with its line, before the memory is full', async () => {
  expect(rows(await read('a;b\n1;"2\n'))).toEqual([[1, 'a', 'b'], 'open-quote'])
  expect(rows(await read('a;b\n\0')).at(-1)).toBe('not-text')
  expect(rows(await read(`a;b\n"${'x'.repeat(1_100_000)}`, 65_536)).at(-1)).toBe('cell-too-long')
  const wide = `${'x'.repeat(900_000)};`
  expect(rows(await read(`a;b\n${wide.repeat(4)}`, 65_536)).at(-1)).toBe('row-too-long')
  expect(rows(await read(`a;b\n${wide.repeat(2)}\n${wide.repeat(2)}`, 65_536))).toHaveLength(3)
  expect(rows(await read(`a;b\n${';'.repeat(3_000)}`, 4096)).at(-1)).toBe('too-many-columns')
})
