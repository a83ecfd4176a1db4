import {
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { ownOf } from '#kit/own.ts'
import { hideSmall } from '#kit/small-cells.ts'
import { leavesOn } from './linked-questions.ts'
import {
  type CommuneCounts,
  noAnswer,
  type PublishedResults,
  type QuestionResult,
} from './results.ts'

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
 * every table. `unsaid`: how many gave none, where the question hides it; they are hidden in the same table, of which the whole is
 * known, and the others are not numbered. Nothing is told when no commune is left to name.
 */
export function countCommunes(
  answered: readonly string[],
  known: ReadonlyMap<string, KnownCommune>,
  unsaid: readonly number[] = [],
): CommuneCounts | undefined {
  const codes = [...new Set(answered)]
  const counts = codes.map((key) => ({
    key,
    count: answered.filter((code) => code === key).length,
  }))
  const states = unsaid.map((count, at) => ({ key: `.${at}`, count }))
  const communes = hideSmall([...counts, ...states])
    .flatMap(({ key, count = 0 }) =>
      count === 0 || key.startsWith('.')
        ? []
        : [{ code: key, ...(known.get(key) ?? { name: key }), count }],
    )
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'fr'))
  if (communes.length === 0) return undefined
  const named = communes.reduce((sum, { count }) => sum + count, 0)
  const isTold = unsaid.length === 0
  return {
    answers: answered.length + unsaid.reduce((sum, count) => sum + count, 0),
    communes,
    others: isTold ? answered.length - named : null,
  }
}

/** With the counts by commune of each question that asks for one, where how many were asked is told. */
export function withCommunes(
  results: PublishedResults,
  questionnaire: Questionnaire,
  all: readonly { readonly answers: Answers }[],
  known: ReadonlyMap<string, KnownCommune>,
): PublishedResults {
  const asked = new Set(communeQuestions(questionnaire).map(({ id }) => id))
  const questions = results.questions.map((result) => {
    const communes = asked.has(result.question) ? toldCommunes(result, all, known) : undefined
    if (communes) return { ...result, communes }
    if (result.kind !== 'place') return result
    const noCommunes = asked.has(result.question) ? 'few' : 'looked-at'
    return { ...result, noCommunes } as const
  })
  return { ...results, questions }
}

function toldCommunes(
  { question, tables }: QuestionResult,
  all: readonly { readonly answers: Answers }[],
  known: ReadonlyMap<string, KnownCommune>,
): CommuneCounts | undefined {
  const parts = tables[0]?.parts ?? []
  const [gave] = parts
  const notAsked = parts.find(({ key }) => key === noAnswer.notAsked)
  if (!gave || notAsked?.count === null) return undefined
  const answered = communesGiven({ id: question }, all)
  if (gave.count !== null)
    return gave.count === answered.length ? countCommunes(answered, known) : undefined
  const states = all.map(({ answers }) => ownOf(answers, question)?.state)
  const unsaid = (['blank', 'prefer-not'] as const)
    .map((state) => states.filter((found) => found === state).length)
    .filter((count) => count > 0)
  return unsaid.length > 0 ? countCommunes(answered, known, unsaid) : undefined
}
