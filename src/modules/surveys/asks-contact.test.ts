import { expect, it } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import { contactQuestions } from './asks-contact.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'

it('finds the questions by which somebody says who they are, and no other', () => {
  const contact: Question = {
    ...{ id: 'reach', kind: 'contact', text: { fr: 'Où vous écrire ?' }, ways: ['email'] },
  }
  const pages = [...smallQuestionnaire.pages, { id: 'reach', questions: [contact] }]
  expect(contactQuestions({ pages })).toEqual([contact])
  expect(contactQuestions(smallQuestionnaire)).toEqual([])
  expect(contactQuestions(undefined)).toEqual([])
})
