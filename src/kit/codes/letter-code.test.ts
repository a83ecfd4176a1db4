import { expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { newCode, readCode, writtenCode } from './letter-code.ts'

const codes = Array.from({ length: 300 }, (_, at) => newCode(seededChance(at + 1)))

it('is read as people type it, and as nothing else', () => {
  for (const code of codes) {
    expect(readCode(writtenCode(code))).toBe(code)
    expect(readCode(` ${code.toLowerCase()} `)).toBe(code)
  }
  expect(new Set(codes).size).toBe(codes.length)
  for (const wrong of ['', 'K7RW', `${codes[0]}2`, 'A'.repeat(16)])
    expect(readCode(wrong)).toBeUndefined()
})

it('is refused with any one sign changed, or two neighbours swapped', () => {
  for (const code of codes.slice(0, 40)) {
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === '2' ? '3' : '2'
      expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined()
      const [one = '', two = ''] = [code[at], code[at + 1] ?? code[at]]
      const swapped = code.slice(0, at) + two + one + code.slice(at + 2)
      if (one !== two && at < code.length - 1) expect(readCode(swapped)).toBeUndefined()
    }
  }
})
