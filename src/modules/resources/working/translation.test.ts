import { expect, test } from 'vitest'
import type { Fields } from '../fields.ts'
import { translatedPart, translationProblem, untranslatedFields } from './translation.ts'

const french: Fields = {
  language: 'fr',
  title: 'Tirer au sort à la porte des gens',
  lead: 'Comment réunir des gens qui ne viennent jamais aux réunions ?',
  place: 'Saint-Martin-sur-Orge',
  period: '2024',
  sources: 'Le compte rendu | https://valbrenne.example/compte-rendu',
  'sections.summary': 'Trois jours de terrain. On frappe à chaque porte. On revient le soir.',
  'sections.limits': 'Les immeubles fermés restent hors de portée.',
}

const english: Fields = {
  ...french,
  language: 'en',
  title: 'Drawing lots at people’s doors',
  lead: 'How to bring together people who never come to meetings?',
  'sections.summary': 'Three days in the field. We knock on each door. We come back at night.',
  'sections.limits': 'Closed buildings stay out of reach.',
}

test('a translation that says each part in its language may be published', () => {
  expect(translationProblem([french], english)).toBeUndefined()
  expect(untranslatedFields([french], english)).toEqual([])
  expect(translatedPart([french], english)).toEqual(english)
})

test.each<readonly [string, Fields, readonly string[]]>([
  [
    'untouched',
    { ...french, language: 'en' },
    ['title', 'lead', 'sections.summary', 'sections.limits'],
  ],
  ['whose lead is untouched', { ...english, lead: french['lead'] ?? '' }, ['lead']],
  ['whose summary is empty', { ...english, 'sections.summary': ' ' }, ['sections.summary']],
  [
    'whose spaces, capitals and signs alone moved',
    { ...english, lead: '  COMMENT réunir des gens, qui ne viennent jamais aux réunions !' },
    ['lead'],
  ],
  [
    'with two sentences of three left as they were',
    {
      ...english,
      'sections.summary': 'Three days in the field. On frappe à chaque porte. On revient le soir.',
    },
    ['sections.summary'],
  ],
  [
    'whose title and last part are left: more than a quarter of the words',
    { ...english, title: french['title'] ?? '', 'sections.limits': '' },
    ['title', 'sections.limits'],
  ],
])('a text %s is not a translation', (_, fields, left) => {
  expect(untranslatedFields([french], fields)).toEqual(left)
  expect(translationProblem([french], fields)).toBe('not-translated')
  expect(Object.keys(translatedPart([french], fields))).toEqual(
    Object.keys(fields).filter((key) => !left.includes(key)),
  )
})

test('a name, a place, a year and an address may stay as they are', () => {
  const named = { ...french, title: 'Réinventer Valbrenne' }
  expect(translationProblem([named], { ...english, title: 'Réinventer Valbrenne' })).toBe(undefined)
  expect(untranslatedFields([named], { ...english, title: 'Réinventer Valbrenne' })).toEqual([])
})

test('one small part left does not hold back the whole, and is told', () => {
  const long = {
    ...french,
    'sections.method':
      'Première phrase du texte. '.repeat(1) + 'Un mot, puis dix autres. '.repeat(9),
  }
  const almost = {
    ...english,
    'sections.method': 'A first sentence of the text. A word, then ten others. '.repeat(9),
    'sections.limits': french['sections.limits'] ?? '',
  }
  expect(untranslatedFields([long], almost)).toEqual(['sections.limits'])
  expect(translationProblem([long], almost)).toBeUndefined()
})

test('words of the version it began from are not a translation of the version of today', () => {
  const today = { ...french, lead: 'Et si l’on allait frapper à toutes les portes ?' }
  const begun = { ...english, lead: french['lead'] ?? '' }
  expect(translationProblem([today], begun)).toBeUndefined()
  expect(translationProblem([today, french], begun)).toBe('not-translated')
})

test('in the language of its original, it is no translation', () => {
  expect(translationProblem([french], { ...english, language: 'fr' })).toBe('same-language')
})
