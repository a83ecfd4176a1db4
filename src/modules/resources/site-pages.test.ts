import { expect, test } from 'vitest'
import { withLanguages } from './site-pages.ts'

test('a work in two languages is told with both, a work in one alone with none', () => {
  const updatedAt = new Date('2026-11-25T09:00:00Z')
  const pages = withLanguages([
    { slug: 'un', updatedAt, language: 'fr', work: 'a' },
    { slug: 'deux', updatedAt, language: 'fr', work: 'b' },
    { slug: 'one', updatedAt, language: 'en', work: 'a' },
  ])
  const languages = [
    { language: 'fr', path: '/ressources/un' },
    { language: 'en', path: '/ressources/one' },
  ]
  expect(pages).toEqual([
    { path: '/ressources/un', changed: updatedAt, languages },
    { path: '/ressources/deux', changed: updatedAt },
    { path: '/ressources/one', changed: updatedAt, languages },
  ])
})
