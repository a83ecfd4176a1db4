import {
  type Answer,
  type Answers,
  otherField,
  partOf,
  preferNotField,
  type Question,
  type Questionnaire,
  questionsOf,
  type SentFields,
  type SentFile,
  type Value,
} from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'

/**
 * What somebody filled in so far, by name of field: what the engine reads, and nothing else. Plain data, to be kept as it
 * is: answers that are not asked any more stay in it until the end, for whoever goes back.
 */
export type Filled = SentFields

/** Files that whoever calls has kept, by question; `null` takes one away. */
export type KeptFiles = Readonly<Record<string, SentFile | null>>

/** “I prefer not to answer” as one more answer: no option may be called so. */
export const preferNotValue = 'prefer_not'

/** Kinds where one answer is chosen: “I prefer not to answer” is one more of them. */
export function isOneChoice({ kind }: Question): boolean {
  return kind === 'single' || kind === 'yes-no' || kind === 'scale'
}

/** The field in which a commune is typed: what the engine reads is its code, under the name of the question. */
export const placeField = (question: string) => partOf(question, 'place')

/**
 * Words that may be several communes, or none, as they stand until their person says which: under the name of the question,
 * with a mark that no code begins with, so that the engine takes them for no answer.
 */
const doubt = '?'
export const inDoubt = (words: string) => `${doubt}${words}`
export function wordsInDoubt(value: SentFields[string]): string | undefined {
  return typeof value === 'string' && value.startsWith(doubt) ? value.slice(1) : undefined
}

export const removeFileField = (question: string) => partOf(question, 'remove')

/** The names of the fields that the engine reads for a question. */
export function fieldNamesOf(question: Question): readonly string[] {
  const { id } = question
  const own = [id, ...(question.preferNot ? [preferNotField(id)] : [])]
  switch (question.kind) {
    case 'single':
    case 'several':
      return [...own, otherField(id)]
    case 'grid':
      return [...own, ...question.rows.map((row) => partOf(id, row.id))]
    case 'ranking':
      return [...own, ...question.options.map((option) => partOf(id, option.id))]
    case 'contact':
      return [...own, ...question.ways.map((way) => partOf(id, way))]
    default:
      return own
  }
}

/** What stands, with what was sent for these questions in its place: what they do not send is empty. */
export function withSent(
  filled: Filled,
  questions: readonly Question[],
  { sent, files = {} }: { readonly sent: RawForm; readonly files?: KeptFiles },
): Filled {
  const next = new Map(Object.entries(filled))
  for (const question of questions) {
    for (const name of fieldNamesOf(question)) {
      if (question.kind === 'file' && name === question.id) continue
      next.delete(name)
      const value = ownOf(sent, name)
      if (value !== undefined && !isEmpty(value)) next.set(name, value)
    }
    if (question.kind === 'file') setFile(next, question.id, ownOf(files, question.id))
    if (question.preferNot && isOneChoice(question) && next.get(question.id) === preferNotValue) {
      next.delete(question.id)
      next.set(preferNotField(question.id), 'yes')
    }
  }
  return Object.fromEntries(next)
}

/** Files whose box “take it away” is ticked. */
export function removedFiles(questions: readonly Question[], raw: RawForm): KeptFiles {
  const removed = questions.filter(
    ({ kind, id }) => kind === 'file' && ownOf(raw, removeFileField(id)) === 'yes',
  )
  return Object.fromEntries(removed.map(({ id }) => [id, null]))
}

function setFile(
  next: Map<string, SentFields[string]>,
  id: string,
  file: SentFile | null | undefined,
) {
  if (file === null) next.delete(id)
  else if (file !== undefined) next.set(id, file)
}

function isEmpty(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? value === '' : value.every((text) => text === '')
}

/** What stands as a form shows it: lists are joined by a line break; files are said apart. */
export function shownValues(
  filled: Filled,
  questions: readonly Question[],
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  for (const question of questions) {
    for (const name of fieldNamesOf(question)) {
      const value = ownOf(filled, name)
      if (typeof value === 'string') values[name] = value
      else if (Array.isArray(value)) values[name] = value.join('\n')
    }
    const words = question.kind === 'place' ? wordsInDoubt(ownOf(filled, question.id)) : undefined
    if (words !== undefined) values[placeField(question.id)] = words
    if (isOneChoice(question) && ownOf(filled, preferNotField(question.id)) === 'yes')
      values[question.id] = preferNotValue
  }
  return values
}

/** Answers as the fields that gave them: read again, they are the same answers. */
export function filledFrom(questionnaire: Questionnaire, answers: Answers): Filled {
  const filled: Record<string, SentFields[string]> = {}
  for (const question of questionsOf(questionnaire)) {
    const answer = ownOf(answers, question.id)
    if (answer) Object.assign(filled, fieldsOfAnswer(question.id, answer))
  }
  return filled
}

function fieldsOfAnswer(id: string, answer: Answer): Filled {
  if (answer.state === 'prefer-not') return { [preferNotField(id)]: 'yes' }
  return answer.state === 'given' ? fieldsOfValue(id, answer.value) : {}
}

function fieldsOfValue(id: string, value: Value): Filled {
  if (typeof value === 'boolean') return { [id]: value ? 'yes' : 'no' }
  if (typeof value !== 'object') return { [id]: String(value) }
  if ('chosen' in value) {
    return { [id]: value.chosen, ...(value.other ? { [otherField(id)]: value.other } : {}) }
  }
  if ('ranked' in value)
    return Object.fromEntries(value.ranked.map((option, at) => [partOf(id, option), `${at + 1}`]))
  if ('rows' in value) return inParts(id, value.rows)
  if ('ways' in value) return inParts(id, value.ways)
  return { [id]: value }
}

function inParts(id: string, parts: Readonly<Partial<Record<string, string>>>): Filled {
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [partOf(id, part), text ?? '']),
  )
}
