import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import {
  isLanguageTag,
  languageNamed,
  languageRead,
  languagesToAdd,
  ownNameOf,
} from './languages.ts'
import { headPart, partsOf, questionNumber, textsToTranslate } from './texts-to-translate.ts'

const asked: Questionnaire = {
  ...{ schema: 'ouvroir questionnaire 1', id: 'marche', version: 1, languages: ['fr', 'br', 'en'] },
  title: { fr: 'Le marché', br: 'Ar marc’had' },
  pages: [
    {
      id: 'vous',
      questions: [
        { id: 'venez', kind: 'yes-no', text: { fr: 'Venez-vous ?' } },
        {
          ...{ id: 'age', kind: 'single', text: { fr: 'Votre âge' } },
          options: [{ id: 'jeune', text: { fr: 'Jeune', br: 'Yaouank' } }],
        },
      ],
    },
  ],
}

it('says where each text stands, and what each part still lacks', () => {
  const texts = textsToTranslate(asked, 'br')
  expect(texts.map(({ part, role }) => [part, role])).toEqual([
    [headPart, 'title'],
    ['vous', 'text'],
    ['vous', 'text'],
    ['vous', 'answer'],
  ])
  expect(partsOf(texts)).toEqual([
    { part: headPart, texts: 1, missing: 0 },
    { part: 'vous', texts: 3, missing: 2 },
  ])
  expect(texts.map((text) => questionNumber(asked, text))).toEqual([undefined, 1, 2, 2])
})

it('reads in the language that was chosen where the house does not speak it, else in that of the page', () => {
  expect(languageRead(asked, 'fr', 'br')).toBe('br')
  expect(languageRead(asked, 'en', 'br')).toBe('br')
  // The page is in English: whoever chose French before changed their mind.
  expect(languageRead(asked, 'en', 'fr')).toBe('en')
  expect(languageRead(asked, 'fr', 'uk')).toBe('fr')
  expect(languageRead({ languages: ['br'] }, 'en')).toBe('br')
})

it('offers languages that are not there yet, each by its name', () => {
  const offered = languagesToAdd(['fr', 'br'], 'fr')
  expect(offered).not.toContain('br')
  expect(offered.indexOf('de')).toBeLessThan(offered.indexOf('en'))
  expect(ownNameOf('br')).toBe('brezhoneg')
  // A bare tag says nothing to anybody.
  for (const locale of ['fr', 'en'] as const)
    for (const tag of offered) expect(languageNamed(tag, locale)).not.toBe(tag)
  expect(['br', 'pt-BR', 'brezhoneg', 'BR', '../x'].map(isLanguageTag)).toEqual([
    ...[true, true, false, false, false],
  ])
})
