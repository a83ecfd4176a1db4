import { expect, test } from 'vitest'
import { makeCodes, writtenCode } from '../recruits/letter-code.ts'
import { readCommuneCodes, readSizes } from './commune-codes.ts'

let turn = 0
const codes = makeCodes(8, (length) =>
  Uint8Array.from({ length }, () => (turn = (turn * 5 + 7) % 251)),
)
const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells, at) => ({ line: at + 2, cells }))
const eight = codes.map((code, at) => [writtenCode(code), at < 5 ? 'bourg' : 'hameaux'])
const problemOf = (header: readonly string[], lines: readonly (readonly string[])[]) => {
  const read = readCommuneCodes(header, rows(...lines))
  return read.ok ? undefined : read.problem
}

test('codes and strata, with or without numbers, and nothing else', () => {
  const read = readCommuneCodes(['Code', 'Strate'], rows(...eight))
  expect(read).toMatchObject({ ok: true })
  if (read.ok) expect(read.lines[5]).toEqual({ number: 6, code: codes[5], stratum: 'hameaux' })
  const numbered = readCommuneCodes(['Numéro', 'Bureau de vote'], rows(['412', '1'], ['9', '1']))
  expect(numbered).toEqual({
    ok: true,
    lines: [
      { number: 412, code: undefined, stratum: '1' },
      { number: 9, code: undefined, stratum: '1' },
    ],
  })
})

test.each([
  'Nom',
  'Prénom',
  'Adresse',
  'Date de naissance',
  'Courriel',
  'Téléphone',
  'Commentaire',
])('S19: a column « %s » refuses the whole file, and is named', (heading) => {
  expect(
    problemOf(
      ['code', 'strate', heading],
      eight.map((line) => [...line, 'x']),
    ),
  ).toEqual({
    kind: 'columns',
    columns: [heading],
  })
})

test.each([
  ['a mail', 'anna@exemple.fr'],
  ['a telephone', '06 12 34 56 78'],
  ['a birth', '03/11/1961'],
  ['an address', '12 rue Haute'],
])('S19: %s under the heading of a stratum is found', (_, cell) => {
  const lines = eight.map(([code = '', stratum = ''], at) => [code, at === 3 ? cell : stratum])
  expect(problemOf(['code', 'strate'], lines)).toEqual({ kind: 'cell', column: 'strate', line: 5 })
})

test('S19: names under the heading of a stratum are nearly one a line: refused', () => {
  const lines = eight.map(([code = ''], at) => [code, `Inventé${at}`])
  expect(problemOf(['code', 'strate'], lines)).toEqual({ kind: 'strata-of-one' })
  expect(problemOf(['numero', 'strate'], [['12 bis', 'bourg']])).toMatchObject({ kind: 'cell' })
})

test('a code misread or given twice is said with its line', () => {
  const misread = eight.map((line, at) => (at === 2 ? ['AAAA-AAAA', 'bourg'] : line))
  expect(problemOf(['code', 'strate'], misread)).toEqual({ kind: 'not-code', lines: [4] })
  const twice = [...eight, eight[0] ?? []]
  expect(problemOf(['code', 'strate'], twice)).toEqual({ kind: 'twice', lines: [10] })
  expect(problemOf(['strate'], [['bourg']])).toEqual({ kind: 'no-column' })
  expect(problemOf(['code'], [['']])).toEqual({ kind: 'empty' })
})

test('the size of each stratum comes with it; a stratum of a few addresses would say who somebody is', () => {
  const lines = [{ stratum: 'bourg' }, { stratum: 'hameaux' }]
  expect(readSizes('bourg ; 1 200\nhameaux;400', lines)).toEqual({
    ok: true,
    sizes: [
      { name: 'bourg', addresses: 1200 },
      { name: 'hameaux', addresses: 400 },
    ],
  })
  expect(readSizes('860', [{ stratum: '' }])).toMatchObject({ sizes: [{ addresses: 860 }] })
  expect(readSizes('bourg ; 1200', lines)).toMatchObject({ problem: 'not-in-list' })
  expect(readSizes('bourg ; 1200\nhameaux ; 4', lines)).toMatchObject({ problem: 'too-small' })
  expect(readSizes('beaucoup', lines)).toMatchObject({ problem: 'unreadable' })
})
