import { mayShow } from '#kit/small-cells.ts'
import {
  type Asked,
  concerns,
  type IndexModel,
  type Marker,
  type Pillar,
  questionsOf,
} from './index-model.ts'
import {
  type Answers,
  type Change,
  changeBetween,
  type Estimate,
  estimateOf,
  estimateOver,
  markerScore,
  pillarScore,
} from './score.ts'

/**
 * What an assessment found: each role apart, facts apart, nothing for the whole. What too few people said is hidden here,
 * once, so that neither the page, nor the picture, nor a file can show it. What one person said on one marker goes into one
 * mean, of five people at least; every other number is made of those means, so that no subtraction leads to fewer people.
 */

export interface Recorded {
  readonly role: string
  readonly answers: Answers
}

/** Undefined: fewer than five people, and how many is not said. */
export type Perceived = Estimate | undefined

export interface RoleFound {
  readonly role: string
  /** A question of it is put to this role, in this territory. */
  readonly asked: boolean
  readonly perceived: Perceived
  /** How far from the facts, when it is one level at least and the interval leaves the facts out. */
  readonly gap: number | undefined
}

export interface Found<Node> {
  readonly node: Node
  /** Undefined: no fact was written. */
  readonly fact: number | undefined
  readonly roles: readonly RoleFound[]
}

export interface PillarResults extends Found<Pillar> {
  readonly markers: readonly Found<Marker>[]
}

export interface ResultsAsked {
  readonly model: IndexModel
  readonly place: Asked
  readonly facts: Answers
  readonly records: readonly Recorded[]
}

const oneLevel = 1 / 3

export function resultsOf(asked: ResultsAsked): readonly PillarResults[] {
  const { model, place, facts } = asked
  return model.pillars.map((pillar) => {
    const markers = pillar.markers.map((marker) => markerFound(asked, marker))
    const fact = pillarScore(pillar, facts, { ...place, kind: 'objective' })
    return {
      node: pillar,
      fact,
      roles: model.roles.map(({ id }) => roleOver(markers, id, fact)),
      markers,
    }
  })
}

function markerFound(
  { model, records, place, facts }: ResultsAsked,
  marker: Marker,
): Found<Marker> {
  const fact = markerScore(marker, facts, { ...place, kind: 'objective' })
  const roles = model.roles.map(({ id: role }) => {
    const asked = askedOf({ markers: [marker] }, role, place).length > 0
    const scores = records
      .filter((record) => record.role === role)
      .map(({ answers }) => markerScore(marker, answers, { ...place, kind: 'perceived', role }))
      .filter((score) => score !== undefined)
    const perceived = mayShow(scores.length) ? estimateOf(scores) : undefined
    return { role, asked, perceived, gap: gapOf(perceived, fact) }
  })
  return { node: marker, fact, roles }
}

/** Of a pillar, from the means of its markers that are shown, and from nothing else. */
function roleOver(
  markers: readonly Found<Marker>[],
  role: string,
  fact: number | undefined,
): RoleFound {
  const own = markers.flatMap(({ roles }) => roles.filter((found) => found.role === role))
  const perceived = estimateOver(own.flatMap((found) => found.perceived ?? []))
  return { role, asked: own.some(({ asked }) => asked), perceived, gap: gapOf(perceived, fact) }
}

/** One level at least (a third), and not by the chance of who answered. */
function gapOf(perceived: Perceived, fact: number | undefined): number | undefined {
  if (!perceived || fact === undefined) return undefined
  const gap = perceived.mean - fact
  const isOutside = fact < perceived.low || fact > perceived.high
  return Math.abs(gap) >= oneLevel - 1e-9 && isOutside ? gap : undefined
}

/**
 * How many people of each role answered, for the floors: those who chose a level for half of their questions at least. A
 * sheet of “I do not know” does not open the gate.
 */
export function countRoles({
  model,
  place,
  records,
}: Omit<ResultsAsked, 'facts'>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    model.roles.map(({ id }) => {
      const isCounted = (record: Recorded) =>
        record.role === id && countingOf(model.pillars, place, record).isCounted
      return [id, records.filter(isCounted).length]
    }),
  )
}

export interface Counting {
  /** Questions for which this person chose a level. */
  readonly chosen: number
  readonly asked: number
  /** From how many on they are one of those who answered. */
  readonly needed: number
  readonly isCounted: boolean
}

/** Whether this person is one of those who answered: what they are told while they answer, and what opens the gate. */
export function countingOf(
  pillars: readonly Pillar[],
  place: Asked,
  { role, answers }: Recorded,
): Counting {
  const questions = pillars.flatMap((pillar) => askedOf(pillar, role, place))
  const chosen = questions.filter(({ id }) => typeof answers[id] === 'number').length
  const needed = Math.max(1, Math.ceil(questions.length / 2))
  return { chosen, asked: questions.length, needed, isCounted: chosen >= needed }
}

/** Questions that say the same in both versions: same kind, same words in French, same levels. */
export function comparableQuestions(before: IndexModel, after: IndexModel): ReadonlySet<string> {
  const old = new Map(questionsOf(before).map(({ question }) => [question.id, question]))
  const same = questionsOf(after).filter(({ question }) => {
    const was = old.get(question.id)
    return (
      was !== undefined &&
      was.kind === question.kind &&
      was.text.fr === question.text.fr &&
      was.levels.every((level, at) => level.fr === question.levels[at]?.fr)
    )
  })
  return new Set(same.map(({ question }) => question.id))
}

export interface Moved {
  readonly marker: Marker
  readonly role: string
  readonly change: Change
}

/**
 * Of each marker and role that both waves show, when this role was asked the same questions, in the same words, both times:
 * the published means are compared. A mean of some of the questions would be another table to subtract.
 */
export function movedBetween(before: ResultsAsked, after: ResultsAsked): readonly Moved[] {
  const same = comparableQuestions(before.model, after.model)
  const old = new Map(markersFound(before).map((found) => [found.node.id, found]))
  return markersFound(after).flatMap(({ node: marker, roles }) => {
    const earlier = old.get(marker.id)
    if (!earlier) return []
    return roles.flatMap(({ role, perceived }) => {
      const asked = questionIds(marker, role, after)
      const isSame =
        asked.every((id) => same.has(id.split(' ')[1] ?? '')) &&
        asked.join('\n') === questionIds(earlier.node, role, before).join('\n')
      const was = earlier.roles.find((found) => found.role === role)?.perceived
      if (!isSame || !was || !perceived) return []
      return [{ marker, role, change: changeBetween(was, perceived) }]
    })
  })
}

function markersFound(asked: ResultsAsked): readonly Found<Marker>[] {
  return resultsOf(asked).flatMap(({ markers }) => markers)
}

/** With their criterion: a question that moved to another weighs otherwise. */
function questionIds(marker: Marker, role: string, { place }: ResultsAsked): readonly string[] {
  return marker.criteria
    .flatMap((criterion) =>
      askedOf({ markers: [{ ...marker, criteria: [criterion] }] }, role, place).map(
        ({ id }) => `${criterion.id} ${id}`,
      ),
    )
    .toSorted()
}

/** The perceived questions of a pillar that this role is asked in this territory. */
export function askedOf(pillar: Pick<Pillar, 'markers'>, role: string, place: Asked) {
  return pillar.markers.flatMap(({ criteria }) =>
    criteria.flatMap(({ questions }) =>
      questions.filter(
        (question) =>
          question.kind === 'perceived' &&
          question.roles.includes(role) &&
          concerns(question, place),
      ),
    ),
  )
}
