import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedWords, excerptOf, highlighted } from './highlight.ts'

const hits = (text: string, asked: string) =>
  highlighted(text, asked)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word)

test('words are brought out whatever their accents, capitals and plural', () => {
  expect(hits('Les Élections d’une assemblée', 'election ASSEMBLEES')).toEqual([
    'Élections',
    'assemblée',
  ])
  expect(hits('Un budget participatif, des budgets', 'budgets participative')).toEqual([
    'budget',
    'participatif',
    'budgets',
  ])
})

test('small words, and words that only begin alike, are left alone', () => {
  expect(hits('Le tirage au sort de la ville sortira', 'le sort de la')).toEqual(['sort'])
  expect(hits('sans un mot', '')).toEqual([])
})

test('nothing is lost nor added, whatever the text and the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, asked) => {
      expect(
        highlighted(text, asked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('an excerpt begins near the words asked and is cut between words', () => {
  const text = `${'avant tout '.repeat(30)}le tirage au sort ${'et la suite '.repeat(30)}`
  const excerpt = excerptOf(text, 'tirage')
  expect(excerpt).toMatch(/^… \S/)
  expect(excerpt).toContain('le tirage au sort')
  expect(excerpt).toMatch(/(suite|et|la) …$/)
  expect(excerpt.length).toBeLessThan(210)
  expect(excerptOf('Trois mots seulement', 'mots')).toBe('Trois mots seulement')
})

test('an excerpt ends, even of one endless word', () => {
  expect(excerptOf('a'.repeat(900), 'b').length).toBeLessThan(210)
})

test('what was typed is made fit for a search', () => {
  expect(askedWords('  tirage \n au\u0000 sort ')).toBe('tirage au sort')
  expect(askedWords('x'.repeat(500))).toHaveLength(120)
  expect(askedWords(undefined)).toBe('')
})
