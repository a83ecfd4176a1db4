import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalBytes,
  canonicalJson,
  type Json,
  normalJson,
  normalText,
} from './canonical-json.ts'

const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }) as fc.Arbitrary<Json>

describe('canonical JSON', () => {
  test('writes numbers as the RFC shows them', () => {
    const bits = (hex: string) => {
      const view = new DataView(new ArrayBuffer(8))
      view.setBigUint64(0, BigInt(`0x${hex}`))
      return view.getFloat64(0)
    }
    const samples: Record<string, string> = {
      '0000000000000000': '0',
      '8000000000000000': '0',
      '0000000000000001': '5e-324',
      '8000000000000001': '-5e-324',
      '7fefffffffffffff': '1.7976931348623157e+308',
      '4340000000000000': '9007199254740992',
      c340000000000000: '-9007199254740992',
      '4430000000000000': '295147905179352830000',
      '44b52d02c7e14af5': '9.999999999999997e+22',
      '44b52d02c7e14af6': '1e+23',
      '44b52d02c7e14af7': '1.0000000000000001e+23',
      '444b1ae4d6e2ef4e': '999999999999999700000',
      '444b1ae4d6e2ef50': '1e+21',
      '3eb0c6f7a0b5ed8c': '9.999999999999997e-7',
      '3eb0c6f7a0b5ed8d': '0.000001',
      '41b3de4355555553': '333333333.3333332',
    }
    for (const [hex, written] of Object.entries(samples)) {
      expect(canonicalJson(bits(hex))).toBe(written)
    }
  })

  test('sorts names by their UTF-16 units', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const names = [...canonicalJson(input).matchAll(/"([^"]+)":/g)].map((match) => match[1])
    expect(names).toEqual(['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
  })

  test('writes texts with the escapes of the RFC and no other', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  })

  test('gives one writing whatever the order of the names', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalJson(value)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(written) as Json)).toBe(written)
        expect(canonicalJson(reversed(value))).toBe(written)
      }),
    )
  })

  test('gives different bytes to different values', () => {
    const hash = (value: Json) => createHash('sha256').update(canonicalBytes(value)).digest('hex')
    expect(hash({ a: '1' })).not.toBe(hash({ a: 1 }))
    expect(hash({ a: ['b', 'c'] })).not.toBe(hash({ a: ['c', 'b'] }))
  })

  test('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow()
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow()
    expect(() => canonicalJson('a\ud800')).toThrow()
    expect(() => canonicalJson({ a: undefined } as unknown as Json)).toThrow()
  })
})

describe('the one form of a text', () => {
  test('gives the same accents the same bytes', () => {
    expect(normalText('e\u0301lu·es')).toBe('élu·es')
    expect(normalJson({ 'e\u0301': ['e\u0301\r\n'] })).toEqual({ é: ['é\n'] })
  })

  test('can always be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalText(text)
        expect(normalText(once)).toBe(once)
        canonicalJson(once)
      }),
    )
    canonicalJson(normalText('\ud800'))
  })
})

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item: Json) => reversed(item))
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member as Json)]),
  )
}
