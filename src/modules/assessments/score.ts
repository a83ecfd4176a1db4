import {
  type Asked,
  concerns,
  type Level,
  type Marker,
  type Pillar,
  type QuestionKind,
} from './index-model.ts'

/**
 * Scores, from 0 (level 1) to 1 (level 4). Facts and perceptions are never in one mean, roles are never added up, and
 * nothing is computed for the whole of a territory: there is no such function here, on purpose (decision 0085).
 */

/** What was answered: a level, or that the person does not know. What is blank is not there. */
export type Answer = Level | 'unknown'
export type Answers = Readonly<Record<string, Answer>>

/** 1, 2, 3, 4 become 0, 1/3, 2/3, 1. What is unknown or blank has no score: it is no zero. */
export function scoreOf(answer: Answer | undefined): number | undefined {
  return typeof answer === 'number' ? (answer - 1) / 3 : undefined
}

/** Below a quarter, level 1; from three quarters, level 4. */
export function levelOf(score: number): Level {
  if (score < 0.25) return 1
  if (score < 0.5) return 2
  return score < 0.75 ? 3 : 4
}

export function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.filter((score) => score !== undefined)
  if (known.length === 0) return undefined
  return known.reduce((all, score) => all + score, 0) / known.length
}

/** Questions of one kind, asked of one territory, about which a mean is made. */
export interface Scope extends Asked {
  readonly kind: QuestionKind
  /** Left out: the questions of every role. */
  readonly role?: string | undefined
}

/** A marker is the mean of its criteria, each the mean of its questions that were answered. */
export function markerScore(marker: Marker, answers: Answers, scope: Scope): number | undefined {
  return meanOf(
    marker.criteria.map(({ questions }) =>
      meanOf(
        questions
          .filter(
            (question) =>
              question.kind === scope.kind &&
              (scope.role === undefined || question.roles.includes(scope.role)) &&
              concerns(question, scope),
          )
          .map(({ id }) => scoreOf(Object.hasOwn(answers, id) ? answers[id] : undefined)),
      ),
    ),
  )
}

export function pillarScore(pillar: Pillar, answers: Answers, scope: Scope): number | undefined {
  return meanOf(pillar.markers.map((marker) => markerScore(marker, answers, scope)))
}

/** A mean of several people, with how sure it is. */
export interface Estimate {
  readonly n: number
  readonly mean: number
  readonly variance: number
  /** Bounds of the interval of 95 %. */
  readonly low: number
  readonly high: number
}

const oneLevel = 1 / 3

/**
 * Mean and interval of 95 % by Student, within 0 and 1. Few people who all say the same are not sure of it for all that:
 * the variance is never less than if one more person had answered one level away.
 */
export function estimateOf(scores: readonly number[]): Estimate | undefined {
  const n = scores.length
  if (n < 2) return undefined
  const mean = scores.reduce((all, score) => all + score, 0) / n
  const squares = scores.reduce((all, score) => all + (score - mean) ** 2, 0)
  const variance = Math.max(squares / (n - 1), oneLevel ** 2 / (n + 1))
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n)
  return { n, mean, variance, low: Math.max(0, mean - half), high: Math.min(1, mean + half) }
}

/**
 * Of several markers, from their published means alone, so that it tells nothing more of anybody: the bounds are the means
 * of the bounds, wider than those of the people themselves. As many people as the marker that fewest answered.
 */
export function estimateOver(markers: readonly Estimate[]): Estimate | undefined {
  const over = (of: (estimate: Estimate) => number) =>
    markers.reduce((all, estimate) => all + of(estimate), 0) / markers.length
  if (markers.length === 0) return undefined
  return {
    n: Math.min(...markers.map(({ n }) => n)),
    mean: over(({ mean }) => mean),
    variance: over(({ variance }) => variance),
    low: over(({ low }) => low),
    high: over(({ high }) => high),
  }
}

export interface Change {
  readonly from: number
  readonly to: number
  readonly change: number
  readonly low: number
  readonly high: number
  /** The interval holds no zero: it moved. Otherwise nobody can tell. */
  readonly moved: 'up' | 'down' | 'unsure'
}

/** Between two waves, by Welch: the people are not the same, and nobody knows which are. */
export function changeBetween(before: Estimate, after: Estimate): Change {
  const [v1, v2] = [before.variance / before.n, after.variance / after.n]
  const freedom = (v1 + v2) ** 2 / (v1 ** 2 / (before.n - 1) + v2 ** 2 / (after.n - 1))
  const half = studentQuantile(freedom) * Math.sqrt(v1 + v2)
  const change = after.mean - before.mean
  const [low, high] = [change - half, change + half]
  const moved = low > 0 ? 'up' : high < 0 ? 'down' : 'unsure'
  return { from: before.mean, to: after.mean, change, low, high, moved }
}

/** 97.5 % quantile of Student's law, by the expansion of Cornish and Fisher; within 0.001 from 4 degrees on. */
export function studentQuantile(freedom: number): number {
  const z = 1.959963985
  const v = Math.max(1, freedom)
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9]
  return (
    z +
    (z3 + z) / (4 * v) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * v ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * v ** 4)
  )
}

/** Strengths are at levels 3 and 4, the rest is to be improved: a score of exactly zero first of all. */
export function isStrength(score: number): boolean {
  return levelOf(score) >= 3
}
