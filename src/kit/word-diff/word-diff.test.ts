import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from './search.ts'
import { splitWords } from './tokens.ts'
import { countChanges, textAfter, textBefore, wordDiff } from './word-diff.ts'

const vocabulary = [
  'le',
  'la',
  'mairie',
  'l’',
  'école',
  'élu·es',
  '8 400',
  ' ',
  ' ',
  '\n',
  ',',
  ' :',
]
const phrase = fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((w) => w.join(''))
const anyText = fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string())

describe('words of a text', () => {
  test('joined again they give the text back, whatever it is', () => {
    fc.assert(fc.property(anyText, (text) => splitWords(text).join('') === text))
    const lone = 'a\ud800b'
    expect(splitWords(lone).join('')).toBe(lone)
  })

  test('follow French habits', () => {
    expect(splitWords('L’école des élu·es')).toEqual(['L’', 'école', ' ', 'des', ' ', 'élu·es'])
    expect(splitWords('8\u00a0400 €')).toEqual(['8\u00a0400', ' ', '€'])
    expect(splitWords('Quoi\u202f?')).toEqual(['Quoi', '\u202f?'])
    expect(splitWords('« oui »')).toEqual(['«', ' ', 'oui', ' ', '»'])
    expect(splitWords('vice-présidente')).toEqual(['vice-présidente'])
  })
})

describe('the difference between two texts', () => {
  test('gives both texts back', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordDiff(before, after)
        expect(textBefore(pieces)).toBe(before)
        expect(textAfter(pieces)).toBe(after)
      }),
    )
  })

  test('gives both texts back when the search is cut short', () => {
    const numbers = fc.array(fc.nat(6), { maxLength: 80 })
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 1, max: 4 }), (a, b, patience) => {
        expect(rebuilt(a, b, patience)).toEqual(b)
      }),
    )
  })

  test('is the shortest one', () => {
    const numbers = fc.array(fc.nat(3), { maxLength: 12 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const changes = changesBetween(Int32Array.from(a), Int32Array.from(b))
        const cost = changes.reduce((n, c) => n + c.aEnd - c.aStart + c.bEnd - c.bStart, 0)
        expect(cost).toBe(a.length + b.length - 2 * longestCommon(a, b))
      }),
    )
  })

  test('says nothing of the same text', () => {
    expect(wordDiff('Le mardi', 'Le mardi')).toEqual([{ kind: 'same', text: 'Le mardi' }])
    expect(wordDiff('', '')).toEqual([])
  })

  test('shows a changed word as one word taken away and one put in', () => {
    expect(wordDiff('Salle de l’école', 'Salle de l’hospice')).toEqual([
      { kind: 'same', text: 'Salle de l’' },
      { kind: 'removed', text: 'école' },
      { kind: 'added', text: 'hospice' },
    ])
  })

  test('does not cut a changed group of words at each space', () => {
    const pieces = wordDiff('le chat noir dort', 'le chien blanc dort')
    expect(pieces.map((piece) => piece.text)).toEqual(['le ', 'chat noir', 'chien blanc', ' dort'])
  })

  test('counts words, not spaces', () => {
    expect(countChanges(wordDiff('un deux', 'un deux trois quatre'))).toEqual({
      added: 2,
      removed: 0,
    })
  })

  test('holds on long texts that have nothing in common', () => {
    const [a, b] = [numbered('avant', 32_000), numbered('après', 32_000)]
    const pieces = wordDiff(a, b)
    expect(textBefore(pieces)).toBe(a)
    expect(textAfter(pieces)).toBe(b)
  }, 30_000)
})

function rebuilt(a: readonly number[], b: readonly number[], patience: number): number[] {
  const changes = changesBetween(Int32Array.from(a), Int32Array.from(b), patience)
  const result: number[] = []
  let done = 0
  for (const change of changes) {
    result.push(...a.slice(done, change.aStart), ...b.slice(change.bStart, change.bEnd))
    done = change.aEnd
  }
  return [...result, ...a.slice(done)]
}

/** Slow and obvious: the length of the longest common subsequence. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    b.forEach((y, j) => {
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    })
    row = next
  }
  return row[b.length] ?? 0
}

function numbered(word: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')
}
