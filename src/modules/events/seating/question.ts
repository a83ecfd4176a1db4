import { z } from 'zod'
import { type RawForm, say } from '#kit/form.ts'
import { optionalText, requiredText, ticked } from '../fields.ts'
import { type QuestionKind, questionKinds } from '../registration.ts'

/** What is asked of people who register. */
export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly label: string
  readonly choices: readonly string[]
  readonly required: boolean
  /** Days after the event. */
  readonly keptDays: number
}

const mostChoices = 20

export const questionShape = z
  .object({
    kind: z.enum(questionKinds),
    label: requiredText(200),
    choices: optionalText(2000),
    required: ticked,
    keptDays: z.coerce.number().int().min(0).max(365),
  })
  .refine(({ kind, choices }) => kind !== 'choice' || choicesOf(choices).length > 1, {
    path: ['choices'],
    ...say('Écrivez au moins deux réponses, une par ligne.', 'Write two answers, one a line.'),
  })
  .refine(({ choices }) => choicesOf(choices).length <= mostChoices, {
    path: ['choices'],
    ...say('Vingt réponses au plus.', 'At most twenty answers.'),
  })

export function choicesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean)
}

export interface Answer {
  readonly questionId: string
  readonly answer: string
}

export function fieldOf(question: Pick<Question, 'id'>): string {
  return `question_${question.id}`
}

export const longestAnswer = 1000

function isAnswer({ choices }: Question, answer: string): boolean {
  return choices.length > 0 ? choices.includes(answer) : answer.length <= longestAnswer
}

/** The answers of a form, and which ones are missing, are not among the choices, or are too long to be kept whole. */
export function readAnswers(
  questions: readonly Question[],
  raw: RawForm,
): { answers: readonly Answer[]; missing: readonly Question[]; odd: readonly Question[] } {
  const answers: Answer[] = []
  const missing: Question[] = []
  const odd: Question[] = []
  for (const question of questions) {
    const answer = [raw[fieldOf(question)] ?? ''].flat().join(', ').trim()
    if (answer === '' && question.required) missing.push(question)
    else if (answer === '') continue
    else if (!isAnswer(question, answer)) odd.push(question)
    else answers.push({ questionId: question.id, answer })
  }
  return { answers, missing, odd }
}

/** What is counted of an answer before it goes: a choice as it is, free words as “answered”. */
export function countedAs(question: Pick<Question, 'choices'>, answer: string): string {
  return question.choices.length > 0 ? answer : ''
}
