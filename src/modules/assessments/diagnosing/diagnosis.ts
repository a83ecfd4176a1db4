import {
  type IndexModel,
  levels,
  type Marker,
  type Pillar,
  type PlacedQuestion,
  questionsOf,
} from '../index-model.ts'
import { type Answer, type Answers, meanOf, scoreOf } from '../score.ts'

/** Some twenty seconds each: ten minutes. */
export const mostAsked = 32

/**
 * The questions of the quick diagnosis, by a rule that anybody can follow: those that the referential marks so. Where it
 * marks none: of each marker, the first question that is asked everywhere; then, marker by marker, the first one of the
 * other kind (a fact beside a perception). 32 at most, in the order of the referential.
 */
export function diagnosisQuestions(model: IndexModel): readonly PlacedQuestion[] {
  const all = questionsOf(model)
  const marked = all.filter(({ question }) => question.quick)
  if (marked.length > 0) return marked.slice(0, mostAsked)
  const everywhere = all.filter(({ question }) => !question.territories && !question.population)
  const firsts = model.pillars
    .flatMap(({ markers }) => markers)
    .flatMap(({ id }) => {
      const own = (everywhere.some(({ marker }) => marker.id === id) ? everywhere : all).filter(
        ({ marker }) => marker.id === id,
      )
      const [first] = own
      const other = own.find(({ question }) => question.kind !== first?.question.kind)
      return first ? [{ first, other }] : []
    })
  const others = firsts.flatMap(({ other }) => (other ? [other] : []))
  const chosen = new Set([...firsts.map(({ first }) => first), ...others].slice(0, mostAsked))
  return all.filter((placed) => chosen.has(placed))
}

/** What the address of the result carries: nothing else is read of it. */
export function readAnswers(
  model: IndexModel,
  sent: (name: string) => string | undefined,
): Answers {
  const pairs = diagnosisQuestions(model).flatMap(({ question }): [string, Answer][] => {
    const typed = sent(question.id)
    const level = levels.find((level) => String(level) === typed)
    if (level) return [[question.id, level]]
    return typed === 'unknown' ? [[question.id, 'unknown']] : []
  })
  return Object.fromEntries(pairs)
}

export interface MarkerFound {
  readonly marker: Marker
  readonly score: number
}

export interface PillarFound {
  readonly pillar: Pillar
  /** Undefined: nothing was answered. */
  readonly score: number | undefined
  readonly markers: readonly MarkerFound[]
}

/** Of one person who answers for themselves, facts and perceptions stand together: it is what they see. */
export function diagnosisResult(model: IndexModel, answers: Answers): readonly PillarFound[] {
  const asked = diagnosisQuestions(model)
  return model.pillars.map((pillar) => {
    const markers = pillar.markers.flatMap((marker) => {
      const score = meanOf(
        asked
          .filter((placed) => placed.marker.id === marker.id)
          .map(({ question }) => scoreOf(answers[question.id])),
      )
      return score === undefined ? [] : [{ marker, score }]
    })
    return { pillar, markers, score: meanOf(markers.map(({ score }) => score)) }
  })
}
