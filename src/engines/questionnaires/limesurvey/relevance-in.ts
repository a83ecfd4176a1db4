import type { Condition } from '../condition.ts'
import type { KindName } from '../description.ts'
import { type Sign, UnreadExpression } from '../exchange/tokens.ts'
import { otherAnswer, preferNotLime } from './codes.ts'
import { type EmExpression, readEmExpression } from './em-expression.ts'

/** What a variable of LimeSurvey stands for in our description. */
export type LimeMeaning =
  | {
      readonly is: 'answer'
      readonly question: string
      readonly kind: KindName
      readonly other?: string
    }
  | { readonly is: 'row'; readonly question: string; readonly row: string }
  /** One box of several; “I prefer not to answer” has its own. */
  | { readonly is: 'box'; readonly question: string; readonly option: string }
  | { readonly is: 'prefer-not'; readonly question: string }
  | { readonly is: 'consent'; readonly question: string }
  /** The words of “other”: filled in where it was chosen. */
  | { readonly is: 'other'; readonly question: string; readonly option: string }
  | {
      readonly is: 'place'
      readonly question: string
      readonly place: number
      readonly places: number
    }
  /** One part of an answer that counts only as a whole: an address, a telephone number. */
  | { readonly is: 'part'; readonly question: string }
  | { readonly is: 'role'; readonly roles: ReadonlyMap<string, string> }
  | { readonly is: 'population' }

export type LimeMeanings = ReadonlyMap<string, LimeMeaning>

/** The condition of a cell of relevance; nothing where it always holds. Throws `UnreadExpression` where it says more. */
export function relevanceOf(text: string, meanings: LimeMeanings): Condition | undefined {
  const source = text.trim()
  if (source === '' || source === '1') return undefined
  return conditionOf(readEmExpression(source), meanings)
}

function conditionOf(expression: EmExpression, meanings: LimeMeanings): Condition {
  switch (expression.kind) {
    case 'and':
      return allOf(expression.parts.map((part) => conditionOf(part, meanings)))
    case 'or':
      return (
        ranked(expression.parts, meanings) ?? {
          any: expression.parts.map((part) => conditionOf(part, meanings)),
        }
      )
    case 'not':
      return contrary(conditionOf(expression.part, meanings))
    case 'empty':
      return contrary(filled(expression.name, meanings))
    case 'counted':
      return counted(expression.names, meanings)
    case 'holds-text': {
      const meaning = meaningOf(expression.name, meanings)
      if (meaning.is !== 'answer') throw new UnreadExpression(expression.name)
      return { question: meaning.question, is: 'contains', value: expression.text }
    }
    case 'compare':
      return (
        ranked([expression], meanings) ??
        compared(meaningOf(expression.name, meanings), expression.sign, expression.value)
      )
    default:
      return expression satisfies never
  }
}

function meaningOf(name: string, meanings: LimeMeanings): LimeMeaning {
  const meaning = meanings.get(name)
  if (!meaning) throw new UnreadExpression(name)
  return meaning
}

function contrary(condition: Condition): Condition {
  return 'not' in condition ? condition.not : { not: condition }
}

/** “It was answered, and it is less than 18”: the second says the first already. */
function allOf(parts: readonly Condition[]): Condition {
  const isOrdered = (part: Condition, question: string) =>
    'value' in part && 'question' in part && part.question === question && part.is !== '≠'
  const kept = parts.filter(
    (part) =>
      !('question' in part && part.is === 'answered') ||
      !parts.some((other) => isOrdered(other, part.question)),
  )
  const [first] = kept
  return kept.length === 1 && first ? first : { all: kept }
}

