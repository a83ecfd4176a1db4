import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeWords } from './merge.ts'

const text = fc
  .array(fc.constantFrom('un', 'deux', 'trois', 'quatre', ' ', ' ', '\n', '.'), { maxLength: 40 })
  .map((words) => words.join(''))

describe('the merge of two writings of one text', () => {
  test('keeps the only change there is', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeWords(base, changed, base)).toMatchObject({ clean: true, text: changed })
        expect(mergeWords(base, base, changed)).toMatchObject({ clean: true, text: changed })
        expect(mergeWords(base, changed, changed)).toMatchObject({ clean: true, text: changed })
      }),
    )
  })

  test('is the same whoever came first, when it is clean', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merge = mergeWords(base, mine, theirs)
        const other = mergeWords(base, theirs, mine)
        expect(merge.clean).toBe(other.clean)
        if (merge.clean) expect(merge.text).toBe(other.text)
      }),
    )
  })

  test('joins changes to different words', () => {
    const base = 'Le panel se réunit le mardi à la mairie, à 18 h.'
    const mine = 'Le panel se réunit le jeudi à la mairie, à 18 h.'
    const theirs = 'Le panel se réunit le mardi à la mairie, à 20 h.'
    expect(mergeWords(base, mine, theirs)).toMatchObject({
      clean: true,
      text: 'Le panel se réunit le jeudi à la mairie, à 20 h.',
    })
  })

  test('does not choose between two writings of the same word', () => {
    const merge = mergeWords('le mardi soir', 'le jeudi soir', 'le lundi soir')
    expect(merge.clean).toBe(false)
    expect(merge.pieces).toContainEqual({
      kind: 'both',
      base: 'mardi',
      mine: 'jeudi',
      theirs: 'lundi',
    })
    expect(merge.text).toBe('le jeudi lundi soir')
  })

  test('does not choose an order between two additions at the same place', () => {
    const merge = mergeWords('Un.', 'Un.\nDeux.', 'Un.\nTrois.')
    expect(merge.clean).toBe(false)
    expect(merge.text).toContain('Deux')
    expect(merge.text).toContain('Trois')
  })

  test('loses no word that either side put in', () => {
    const marked = (side: string) =>
      fc.array(fc.constantFrom('un', 'deux', 'trois', `${side}1`, `${side}2`), { maxLength: 12 })
    fc.assert(
      fc.property(text, marked('m'), marked('t'), (base, mine, theirs) => {
        const merged = mergeWords(base, mine.join(' '), theirs.join(' ')).text
        for (const word of [...mine, ...theirs].filter((w) => /^[mt]\d/.test(w))) {
          expect(merged).toContain(word)
        }
      }),
    )
  })
})
