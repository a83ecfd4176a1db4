import { describe, expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import {
  codeSymbols,
  makeCode,
  makeCodes,
  readCode,
  strangeSymbols,
  writtenCode,
} from './letter-code.ts'

const chance = seededChance(7)
const bytes = (length: number) => chance.bytes(length)

describe('the code of a letter', () => {
  test('S1: 200 letters have 200 codes, and no symbol that people confuse', () => {
    const codes = makeCodes(200, bytes)
    expect(new Set(codes).size).toBe(200)
    expect(codes.join('')).not.toMatch(/[01OILAEUY]/)
    for (const code of codes) expect(readCode(code)).toBe(code)
  })

  test('is read whatever the case, the spaces and the dash', () => {
    const code = makeCode(bytes)
    expect(readCode(` ${writtenCode(code).toLowerCase()} `)).toBe(code)
    expect(readCode([...code].join(' '))).toBe(code)
  })

  test('any wrong symbol and any swap of neighbours is found', () => {
    for (const code of makeCodes(40, bytes)) {
      for (let at = 0; at < code.length; at++) {
        for (const sign of codeSymbols) {
          const wrong = code.slice(0, at) + sign + code.slice(at + 1)
          if (wrong !== code) expect(readCode(wrong)).toBeUndefined()
        }
        const [a, b] = [code[at], code[at + 1]]
        if (b === undefined || a === b) continue
        expect(readCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined()
      }
    }
  })

  test('a code never taken twice, even when codes were given before', () => {
    const first = makeCodes(50, bytes)
    const second = makeCodes(50, bytes, new Set(first))
    expect(new Set([...first, ...second]).size).toBe(100)
  })

  test('S15: a guess that passes the check is one code in 27 to the power of 7', () => {
    expect(200 / 27 ** 7).toBeCloseTo(2e-8, 8)
    expect(strangeSymbols('k7rw-3tp0')).toEqual(['0'])
    expect(strangeSymbols('K7RW-3TPX')).toEqual([])
  })
})
