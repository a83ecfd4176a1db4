import { describe, expect, test } from 'vitest'
import { streamOf } from '#engines/sortition/index.ts'
import { CsvReader } from '#kit/sheets/csv-reader.ts'
import { RowSieve } from './row-sieve.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Rows by the reader of every sign, which takes each row apart. */
function read(text: string, column: number, isWanted: (cell: string) => boolean) {
  const rows: (readonly [number, readonly string[]])[] = []
  const reader = new CsvReader((line, cells) => rows.push([line, cells]), 50, ';')
  reader.push(text)
  reader.end()
  const kept = rows.filter(([, cells]) => isWanted(cells[column] ?? ''))
  return { rows: kept, broken: reader.problem !== undefined }
}

/** Rows by the sieve, the file being cut anywhere. */
function sift(
  text: string,
  column: number,
  isWanted: (cell: string) => boolean,
  cuts: () => number,
  marks: readonly string[] = [],
) {
  const sieve = new RowSieve(';', column, isWanted, marks)
  const bytes = bytesOf(text)
  const rows: (readonly [number, readonly string[]])[] = []
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, at + cuts())
    for (const row of sieve.push(bytes.subarray(at, next), next === bytes.length)) {
      const reader = new CsvReader((_, cells) => rows.push([row.line, cells]), 50, ';')
      reader.push(new TextDecoder().decode(row.bytes))
      reader.end()
    }
    at = next
  }
  return { rows, broken: sieve.problem !== undefined }
}

describe('rows sifted among bytes', () => {
  test('are those that the reader of every sign finds, whatever the quotation marks, the line ends and the cuts', () => {
    const stream = streamOf('sieve')
    const signs = ['a', 'b', ';', ';', '\n', '\r\n', '\r', '"', '"a"', '"b;\r\n"', '"a""b"', 'é']
    let kept = 0
    for (let number = 0; number < 3000; number++) {
      const length = 1 + stream.index(24)
      const text = Array.from({ length }, () => signs[stream.index(signs.length)]).join('')
      const column = stream.index(3)
      const isWanted = (cell: string) => cell === 'a'
      const plain = read(text, column, isWanted)
      const sifted = sift(text, column, isWanted, () => 1 + stream.index(5))
      if (plain.broken) continue
      const told = JSON.stringify(text)
      expect(sifted.rows, told).toEqual(plain.rows)
      // Rows that hold no mark are passed over together.
      const marked = sift(text, column, isWanted, () => 1 + stream.index(9), ['a'])
      expect(marked.rows, told).toEqual(plain.rows)
      kept += plain.rows.length
    }
    expect(kept).toBeGreaterThan(200)
  })

  test('a quotation mark that nobody closes stops it, at the end or after a million signs', () => {
    const sieve = new RowSieve(';', 0, () => true)
    expect(sieve.push(bytesOf('a;"b\n'), true)).toEqual([])
    expect(sieve.problem).toBe('open-quote')
    const other = new RowSieve(';', 0, () => true)
    const piece = bytesOf('b'.repeat(400_000))
    other.push(bytesOf('a;"'))
    for (let at = 0; at < 3 && !other.problem; at++) other.push(piece)
    expect(other.problem).toBe('row-too-long')
  })

  test('lines that are passed over together are counted, wherever the piece begins in the memory', () => {
    const stream = streamOf('lines')
    for (const shift of [0, 1, 2, 3, 5]) {
      // Line feeds one after the other too: no byte of the sum may overflow.
      const ends = shift === 3 ? '\n'.repeat(5_000) : ''
      const rows = Array.from({ length: 4_000 }, () => 'é\u008ax;'.repeat(stream.index(4)))
      const before = `${ends}${rows.join('\n')}\n`
      const all = bytesOf(`${'-'.repeat(shift)}${before}a;1\n`)
      const sieve = new RowSieve(';', 0, (cell) => cell === 'a', ['a;'])
      const cut = all.length - 4
      const met = [
        ...sieve.push(all.subarray(shift, cut)),
        ...sieve.push(all.subarray(cut, all.length), true),
      ]
      expect(met.map(({ line }) => line)).toEqual([before.split('\n').length])
    }
  })
})
