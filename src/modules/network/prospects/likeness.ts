import type { Challenge } from '#kit/challenge.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { LikenessPlace } from './likeness-place.ts'
import { indexMembers } from './members-like.ts'

export type LikenessReason =
  | { readonly kind: 'inside-member' | 'gathers-member' | 'same-intercommunality' }
  | { readonly kind: 'same-department' | 'like-size' }
  | { readonly kind: 'near'; readonly km: number }
  | { readonly kind: 'shared-challenge'; readonly challenge: Challenge }

export interface Likeness {
  /** From 0 to 100. */
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

const weights = {
  'inside-member': 40,
  'gathers-member': 40,
  'same-intercommunality': 35,
  near: 25,
  'same-department': 12,
  'like-size': 30,
  'shared-challenge': 12,
} as const

/** Beyond this, being near says nothing. */
const nearKm = 40
/** One is at most so many times the other. */
const likeRatio = 1.5

/**
 * How a place is like a member, and why. Neighbourhood counts once, by its strongest sign; size counts
 * for the same type only; each challenge in common adds to it.
 */
export function likenessOf(place: LikenessPlace, member: LikenessPlace): Likeness {
  const reasons: LikenessReason[] = []
  return { score: scoreOf(place, member, reasons), reasons }
}

/** Zero when nothing is alike. The reasons are written where a list for them is given: few pairs are ever told. */
function scoreOf(place: LikenessPlace, member: LikenessPlace, reasons?: LikenessReason[]): number {
  let score = 0
  const bond = bondOf(place, member)
  const km = bond ? undefined : distance(place.territory, member.territory)
  if (bond) {
    reasons?.push({ kind: bond })
    score += weights[bond]
  } else if (km !== undefined && km <= nearKm) {
    reasons?.push({ kind: 'near', km: Math.max(1, Math.round(km)) })
    score += weights.near * (1 - km / (2 * nearKm))
  } else if (isSameDepartment(place, member)) {
    reasons?.push({ kind: 'same-department' })
    score += weights['same-department']
  }
  const ratio = sizeRatio(place, member)
  if (ratio !== undefined && ratio <= likeRatio) {
    reasons?.push({ kind: 'like-size' })
    score += weights['like-size'] * (1 - (ratio - 1) / (2 * (likeRatio - 1)))
  }
  for (const challenge of place.challenges) {
    if (!member.challenges.includes(challenge)) continue
    reasons?.push({ kind: 'shared-challenge', challenge })
    score += weights['shared-challenge']
  }
  return Math.min(100, score)
}

export interface Suggestion<P extends LikenessPlace> {
  readonly place: P
  readonly member: P
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

/** The likeliest places, each with the member it is most like. Never one that is left out. */
export function suggestPlaces<P extends LikenessPlace>(
  places: readonly P[],
  members: readonly P[],
  leftOut: ReadonlySet<string>,
  limit: number,
): readonly Suggestion<P>[] {
  const ids = new Set(members.map(({ territory }) => territory.id))
  const membersFor = indexMembers(members, nearKm)
  const suggestions: { readonly place: P; readonly member: P; readonly score: number }[] = []
  for (const place of places) {
    const { id } = place.territory
    if (ids.has(id) || leftOut.has(id)) continue
    let best: P | undefined
    let most = 0
    for (const member of membersFor(place)) {
      const score = scoreOf(place, member)
      const isBetter =
        score > most ||
        (score === most && best !== undefined && member.territory.id < best.territory.id)
      if (isBetter) [best, most] = [member, score]
    }
    if (best) suggestions.push({ place, member: best, score: most })
  }
  return suggestions
    .sort((suggestion, other) => {
      if (suggestion.score !== other.score) return other.score - suggestion.score
      return suggestion.place.territory.id < other.place.territory.id ? -1 : 1
    })
    .slice(0, limit)
    .map(({ place, member }) => ({ place, member, ...likenessOf(place, member) }))
}

function bondOf(place: LikenessPlace, member: LikenessPlace) {
  if (place.parentIds.includes(member.territory.id)) return 'inside-member'
  if (member.parentIds.includes(place.territory.id)) return 'gathers-member'
  return place.parentIds.some((id) => member.parentIds.includes(id))
    ? 'same-intercommunality'
    : undefined
}

function isSameDepartment(place: LikenessPlace, member: LikenessPlace): boolean {
  const { departmentCode } = place.territory
  return departmentCode !== undefined && departmentCode === member.territory.departmentCode
}

/** Nothing for two types of place, or a population that is not known. */
function sizeRatio(place: LikenessPlace, member: LikenessPlace): number | undefined {
  const [territory, other] = [place.territory, member.territory]
  if (territory.kind !== other.kind || !territory.population || !other.population) return undefined
  return (
    Math.max(territory.population, other.population) /
    Math.min(territory.population, other.population)
  )
}

type Point = Pick<Territory, 'lon' | 'lat' | 'located'>

/** As the crow flies, in kilometres; nothing when a place is only drawn near its own. */
function distance(point: Point, other: Point): number | undefined {
  if (point.located !== 'exact' || other.located !== 'exact') return undefined
  const [lon, lat, lon2, lat2] = [point.lon, point.lat, other.lon, other.lat]
  if (lon === undefined || lat === undefined || lon2 === undefined || lat2 === undefined) {
    return undefined
  }
  const rad = Math.PI / 180
  const a =
    Math.sin(((lat2 - lat) * rad) / 2) ** 2 +
    Math.cos(lat * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)))
}
