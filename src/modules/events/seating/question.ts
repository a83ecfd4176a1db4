import { z } from 'zod'
import {
  type AnswerProblem,
  type Question as AskedQuestion,
  descriptionSchema,
  readAnswers as readAsked,
  type SentFields,
  type Value,
} from '#engines/questionnaires/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { type RawForm, say } from '#kit/form.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { optionalText, requiredText, ticked } from '../fields.ts'
import { type QuestionKind, questionKinds } from '../registration.ts'
import { registrationTexts } from './texts/registration.ts'

/** What is asked of people who register. */
export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly label: string
  /** The answers offered; of a scale, the words at its two ends. */
  readonly choices: readonly string[]
  /** “Other, say what”, in the words of who asks; nothing when it is not offered. */
  readonly other?: string
  readonly required: boolean
  /** Days after the event. */
  readonly keptDays: number
}

const mostChoices = 20

const isList = (kind: QuestionKind) => kind === 'choice' || kind === 'several'
const isPlain = (kind: QuestionKind) => kind === 'yes-no' || kind === 'number' || kind === 'date'
const isListed = (kind: QuestionKind, choices: readonly string[]) =>
  kind !== 'scale' && choices.length > 0

export const questionShape = z
  .object({
    kind: z.enum(questionKinds),
    label: requiredText(200),
    choices: optionalText(2000),
    other: optionalText(200),
    required: ticked,
    keptDays: z.coerce.number().int().min(0).max(365),
  })
  .refine(({ kind, choices }) => !isList(kind) || choicesOf(choices).length > 1, {
    path: ['choices'],
    ...say('Écrivez au moins deux réponses, une par ligne.', 'Write two answers, one a line.'),
  })
  .refine(({ kind, choices }) => kind !== 'scale' || choicesOf(choices).length === 2, {
    path: ['choices'],
    ...say(
      'Écrivez les mots des deux bouts de l’échelle, un par ligne.',
      'Write the words at both ends of the scale, one a line.',
    ),
  })
  .refine(({ kind, choices }) => !isPlain(kind) || choicesOf(choices).length === 0, {
    path: ['choices'],
    ...say(
      'Laissez vide : ici, on ne choisit pas dans une liste.',
      'Leave it empty: there is no list here.',
    ),
  })
  .refine(({ kind, choices, other }) => other === '' || isListed(kind, choicesOf(choices)), {
    path: ['other'],
    ...say('Proposez d’abord d’autres réponses.', 'Offer other answers first.'),
  })
  .refine(({ choices, other }) => !choicesOf(choices).includes(other), {
    path: ['other'],
    ...say('Cette réponse est déjà proposée.', 'This answer is offered already.'),
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
  /** As it is read. */
  readonly answer: string
  /** As the form sent it, where its words do not say it all: `answer`, `answer__other`. */
  readonly fields?: SentFields | null
}

export function fieldOf(question: Pick<Question, 'id'>): string {
  return `question_${question.id}`
}

const longestAnswer = 1000

/** The same words whatever the language of who reads: one person wrote them, in one language. */
const inBoth = (text: string) => ({ fr: text, en: text })

/** The question as the engine asks it. An answer of a list is known by its words, as it was kept from the first day on. */
export function askedOf(question: Question, id = fieldOf(question)): AskedQuestion {
  const { kind, label, choices, other, required } = question
  const asked = { id, text: inBoth(label), ...(required ? { required } : {}) } as const
  if (kind === 'yes-no' || kind === 'number' || kind === 'date') return { ...asked, kind }
  if (kind === 'scale') {
    const [low = '', high = ''] = choices
    return { ...asked, kind, from: 1, to: 5, low: inBoth(low), high: inBoth(high) }
  }
  if (choices.length === 0) return { ...asked, kind: 'short-text', most: longestAnswer }
  const options = [
    ...choices.map((choice) => ({ id: choice, text: inBoth(choice) })),
    ...(other ? [{ id: other, text: inBoth(other), other: true as const }] : []),
  ]
  return { ...asked, kind: kind === 'several' ? kind : 'single', options }
}

/** What does not fit in the answer to a question. */
export interface QuestionFault {
  readonly question: Question
  readonly problem: AnswerProblem
}

export interface QuestionsRead {
  readonly answers: readonly Answer[]
  readonly missing: readonly Question[]
  readonly odd: readonly Question[]
  readonly faults: readonly QuestionFault[]
}

/** The answers of a form, and which ones are missing, are not among the choices, or do not fit. */
export function readAnswers(questions: readonly Question[], raw: RawForm): QuestionsRead {
  const asked = questions.map((question) => askedOf(question))
  const read = readAsked(
    { ...inOneLanguage, pages: [{ id: 'registration', questions: asked }] },
    raw,
  )
  const faults = questions.flatMap((question) =>
    read.problems
      .filter((problem) => problem.question === fieldOf(question))
      .map((problem) => ({ question, problem })),
  )
  const answers = questions.flatMap((question, at): Answer[] => {
    const own = asked[at]
    const answer = own && read.answers[own.id]
    if (!own || answer?.state !== 'given') return []
    const words = saidOf(own, answer.value)
    const fields = sentFor(question, raw)
    const isPlain = Object.keys(fields).length === 1 && fields['answer'] === words
    return [{ questionId: question.id, answer: words, ...(isPlain ? {} : { fields }) }]
  })
  const isMissing = ({ problem }: QuestionFault) => problem.code === 'required'
  const of = (kept: readonly QuestionFault[]) => [...new Set(kept.map(({ question }) => question))]
  return {
    answers,
    missing: of(faults.filter(isMissing)),
    odd: of(faults.filter((fault) => !isMissing(fault))),
    faults,
  }
}

const inOneLanguage = {
  schema: descriptionSchema,
  id: 'registration',
  version: 1,
  languages: [writtenLocale],
  title: inBoth(''),
} as const

/** An answer in words, as it is kept and read by the team. */
function saidOf({ kind }: AskedQuestion, value: Value): string {
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no
  if (typeof value === 'number')
    return kind === 'scale' ? `${value}/5` : writtenNumber(value, writtenLocale, 6)
  if (typeof value === 'string') return kind === 'date' ? writtenDay(value, writtenLocale) : value
  if (!('chosen' in value)) return ''
  return [value.chosen, value.other ?? []].flat().join(', ')
}
const yesNo = registrationTexts[writtenLocale]

/** What the form sent for this question, trimmed; the name of the question goes, for another one to be asked the same. */
function sentFor(question: Question, raw: RawForm): SentFields {
  const field = fieldOf(question)
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      if (name !== field && !name.startsWith(`${field}__`)) return []
      const texts = [value]
        .flat()
        .map((text) => text.trim())
        .filter(Boolean)
      const [first] = texts
      if (first === undefined) return []
      return [[`answer${name.slice(field.length)}`, texts.length > 1 ? texts : first]]
    }),
  )
}

/** An answer as the fields that gave it, for its own question or for one that asks the same. */
export function fieldsOf(
  { questionId, answer, fields }: Answer,
  to = questionId,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(fields ?? { answer }).map(([name, value]) => [
      `${fieldOf({ id: to })}${name.slice('answer'.length)}`,
      value as string | readonly string[],
    ]),
  )
}

/** What is counted of an answer before it goes: a choice as it is, free words as “answered”. */
export function countedAs(question: Pick<Question, 'choices'>, answer: string): string {
  return question.choices.length > 0 ? answer : ''
}

/** The same, one line for each answer that was chosen; what was written beside “other” goes. */
export function countsOf(
  question: Pick<Question, 'kind' | 'choices'>,
  { answer, fields }: Pick<Answer, 'answer' | 'fields'>,
): readonly string[] {
  const { kind, choices } = question
  if (kind === 'yes-no' || kind === 'scale') return [answer]
  if (kind === 'number' || kind === 'date') return ['']
  const chosen = fields?.['answer'] ?? answer
  return [chosen].flat().map((text) => countedAs({ choices }, String(text)))
}
