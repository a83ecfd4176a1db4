import { expect, test } from 'vitest'
import { type Question, questionsOf, readQuestionnaire } from '#engines/questionnaires/index.ts'
import { twoFeatures } from '../testing/features.ts'
import {
  isAdded,
  languageOf,
  type RegistrationRules,
  registrationQuestionnaire,
} from './questionnaire.ts'

const added: readonly Question[] = [
  { id: 'eligible', kind: 'yes-no', text: { fr: 'Le soir ?' }, required: true },
]
const rules: RegistrationRules = {
  features: twoFeatures(new Date('2026-11-25')),
  ...{ minimumAge: 16, year: 2026, asksAddress: false, locale: 'en' },
  ...{ population: 'Personnes de 16 ans et plus', conflicts: 'être **élu·e**', questions: added },
}
const keysOf = (asked: RegistrationRules) =>
  registrationQuestionnaire(asked).pages.map(({ id }) => id)

test('who, how to reach them, the features, what the team adds, the conflicts, and what one agrees to', () => {
  expect(keysOf(rules)).toEqual([
    ...['vous', 'contact', 'q-logement', 'answer-eligible', 'situation', 'accord'],
  ])
  expect(keysOf({ ...rules, asksAddress: true })).toContain('adresse')
  expect(keysOf({ ...rules, byPost: 'address-known', conflicts: '' })).toEqual([
    ...['vous', 'contact', 'adresse', 'q-logement', 'answer-eligible', 'accord'],
  ])
})

test('a question of the team takes the place of no field, is never compulsory, and keeps its language', () => {
  const questions = questionsOf(registrationQuestionnaire(rules))
  const [own] = questions.filter((question) => isAdded(question, rules))
  expect(own).toMatchObject({ id: 'answer-eligible', kind: 'yes-no' })
  expect(own?.required).toBeUndefined()
  expect(questions.find(({ id }) => id === 'eligible')?.required).toBe(true)
  expect(own && languageOf(own, rules)).toBe('fr')
  expect(languageOf({ id: 'vous' }, rules)).toBe('en')
})

test('one question a screen asks yes or no where a page asks for a box; words written with the tools are read bare', () => {
  const conflict = (byScreens: boolean) =>
    questionsOf(registrationQuestionnaire({ ...rules, ...(byScreens ? { byScreens } : {}) })).find(
      ({ id }) => id === 'conflict',
    )
  expect(conflict(true)).toMatchObject({ kind: 'yes-no', required: true })
  expect(conflict(false)).toMatchObject({ kind: 'consent' })
  expect(conflict(false)?.text['fr']).toContain('être élu·e')
})

test('it is a questionnaire like any other: only the dash of its ids is older than the engine', () => {
  const plain = JSON.stringify(registrationQuestionnaire(rules)).replaceAll(
    /"(q|answer)-(\w+)"/g,
    '"$1_$2"',
  )
  expect(readQuestionnaire(plain)).toMatchObject({ ok: true })
})
