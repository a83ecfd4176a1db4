import {
  type Condition,
  type Question,
  type Questionnaire,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { RawForm } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { plainWords } from '#kit/words.ts'

type Leaf = Extract<Condition, { readonly is: unknown }>

export const conditionSigns = [
  ...(['=', '≠', '<', '≤', '>', '≥', 'contains', 'answered', 'prefer-not'] as const),
] as const

/** What a line looks at: a question, a row of a grid (`parts/roof`), the role or the population. */
export const aboutRole = '@role'
export const aboutPopulation = '@population'

export interface TypedLine {
  readonly about: string
  readonly is: string
  readonly value: string
}

/** A condition as it is typed: lines of three fields, all of which must hold, or any. */
export interface TypedCondition {
  readonly how: 'all' | 'any'
  readonly lines: readonly TypedLine[]
}

export const mostLines = 6

/** Undefined for a condition that three fields a line cannot say: it came with a file, and is kept as it is. */
export function typedCondition(
  condition: Condition | undefined,
  draft: Questionnaire,
): TypedCondition | undefined {
  if (!condition) return { how: 'all', lines: [] }
  const how = 'any' in condition ? 'any' : 'all'
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  if (parts.length > mostLines || !parts.every(isLeaf)) return undefined
  return { how, lines: parts.map((part) => typedLine(part, draft)) }
}

function isLeaf(condition: Condition): condition is Leaf {
  return 'is' in condition
}

function typedLine(leaf: Leaf, draft: Questionnaire): TypedLine {
  if ('about' in leaf)
    return {
      about: leaf.about === 'role' ? aboutRole : aboutPopulation,
      ...{ is: leaf.is, value: String(leaf.value) },
    }
  const row = 'row' in leaf && leaf.row !== undefined ? `/${leaf.row}` : ''
  const question = questionsOf(draft).find(({ id }) => id === leaf.question)
  const value = 'value' in leaf ? valueSaid(leaf.value, question, draft) : ''
  return { about: `${leaf.question}${row}`, is: leaf.is, value }
}

function valueSaid(
  value: string | number | boolean,
  question: Question | undefined,
  { languages }: Questionnaire,
): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  const option = answersTo(question).find(({ id }) => id === value)
  const first = languages[0] ?? 'fr'
  return option ? wordsIn(option.text, first, first) : String(value)
}

/** The answers that a comparison may name. */
export function answersTo(question: Question | undefined) {
  if (!question) return []
  if (question.kind === 'grid') return question.columns
  return 'options' in question ? question.options : []
}

/** Names of the fields of a line, counted from 1. */
export function lineFields(line: number) {
  return {
    about: `when_${line}_question`,
    is: `when_${line}_is`,
    value: `when_${line}_value`,
  } as const
}

export const howField = 'when_how'
export const dropField = 'when_drop'

export function conditionShown({ how, lines }: TypedCondition): Readonly<Record<string, string>> {
  const shown: Record<string, string> = { [howField]: how }
  for (let at = 1; at <= mostLines; at++) {
    const names = lineFields(at)
    const line = lines[at - 1]
    shown[names.about] = line?.about ?? ''
    shown[names.is] = line?.is ?? '='
    shown[names.value] = line?.value ?? ''
  }
  return shown
}

export interface ConditionRead {
  readonly condition: Condition | undefined
  /** The field of each part of the condition, in its order, for a fault to be said there. */
  readonly fields: readonly string[]
}

/** The lines again as a condition; a line without a question is none. Whether it holds together, the engine says. */
export function readCondition(raw: RawForm, draft: Questionnaire): ConditionRead {
  const text = (name: string) => String([raw[name] ?? ''].flat()[0] ?? '').trim()
  const lines = Array.from({ length: mostLines }, (_, at) => lineFields(at + 1)).filter(
    ({ about }) => text(about) !== '',
  )
  const parts = lines.map((names) =>
    leafOf({ about: text(names.about), is: text(names.is), value: text(names.value) }, draft),
  )
  const fields = lines.map(({ value }) => value)
  const [only, second] = parts
  if (!only) return { condition: undefined, fields }
  if (!second) return { condition: only, fields }
  return { condition: text(howField) === 'any' ? { any: parts } : { all: parts }, fields }
}

function leafOf({ about, is: sign, value }: TypedLine, draft: Questionnaire): Leaf {
  const is = conditionSigns.find((known) => known === sign) ?? '='
  const compared = is === 'answered' || is === 'prefer-not' ? '=' : is
  if (about === aboutRole) return { about: 'role', is: compared === '≠' ? '≠' : '=', value }
  if (about === aboutPopulation)
    return { about: 'population', is: compared, value: readNumber(value) ?? 0 }
  const [id = '', row] = about.split('/')
  if (is === 'answered') return { question: id, is }
  if (is === 'prefer-not') return { question: id, is }
  const question = questionsOf(draft).find((other) => other.id === id)
  const compares = { question: id, is, value: valueRead(value, question, draft) }
  return row === undefined ? compares : { ...compares, row }
}

/** An answer by its words, « oui » and « non », a number; the rest as it was typed, and the engine says what is wrong. */
function valueRead(
  typed: string,
  question: Question | undefined,
  { languages }: Questionnaire,
): string | number | boolean {
  const plain = plainWords(typed)
  switch (question?.kind) {
    case 'yes-no':
    case 'consent':
      if (['oui', 'yes'].includes(plain)) return true
      return ['non', 'no'].includes(plain) ? false : typed
    case 'number':
    case 'percentage':
    case 'scale':
      return readNumber(typed) ?? typed
    default: {
      const named = answersTo(question).find(
        ({ id, text }) =>
          id === typed || languages.some((tag) => plainWords(text[tag] ?? '') === plain),
      )
      return named?.id ?? typed
    }
  }
}
