import {
  type Answers,
  holds,
  type Leaf,
  leavesOf,
  type Question,
  type Questionnaire,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { mayShow } from '#kit/small-cells.ts'

/** A question that was counted: whether every number of it is told, and what each person answered, by table. */
export interface ToldQuestion {
  readonly isWhole: boolean
  readonly tables: readonly (readonly string[])[]
}

/** What a question looks at before it is asked: its own condition, and that of its page. */
export function leavesOn({ pages }: Questionnaire, { id, when }: Question): readonly Leaf[] {
  const page = pages.find(({ questions }) => questions.some((question) => question.id === id))
  return [page?.when, when].flatMap((condition) => (condition ? leavesOf(condition) : []))
}

/**
 * How many are asked a question is a sum of what they answered before: whoever knows it subtracts, and what was hidden there
 * comes back. So it is counted only when all that it looks at is told whole, down to the first question, and when being
 * asked cuts no answer, and no two conditions, into a part of one to four people.
 */
export function mayTell(
  { id }: Question,
  leaves: readonly Leaf[],
  told: ReadonlyMap<string, ToldQuestion>,
  all: readonly { readonly answers: Answers }[],
): boolean {
  if (leaves.length === 0) return true
  const looked = leaves.flatMap((leaf) => ('question' in leaf ? [told.get(leaf.question)] : []))
  if (!looked.every((question) => question?.isWhole)) return false

  const asked = all.map(({ answers }) => ownOf(answers, id) !== undefined)
  const together = all.map(({ answers }) => leaves.map((leaf) => holds(leaf, answers, {})).join())
  const tables = looked.flatMap((question) => question?.tables ?? [])
  return [together, ...tables].every((keys) => noneSmall(keys, asked))
}

function noneSmall(keys: readonly string[], asked: readonly boolean[]): boolean {
  const counts = new Map<string, number>()
  for (const [at, key] of keys.entries()) {
    const cell = `${asked[at]} ${key}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return [...counts.values()].every(mayShow)
}