function filled(name: string, meanings: LimeMeanings): Condition {
  const meaning = meaningOf(name, meanings)
  switch (meaning.is) {
    case 'answer':
      return { question: meaning.question, is: 'answered' }
    case 'box':
    case 'other':
      return { question: meaning.question, is: 'contains', value: meaning.option }
    case 'prefer-not':
      return { question: meaning.question, is: 'prefer-not' }
    case 'consent':
      return { question: meaning.question, is: 'answered' }
    case 'place':
      if (meaning.place !== 1) throw new UnreadExpression(name)
      return { question: meaning.question, is: 'answered' }
    default:
      throw new UnreadExpression(name)
  }
}

/** The parts of one question, all of them: whether anything was answered. */
function counted(names: readonly string[], meanings: LimeMeanings): Condition {
  const questions = new Set(
    names.map((name) => {
      const meaning = meaningOf(name, meanings)
      if (!('question' in meaning)) throw new UnreadExpression(name)
      return meaning.question
    }),
  )
  const [question] = questions
  const all = [...meanings.values()].filter(
    (meaning) => 'question' in meaning && meaning.question === question && meaning.is !== 'answer',
  )
  if (questions.size !== 1 || question === undefined || new Set(names).size < all.length)
    throw new UnreadExpression('count')
  return { question, is: 'answered' }
}

/** One answer at any of the places: it was ranked. */
function ranked(parts: readonly EmExpression[], meanings: LimeMeanings): Condition | undefined {
  const places = parts.flatMap((part) => {
    if (part.kind !== 'compare' || part.sign !== '=') return []
    const meaning = meanings.get(part.name)
    return meaning?.is === 'place' ? [{ ...meaning, value: part.value }] : []
  })
  const [first] = places
  if (!first || places.length !== parts.length) return undefined
  const isOne = places.every(
    ({ question, value }) => question === first.question && value === first.value,
  )
  if (!isOne || new Set(places.map(({ place }) => place)).size !== first.places) return undefined
  return { question: first.question, is: 'contains', value: String(first.value) }
}

function compared(meaning: LimeMeaning, is: Sign, value: string | number): Condition {
  const turned = (condition: Condition): Condition => {
    if (is !== '=' && is !== '≠') throw new UnreadExpression(is)
    return is === '≠' ? contrary(condition) : condition
  }
  /** A box holds Y, or nothing. */
  const ticked = (condition: Condition): Condition => {
    if (value !== 'Y' && value !== '') throw new UnreadExpression(String(value))
    return turned(value === 'Y' ? condition : contrary(condition))
  }
  switch (meaning.is) {
    case 'population':
      return { about: 'population', is, value: numberIn(value) }
    case 'role': {
      const role = meaning.roles.get(String(value))
      if (role === undefined || (is !== '=' && is !== '≠'))
        throw new UnreadExpression(String(value))
      return { about: 'role', is, value: role }
    }
    case 'box':
      return ticked({ question: meaning.question, is: 'contains', value: meaning.option })
    case 'prefer-not':
      return ticked({ question: meaning.question, is: 'prefer-not' })
    case 'consent':
      if (value !== 'Y' || (is !== '=' && is !== '≠')) throw new UnreadExpression(String(value))
      return { question: meaning.question, is, value: true }
    case 'row':
      return { question: meaning.question, row: meaning.row, is, value: String(value) }
    case 'answer': {
      const { question, kind, other } = meaning
      if (value === '') return turned({ not: { question, is: 'answered' } })
      if (value === preferNotLime) return turned({ question, is: 'prefer-not' })
      if (value === otherAnswer && other !== undefined) return { question, is, value: other }
      return { question, is, value: comparedValue(kind, value) }
    }
    default:
      throw new UnreadExpression(String(value))
  }
}

function comparedValue(kind: KindName, value: string | number): string | number | boolean {
  if (kind === 'number' || kind === 'scale' || kind === 'percentage') return numberIn(value)
  if (kind !== 'yes-no') return String(value)
  if (value !== 'Y' && value !== 'N') throw new UnreadExpression(String(value))
  return value === 'Y'
}

function numberIn(value: string | number): number {
  const number = value === '' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) throw new UnreadExpression(String(value))
  return number
}
