import { describe, expect, it } from 'vitest'
import {
  acrossOf,
  blocksOf,
  readRollNumber,
  rollBox,
  rollLook,
  rollMarks,
  rollParts,
  rollSheets,
  writeRollNumber,
} from './roll.ts'

const half = (key: string) => ({ key, label: key })
const columns = ['a', 'b', 'c', 'd', 'e'].map(half)

describe('the sheets of a list', () => {
  it('take fifteen people each, five in large print, for each block of columns', () => {
    const numbers = Array.from({ length: 17 }, (_, at) => 17 - at)
    const sheets = rollSheets(numbers, 5, false)
    expect(sheets.map(({ block, people }) => [block, people.length, people[0]])).toEqual([
      [0, 15, 1],
      [1, 15, 1],
      [0, 2, 16],
      [1, 2, 16],
    ])
    expect(rollSheets(numbers, 1, true).map(({ people }) => people.length)).toEqual([5, 5, 5, 2])
    expect(rollSheets([], 2, false)).toEqual([{ block: 0, people: [] }])
  })

  it('columns stand in blocks of one width', () => {
    expect(blocksOf(columns, false).map((block) => block.length)).toEqual([3, 2])
    expect(blocksOf(columns.slice(0, 4), false)).toHaveLength(1)
    expect([acrossOf(1, false), acrossOf(5, false), acrossOf(3, true)]).toEqual([1, 3, 2])
  })
})

describe('the number of a sheet', () => {
  it('says who stands on it, far apart or not, and no more than a square code holds', () => {
    for (const people of [[], [1], [1, 2, 3, 9, 54], [999_999, 1_000_052]]) {
      const number = writeRollNumber({ block: 3, people })
      expect(number).toMatch(/^[0-9A-Z]{6,16}$/)
      expect(readRollNumber(number, false)).toEqual({ block: 3, people })
    }
    expect(rollSheets([1, 54, 55], 1, false).map(({ people }) => people)).toEqual([[1, 54], [55]])
  })

  it('says its block, also beyond thirty-six, in sixteen signs at most', () => {
    for (const block of [0, 35, 36, 37, 71, 72, 251])
      for (const people of [[], [1, 2, 3, 9, 54], [1_000_000, 1_000_053]]) {
        const number = writeRollNumber({ block, people })
        expect(number).toMatch(/^[0-9A-Z]{6,16}$/)
        expect(readRollNumber(number, false)).toEqual({ block, people })
      }
    expect(() => writeRollNumber({ block: 252, people: [1] })).toThrow(RangeError)
  })

  it('a list of more sheets than a file holds is printed in several files, none of them lost', () => {
    expect(rollParts(300, 300)).toEqual([{ from: 1, to: 300 }])
    expect(rollParts(601, 300)).toEqual([
      { from: 1, to: 300 },
      { from: 301, to: 600 },
      { from: 601, to: 601 },
    ])
  })

  it('is none when no sheet could bear it', () => {
    const six = writeRollNumber({ block: 0, people: [1, 2, 3, 4, 5, 6] })
    expect(readRollNumber(six, true)).toBeUndefined()
    for (const wrong of ['', '00001', '000012', '00001ZZZZZZZZZZZ', '0000101'])
      expect(readRollNumber(wrong, false)).toBeUndefined()
  })
})

describe('one sheet', () => {
  const sheet = { block: 1, people: [4, 7, 9] }
  const known = new Map([
    [4, { number: 4, label: '4. Awa' }],
    [9, { number: 9, label: '9. Brice' }],
  ])

  it('shows those who are still on the list, on their own lines', () => {
    const look = rollLook(sheet, columns, false, known)
    expect(look?.groups.map(({ group, label }) => [group, label])).toEqual([
      ['r1', '4. Awa'],
      ['r3', '9. Brice'],
    ])
    expect(look?.groups[0]?.boxes.map(({ label }) => label)).toEqual(['d', 'e'])
    expect(rollLook(sheet, columns, false, new Map())).toBeUndefined()
    expect(rollLook({ ...sheet, block: 2 }, columns, false, known)).toBeUndefined()
  })

  it('a tick is of one person for one column; a column that is not printed counts for nothing', () => {
    const ticked = [rollBox(0, 1), rollBox(2, 0), rollBox(1, 2)]
    expect(rollMarks(sheet, columns, false, ticked)).toEqual([
      { number: 4, column: 'e' },
      { number: 9, column: 'd' },
    ])
  })
})
