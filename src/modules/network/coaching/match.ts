import type { Language, Skill } from '../skills/nouns.ts'
import type { CoachingWay } from './coaching.ts'

/** Where something is, as far as nearness is concerned. */
export interface Spot {
  readonly id: string
  readonly departmentCode: string | undefined
  readonly regionCode: string | undefined
}

export interface CoachingNeed {
  readonly themes: readonly Skill[]
  readonly how: CoachingWay
  readonly languages: readonly Language[]
  readonly territory: Spot
}

export interface PossibleCoach {
  readonly personId: string
  readonly skills: readonly Skill[]
  readonly languages: readonly Language[]
  readonly places: readonly Spot[]
  readonly atDistance: boolean
  readonly hoursPerMonth: number | undefined
  /** Coachings that this person has under way. */
  readonly underWay: number
}

/** Why somebody is suggested, or why one should think twice; a sentence each on the page. */
export type MatchReason =
  | { readonly code: 'themes'; readonly themes: readonly Skill[] }
  | { readonly code: 'missing'; readonly themes: readonly Skill[] }
  | { readonly code: 'same-territory' | 'same-department' | 'same-region' | 'distance' | 'far' }
  | { readonly code: 'language' | 'no-language'; readonly languages: readonly Language[] }
  | { readonly code: 'hours'; readonly hours: number }
  | { readonly code: 'busy'; readonly count: number }

export interface Match {
  readonly personId: string
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/**
 * Coaches for a need, the likeliest first, each with its reasons. Two thirds of the score are what is
 * asked for, the rest is how the two can meet; someone who shares no theme is not suggested.
 * Example: both themes known (60), same department (20), already one coaching (-5): 75.
 */
export function matchCoaches(need: CoachingNeed, coaches: readonly PossibleCoach[]): Match[] {
  return coaches
    .map((coach) => matchOne(need, coach))
    .filter((match) => match !== undefined)
    .sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1))
}

function matchOne(need: CoachingNeed, coach: PossibleCoach): Match | undefined {
  const themes = need.themes.filter((theme) => coach.skills.includes(theme))
  if (themes.length === 0) return undefined
  const missing = need.themes.filter((theme) => !coach.skills.includes(theme))
  const parts = [meeting(need, coach), speaking(need, coach), time(coach)]
  return {
    personId: coach.personId,
    score:
      Math.round((60 * themes.length) / need.themes.length) +
      parts.reduce((sum, part) => sum + part.score, 0),
    reasons: [
      { code: 'themes', themes },
      ...(missing.length > 0 ? [{ code: 'missing', themes: missing } as const] : []),
      ...parts.flatMap((part) => part.reasons),
    ],
  }
}

interface Part {
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** How near the two are; at a distance is enough unless it is asked to come. */
function meeting(need: CoachingNeed, coach: PossibleCoach): Part {
  const near = nearness(need.territory, coach.places)
  if (need.how === 'distance') {
    return coach.atDistance
      ? { score: 20, reasons: [{ code: 'distance' }] }
      : { score: near ? 5 : -15, reasons: [{ code: near ?? 'far' }] }
  }
  if (near) return { score: nearScore[near], reasons: [{ code: near }] }
  if (need.how === 'either' && coach.atDistance) {
    return { score: 10, reasons: [{ code: 'distance' }] }
  }
  return { score: -15, reasons: [{ code: 'far' }] }
}

const nearScore = { 'same-territory': 25, 'same-department': 20, 'same-region': 12 } as const

function nearness(here: Spot, places: readonly Spot[]): keyof typeof nearScore | undefined {
  const same = (key: 'departmentCode' | 'regionCode') =>
    here[key] !== undefined && places.some((place) => place[key] === here[key])
  if (places.some(({ id }) => id === here.id)) return 'same-territory'
  if (same('departmentCode')) return 'same-department'
  return same('regionCode') ? 'same-region' : undefined
}

/** French goes without saying. */
function speaking(need: CoachingNeed, coach: PossibleCoach): Part {
  const wanted = need.languages.filter((language) => language !== 'fr')
  if (wanted.length === 0) return { score: 0, reasons: [] }
  const spoken = wanted.filter((language) => coach.languages.includes(language))
  return spoken.length > 0
    ? { score: 10, reasons: [{ code: 'language', languages: spoken }] }
    : { score: -10, reasons: [{ code: 'no-language', languages: wanted }] }
}

function time({ hoursPerMonth, underWay }: PossibleCoach): Part {
  const hours = hoursPerMonth ?? 0
  return {
    score: (hours > 0 ? 5 : 0) - 5 * underWay,
    reasons: [
      ...(hours > 0 ? [{ code: 'hours', hours } as const] : []),
      ...(underWay > 0 ? [{ code: 'busy', count: underWay } as const] : []),
    ],
  }
}
