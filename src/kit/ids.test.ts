import { describe, expect, it } from 'vitest'
import { type Chance, seededChance } from './chance.ts'
import { isId, newId } from './ids.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 10, 25) + ms)
const isSorted = (ids: readonly string[]) =>
  ids.every((id, n) => n === 0 || (ids[n - 1] ?? '') < id)

describe('identifiers', () => {
  it('made in one millisecond are sorted in the order they were made, whatever chance gives', () => {
    for (const bytes of [0, 255]) {
      const stubborn = { bytes: (size: number) => new Uint8Array(size).fill(bytes) } as Chance
      const ids = Array.from({ length: 5000 }, () => newId(at(1), stubborn))
      expect(isSorted(ids)).toBe(true)
      expect(new Set(ids).size).toBe(5000)
      expect(ids.every(isId)).toBe(true)
    }
    const chance = seededChance(1)
    expect(isSorted(Array.from({ length: 70_000 }, () => newId(at(2), chance)))).toBe(true)
  })

  it('of two acts that last and cross each other are sorted in each', () => {
    const chance = seededChance(2)
    const long: string[] = []
    const short: string[] = []
    for (let n = 0; n < 200; n++) {
      long.push(newId(at(10), chance))
      short.push(newId(at(1000 + n), chance))
      long.push(newId(at(10), chance))
    }
    expect(isSorted(long)).toBe(true)
    expect(isSorted(short)).toBe(true)
    expect(isSorted([...long, ...short])).toBe(true)
  })

  it('hold their time and their version, and enough chance that nobody guesses the next', () => {
    const chance = seededChance(3)
    const ids = Array.from({ length: 2000 }, () => newId(at(20), chance))
    const time = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)
    expect(time).toBe(at(20).getTime())
    expect(ids.every((id) => id[14] === '7' && /[89ab]/.test(id[19] ?? ''))).toBe(true)
    expect(new Set(ids.map((id) => id.slice(24))).size).toBe(2000)
  })

  it('drawn by chance alone would have no order', () => {
    const chance = seededChance(4)
    const ids = Array.from({ length: 50 }, () => Buffer.from(chance.bytes(16)).toString('hex'))
    expect(isSorted(ids)).toBe(false)
  })
})
