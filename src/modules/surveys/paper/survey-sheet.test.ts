import { expect, test } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { isLargeForm } from '#kit/papers/sheet-form.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'
import { readSheet, surveySheet } from './survey-sheet.ts'

const survey = { id: '01890000-0000-7000-8000-00aabbccddee', openedAt: new Date('2026-12-01') }
const sheet = (questionnaire: Questionnaire, isLarge = false) =>
  surveySheet(survey, questionnaire, { isLarge, rank: 0 }, () => ({
    title: 'Vos réponses',
    lines: [],
  }))
const { plan, form } = sheet(smallQuestionnaire)
const boxOf = (field: string, value: string) =>
  Object.entries(plan.boxes).find(([, box]) => box.field === field && box.value === value)?.[0] ??
  ''
const [young, older] = [boxOf('age', 'jeune'), boxOf('age', 'plus')]
const [goes, stays] = [boxOf('marche', 'yes'), boxOf('marche', 'no')]
const read = (ticked: readonly string[], written = {}) =>
  readSheet(smallQuestionnaire, plan, { ticked, written, isSpoilt: false })

test('both papers of a survey have a form each, which says which it is', () => {
  expect(form).toEqual({ form: 'EABBCCDDEEN', version: 1 })
  expect(isLargeForm(form.form)).toBe(false)
  expect(isLargeForm(sheet(smallQuestionnaire, true).form.form)).toBe(true)
})

test('boxes and words become answers; what is left blank is no fault', () => {
  const { answers, problems } = read([older, goes])
  expect(answers['age']).toEqual({ state: 'given', value: { chosen: 'plus' } })
  expect(answers['marche']).toEqual({ state: 'given', value: true })
  expect(answers['mot']).toEqual({ state: 'blank' })
  expect(problems).toEqual([])
  expect(read([]).problems).toEqual([])
})

test('two boxes where one counts are for a person, even where a form would take the first', () => {
  expect(read([young, older]).problems[0]).toMatchObject({ question: 'age', at: { group: 'q1' } })
  expect(read([young, goes, stays]).problems).toEqual([
    { question: 'marche', code: 'too-many', bound: 1, at: { group: 'q2' } },
  ])
})

test('two boxes of a question that was not asked of this person are no fault', () => {
  const points = [boxOf('aime', '1'), boxOf('aime', '2')]
  expect(read([young, stays, ...points]).problems).toEqual([])
  // What is left aside has a name: whoever looked at the sheet is told.
  expect(read([young, stays, ...points]).dropped).toEqual(['aime'])
  expect(read([young, goes]).dropped).toEqual([])
  expect(read([young, goes, ...points]).problems).toMatchObject([{ question: 'aime' }])
})

test('words that do not fit stand beside their place', () => {
  const [zone = ''] = Object.keys(plan.zones)
  expect(read([young], { [zone]: 'x'.repeat(1_001) }).problems).toMatchObject([
    { question: 'mot', code: 'too-long', at: { zone } },
  ])
})

test('without a consent that is needed, nothing of a sheet counts', () => {
  const consent: Questionnaire = {
    ...smallQuestionnaire,
    pages: [
      {
        id: 'accord',
        questions: [{ id: 'accord', kind: 'consent', text: { fr: 'J’accepte.' }, required: true }],
      },
    ],
  }
  const own = sheet(consent).plan
  const whole = (ticked: readonly string[]) =>
    readSheet(consent, own, { ticked, written: {}, isSpoilt: false }).isWithoutConsent
  expect(whole([])).toBe(true)
  expect(whole(Object.keys(own.boxes))).toBe(false)
})
