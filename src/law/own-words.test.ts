import { describe, expect, test } from 'vitest'
import { ownOf } from '#kit/own.ts'
import { unguardedWords } from './own-words.ts'
import { filesBelow } from './source.ts'

describe('a word that somebody wrote', () => {
  test('is looked up among the words of its table only', () => {
    const table = { one: 'un' }
    expect(ownOf(table, 'one')).toBe('un')
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'two'])
      expect(ownOf<string>(table, word)).toBeUndefined()
  })

  test('is never asked of a plain table, anywhere in the house', () => {
    expect(unguardedWords(filesBelow('src', /\.tsx?$/))).toEqual([])
  })

  test.each([
    ['return words[value] ?? value', 1],
    ['return said.channels[one.key] ?? one.key', 1],
    ['return ownOf(words, value) ?? value', 0],
    ['const counts = totals[at] ?? 0', 0],
    ['const next = sorted[at] ?? attempts', 0],
    ["const table: Readonly<Record<string, string>> = { a: 'b' }\nreturn table[typed] ?? ''", 1],
    [
      "const table: Record<string, string> = { a: 'b' }\nreturn Object.hasOwn(table, key) ? table[key] : ''",
      0,
    ],
    ["const table: Record<'a', string> = { a: 'b' }\nreturn table[typed]", 0],
    ['const tally: Record<string, number> = {}\nreturn tally[name]', 0],
  ])('%s: %i found', (code, count) => {
    expect(unguardedWords([{ path: 'src/modules/planted.ts', text: code }])).toHaveLength(count)
  })
})
