import { expect, it } from 'vitest'
import { offeredLanguage } from './offered-language.ts'

it.each<readonly [string | undefined, 'fr' | 'en', 'fr' | 'en' | undefined]>([
  ['en-GB,en;q=0.9', 'fr', 'en'],
  ['en', 'fr', 'en'],
  ['de-DE,de;q=0.9,en;q=0.8', 'fr', 'en'],
  ['de-DE,de;q=0.9,en;q=0.8,fr;q=0.7', 'fr', 'en'],
  ['en-US,en;q=0.9,fr;q=0.8', 'fr', 'en'],
  // Whoever reads French, first or as well as English, has the page already.
  ['fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7', 'fr', undefined],
  ['fr,en', 'fr', undefined],
  ['en;q=0.5,fr-CA', 'fr', undefined],
  ['br,fr;q=0.8,en;q=0.6', 'fr', undefined],
  // Languages that the house does not speak, no language at all, a program, and a text that is no language.
  ['ar', 'fr', undefined],
  [undefined, 'fr', undefined],
  ['', 'fr', undefined],
  ['*', 'fr', undefined],
  ['enm, english', 'fr', undefined],
  ['en;q=0', 'fr', undefined],
  ['en;q=beaucoup', 'fr', undefined],
  [',;=,en;q=', 'fr', undefined],
  // An English page, for whoever followed a link that was in English.
  ['fr-FR,fr', 'en', 'fr'],
])('what a browser says: %s, on a page in %s: %s', (header, shown, offered) => {
  expect(offeredLanguage(header, shown)).toBe(offered)
})
