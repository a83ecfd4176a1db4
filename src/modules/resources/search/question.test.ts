import { describe, expect, test } from 'vitest'
import { conceptOf, concepts } from './concepts.ts'
import { readQuestion, withWords } from './question.ts'

const texts = (typed: string) => readQuestion(typed).map(({ text }) => text)

describe('a question', () => {
  test('is cut into words, and the sayings of the trade are kept whole', () => {
    expect(texts('tirage au sort et climat')).toEqual(['tirage au sort', 'et', 'climat'])
    expect(texts('budgets participatifs jeunes')).toEqual(['budgets participatifs', 'jeunes'])
    expect(texts('porte-à-porte')).toEqual(['porte à porte'])
  })

  test('keeps what is between quotes together, French quotes as well', () => {
    expect(readQuestion('« maison de la citoyenneté » ville')).toMatchObject([
      { text: 'maison de la citoyenneté', quoted: true },
      { text: 'ville', quoted: false },
    ])
    expect(texts('"a b" c')).toEqual(['a b', 'c'])
  })

  test('leaves out what follows a minus sign, and only that word', () => {
    expect(readQuestion('budget -climat eau')).toMatchObject([
      { text: 'budget', excluded: false },
      { text: 'climat', excluded: true },
      { text: 'eau', excluded: false },
    ])
  })

  test('reads inclusive writing and typographic apostrophes', () => {
    expect(texts('habitant·es')).toEqual(['habitant'])
    expect(readQuestion('jury d’habitants')).toMatchObject([{ concept: 'jury' }])
  })

  test('is empty, never broken, when nothing can be read in it', () => {
    for (const typed of ['', '   ', '"', '""', '-', '&|!():*', '\u0000', '« »', '----', "'''"]) {
      expect(readQuestion(typed), JSON.stringify(typed)).toEqual([])
    }
  })

  test('does not grow without end', () => {
    expect(readQuestion('mot '.repeat(5000)).length).toBeLessThanOrEqual(10)
  })

  test('is said again with better words, and the rest as it was typed', () => {
    const better = new Map([['flechetes', 'fléchettes']])
    expect(withWords('Panel aux flechetes', better)).toBe('Panel aux fléchettes')
  })
})

describe('the words of the trade', () => {
  test('mean the same whatever their number and their accents', () => {
    for (const words of ['tirage au sort', 'Tirages au sort', 'SORTITION', 'tires au sort']) {
      expect(conceptOf(words)?.key, words).toBe('sortition')
    }
    expect(conceptOf('conventions citoyennes')?.key).toBe('assembly')
    expect(conceptOf('assemblée citoyenne')?.key).toBe('assembly')
    expect(conceptOf('jury citoyen')?.near).toContain('sortition')
    expect(conceptOf('fourchette')).toBeUndefined()
  })

  test('belong to one concept each, and near ones exist', () => {
    const all = concepts.flatMap(({ said }) => said)
    expect(new Set(all).size).toBe(all.length)
    const keys = new Set(concepts.map(({ key }) => key))
    expect(keys.size).toBe(concepts.length)
    for (const { key, near } of concepts) {
      expect(key).toMatch(/^[a-z]+$/)
      for (const one of near) expect(keys, one).toContain(one)
    }
  })
})
