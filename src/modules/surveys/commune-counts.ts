import {
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { hideSmall } from '#kit/small-cells.ts'
import { leavesOn } from './linked-questions.ts'
import type { CommuneCounts, PublishedResults } from './results.ts'

export interface KnownCommune {
  readonly name: string
  readonly population?: number | undefined
  readonly populationYear?: number | undefined
}

/**
 * The questions that ask for a commune and on which no other depends: how many are asked a question is told, and where being asked
 * depends on the commune, that number less a commune that is told would give one that is not.
 */
export function communeQuestions(questionnaire: Questionnaire): readonly Question[] {
  const all = questionsOf(questionnaire)
  const looked = new Set(
    all.flatMap((question) =>
      leavesOn(questionnaire, question).flatMap((leaf) =>
        'question' in leaf ? [leaf.question] : [],
      ),
    ),
  )
  return all.filter(({ kind, id }) => kind === 'place' && !looked.has(id))
}

export function communesGiven(
  { id }: Pick<Question, 'id'>,
  all: readonly { readonly answers: Answers }[],
): readonly string[] {
  return all.flatMap(({ answers }) => {
    const answer = ownOf(answers, id)
    return answer?.state === 'given' && typeof answer.value === 'string' ? [answer.value] : []
  })
}

/**
 * Those of one to four people go together, with the next smallest until they are two communes and five people at least, as in
 * every table. Nothing is told when no commune is left to name.
 */
export function countCommunes(
  given: readonly string[],
  known: ReadonlyMap<string, KnownCommune>,
): CommuneCounts | undefined {
  const codes = [...new Set(given)]
  const counts = codes.map((key) => ({ key, count: given.filter((code) => code === key).length }))
  const communes = hideSmall(counts)
    .flatMap(({ key, count = 0 }) =>
      count === 0 ? [] : [{ code: key, ...(known.get(key) ?? { name: key }), count }],
    )
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'fr'))
  if (communes.length === 0) return undefined
  const named = communes.reduce((sum, { count }) => sum + count, 0)
  return { answers: given.length, communes, others: given.length - named }
}

/** With the counts by commune of each question: only where how many gave one is told already, and is the number that was counted. */
export function withCommunes(
  results: PublishedResults,
  byQuestion: ReadonlyMap<string, CommuneCounts>,
): PublishedResults {
  const questions = results.questions.map((result) => {
    const communes = byQuestion.get(result.question)
    const [gave] = result.tables[0]?.parts ?? []
    return communes && gave?.count === communes.answers ? { ...result, communes } : result
  })
  return { ...results, questions }
}
