import { ownOf } from '#kit/own.ts'
import type { Answer, Answers } from './answers.ts'

export const comparisons = ['=', '≠', '<', '≤', '>', '≥', 'contains'] as const
export type Comparison = (typeof comparisons)[number]
export type Compared = string | number | boolean

/**
 * What decides whether a question is asked. `≠` is the contrary of `=`: it holds for a question that was left blank.
 * `answered` holds for “I prefer not to answer” too; `prefer-not` for it alone.
 *
 *     { "all": [{ "question": "age", "is": "≥", "value": 18 }, { "not": { "about": "role", "is": "=", "value": "agent" } }] }
 */
export type Condition =
  | ComparedAnswer
  | { readonly question: string; readonly is: 'answered' }
  | { readonly question: string; readonly is: 'prefer-not' }
  | { readonly about: 'role'; readonly is: '=' | '≠'; readonly value: string }
  | { readonly about: 'population'; readonly is: Comparison; readonly value: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export interface ComparedAnswer {
  readonly question: string
  /** Of a grid: which row. */
  readonly row?: string
  readonly is: Comparison
  readonly value: Compared
}

/** Who answers, and where: what conditions may look at beside the answers. */
export interface Respondent {
  readonly role?: string
  /** Inhabitants of the territory. */
  readonly population?: number
}

/** Whether a condition holds, given the answers that stand before it. */
export function holds(condition: Condition, answers: Answers, respondent: Respondent): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, respondent))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, respondent))
  if ('not' in condition) return !holds(condition.not, answers, respondent)
  if ('about' in condition)
    return compares(condition.is, respondent[condition.about], condition.value)
  const answer = ownOf(answers, condition.question)
  if (condition.is === 'answered') return answer !== undefined && answer.state !== 'blank'
  if (condition.is === 'prefer-not') return answer?.state === 'prefer-not'
  return compares(condition.is, comparable(answer, condition.row), condition.value)
}

/** The questions that a condition looks at, each as often as it is named. */
export function questionsIn(condition: Condition): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => ('question' in leaf ? [leaf.question] : []))
}

export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

function compares(
  is: Comparison,
  found: Compared | readonly string[] | undefined,
  value: Compared,
): boolean {
  if (is === '≠') return !compares('=', found, value)
  if (found === undefined) return false
  if (is === 'contains')
    return typeof found === 'string' || typeof found === 'object'
      ? found.includes(String(value))
      : false
  if (typeof found === 'object') return is === '=' && found.length === 1 && found[0] === value
  if (is === '=') return found === value
  if (typeof found === 'boolean' || typeof found !== typeof value) return false
  if (is === '<') return found < value
  if (is === '≤') return found <= value
  if (is === '>') return found > value
  return found >= value
}

/** What a comparison sees of an answer; nothing of a blank one, nor of “I prefer not to answer”. */
function comparable(
  answer: Answer | undefined,
  row: string | undefined,
): Compared | readonly string[] | undefined {
  if (answer?.state !== 'given') return undefined
  const { value } = answer
  if (typeof value !== 'object') return value
  if ('chosen' in value) return value.chosen
  if ('ranked' in value) return value.ranked
  if ('rows' in value) return row === undefined ? undefined : ownOf(value.rows, row)
  return undefined
}
