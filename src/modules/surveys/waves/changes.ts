import {
  type ComparedQuestion,
  compareVersions,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { differenceInterval, type Interval } from '#engines/survey-statistics/index.ts'
import { firstWords } from '../population.ts'
import {
  type CountedTable,
  noAnswer,
  noKey,
  type PublishedResults,
  type QuestionResult,
  yesKey,
} from '../results.ts'
import { finestStep, type Weighting } from '../weights.ts'

/** What one wave published. */
export interface PublishedWave {
  readonly questionnaire: Questionnaire
  readonly results: PublishedResults
  readonly weighting: Weighting | undefined
}

/** A share of those who were asked, then and now, from 0 to 1. */
export interface ShareChange {
  readonly before: number
  readonly after: number
  /** `after − before`, at 95 %, as if those who answered were drawn by lot. */
  readonly difference: Interval
}

export interface AnswerChange {
  readonly key: string
  readonly label: string
  /** Of counts; nothing when one of the two is hidden. */
  readonly plain: ShareChange | undefined
  readonly weighted: ShareChange | undefined
}

export interface TableChange {
  readonly label: string
  /** How many were asked, then and now. */
  readonly asked: { readonly before: number; readonly after: number }
  readonly answers: readonly AnswerChange[]
}

export interface QuestionChanged {
  readonly question: string
  readonly label: string
  readonly kind: Question['kind']
  /** Empty when the two may not be set side by side: `compared` says why. */
  readonly tables: readonly TableChange[]
  readonly compared: ComparedQuestion
  /** Its author says why it is comparable or not. */
  readonly reason: string | undefined
}

/** What moved, from published counts and nothing else: what is hidden in one of them is told by neither. */
export function changesBetween(
  before: PublishedWave,
  after: PublishedWave,
): readonly QuestionChanged[] {
  const labels = new Map(
    [before, after].flatMap(({ questionnaire }) =>
      questionsOf(questionnaire).map(
        (question) =>
          [
            question.id,
            { label: firstWords(questionnaire, question.text), kind: question.kind },
          ] as const,
      ),
    ),
  )
  return compareVersions(before.questionnaire, after.questionnaire).map((compared) => {
    const { question, comparable, reason } = compared
    const { label = question, kind = 'short-text' } = labels.get(question) ?? {}
    return {
      ...{ question, label, kind, compared },
      tables: comparable ? tablesOf(before, after, question) : [],
      reason: reason && firstWords(after.questionnaire, reason),
    }
  })
}

function tablesOf(
  before: PublishedWave,
  after: PublishedWave,
  question: string,
): readonly TableChange[] {
  const [then, now] = [before, after].map((wave) => foundIn(wave, question))
  if (!then || !now || now.result.isOpen) return []
  return now.result.tables.flatMap((table, at) => {
    const name = now.names[at] ?? ''
    const earlier = then.names.indexOf(name)
    const first = then.result.tables[earlier]
    const asked = { before: first && askedOf(first, before), after: askedOf(table, after) }
    if (!first || !asked.before || !asked.after) return []
    const sizes = { before: asked.before, after: asked.after }
    const sides = [
      { wave: before, table: first, at: earlier },
      { wave: after, table, at },
    ] as const
    const answers = linesOf(now.result, first, table).map(({ key, label }) => ({
      ...{ key, label },
      plain: plainChange(first, table, key, sizes),
      weighted: weightedChange(sides, question, key),
    }))
    return [{ label: table.label, asked: sizes, answers }]
  })
}

function foundIn({ questionnaire, results }: PublishedWave, id: string) {
  const result = results.questions.find(({ question }) => question === id)
  const question = questionsOf(questionnaire).find((asked) => asked.id === id)
  return result && question && { result, names: tableNames(question) }
}

/** Tables by what they are about, since options may have changed places: of one table, by nothing. */
function tableNames(question: Question): readonly string[] {
  if (question.kind === 'several' || question.kind === 'ranking')
    return question.options.map(({ id }) => id)
  return question.kind === 'grid' ? question.rows.map(({ id }) => id) : ['']
}

/** People who were asked; nothing when that is hidden. */
function askedOf({ parts }: CountedTable, { results }: PublishedWave): number | undefined {
  const left = parts.find(({ key }) => key === noAnswer.notAsked)
  if (results.answers === undefined || left?.count === null) return undefined
  return results.answers - (left?.count ?? 0)
}

/** Of boxes and of ranks, one line says all: ticked, put first. */
function linesOf({ kind }: QuestionResult, first: CountedTable, table: CountedTable) {
  const states = Object.values<string>(noAnswer)
  const own = (key: string) =>
    kind === 'several' ? key === yesKey : kind === 'ranking' ? key === '1' : !states.includes(key)
  const later = table.parts.filter(({ key }) => own(key))
  const known = new Set(later.map(({ key }) => key))
  const earlier = first.parts.filter(({ key }) => own(key) && !known.has(key))
  const lines = [...later, ...earlier]
  // Of yes and no, the one is the rest of the other where nobody kept silent; both are told all the same.
  return kind === 'ranking' ? lines.filter(({ key }) => key !== noKey) : lines
}

interface Sizes {
  readonly before: number
  readonly after: number
}

/** A band that one wave has and the other not stood at an empty end there: nobody. */
function countIn({ parts }: CountedTable, key: string): number | null {
  const part = parts.find((found) => found.key === key)
  return part ? part.count : 0
}

function plainChange(
  first: CountedTable,
  table: CountedTable,
  key: string,
  sizes: Sizes,
): ShareChange | undefined {
  const [then, now] = [countIn(first, key), countIn(table, key)]
  if (then === null || now === null) return undefined
  return changeOf(
    { share: then / sizes.before, size: sizes.before },
    { share: now / sizes.after, size: sizes.after },
  )
}

type Side = { readonly wave: PublishedWave; readonly table: CountedTable; readonly at: number }

/** Only where everybody was asked, in both: weighted shares are of all who answered. */
function weightedChange(
  sides: readonly [Side, Side],
  question: string,
  key: string,
): ShareChange | undefined {
  const [first, second] = sides.map(({ wave: { weighting }, table, at }) => {
    const share = weighting?.shares[question]?.[at]?.[key]
    const isOfAll = table.parts.every((part) => part.key !== noAnswer.notAsked)
    // Rounded to more, a share would move by its rounding alone.
    if (weighting?.steps?.[question] !== finestStep || share === undefined || !isOfAll)
      return undefined
    return { share: Math.min(1, share), size: weighting.outcome.effective }
  })
  return first && second && changeOf(first, second)
}

function changeOf(
  before: { readonly share: number; readonly size: number },
  after: { readonly share: number; readonly size: number },
): ShareChange {
  return {
    ...{ before: before.share, after: after.share },
    difference: differenceInterval(before, after),
  }
}
