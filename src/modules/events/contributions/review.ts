import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { plainWords } from '#kit/words.ts'

/** Somebody who reads contributions: who they are decides what they may know. */
export interface Reviewer {
  readonly id: string
  readonly personId: string | undefined
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly territory: string
}

export const reviewerShape = z.object({
  name: nameShape,
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  organisation: z.string().trim().max(160).default(''),
  territory: z.string().trim().max(160).default(''),
})

export type ReviewerWords = z.infer<typeof reviewerShape>

/** What a conflict is looked for in: never more than this leaves the vault. */
export interface SpeakerTies {
  readonly personId: string | undefined
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly territory: string
}

export interface Review {
  readonly contributionId: string
  readonly reviewerId: string
  /** By key of criterion; none when the reviewer steps back. */
  readonly scores: Readonly<Record<string, number>>
  readonly comment: string
  /** Declared by the reviewer: the contribution is hidden from them from then on. */
  readonly conflict: boolean
}

export type ConflictReason = 'declared' | 'same-person' | 'same-organisation' | 'same-territory'

/** Mailboxes that say nothing of where somebody works. */
const commonMailboxes =
  /^(gmail|hotmail|outlook|live|yahoo|icloud|protonmail|proton|orange|wanadoo|free|sfr|laposte|posteo|riseup|mailo)\./

const institutionWords =
  /^(mairie|ville|commune|communaute|agglomeration|communes|metropole|departement|region|conseil|municipal|departemental|regional|association|de|du|des|la|le|les|d|l|et)$/

/** Mairie de Valbrenne and Ville de Valbrenne are one body. */
function bodyOf(name: string): string {
  const words = plainWords(name).split(' ')
  const own = words.filter((word) => !institutionWords.test(word))
  return own.join(' ')
}

function domainOf(email: string): string {
  const domain = email.split('@')[1]?.toLowerCase() ?? ''
  return commonMailboxes.test(domain) ? '' : domain
}

function meets(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left.filter(Boolean))
  return right.some((one) => one !== '' && known.has(one))
}

/** Why this reviewer may not know of it, if anything. In doubt it is hidden: another one reads. */
export function conflictOf(
  reviewer: Reviewer,
  speakers: readonly SpeakerTies[],
  declared: boolean,
): ConflictReason | undefined {
  if (declared) return 'declared'
  for (const speaker of speakers) {
    const same =
      (speaker.personId !== undefined && speaker.personId === reviewer.personId) ||
      meets([reviewer.email.toLowerCase()], [speaker.email.toLowerCase()]) ||
      meets([plainWords(reviewer.name)], [plainWords(speaker.name)])
    if (same) return 'same-person'
    const bodies = (one: SpeakerTies | Reviewer) => [bodyOf(one.organisation), domainOf(one.email)]
    if (meets(bodies(reviewer), bodies(speaker))) return 'same-organisation'
    const places = (one: SpeakerTies | Reviewer) => [
      bodyOf(one.territory),
      bodyOf(one.organisation),
    ]
    if (meets(places(reviewer), places(speaker))) return 'same-territory'
  }
  return undefined
}

export interface ToRead {
  readonly id: string
  readonly speakers: readonly SpeakerTies[]
}

/** Whether a reader is shown who offers: never before the decision has left, where the call reads without names. */
export function showsNames(
  { nameless }: { readonly nameless: boolean },
  { told }: { readonly told: unknown },
): boolean {
  return !nameless || told !== undefined
}

export interface ReadingLine<T> {
  readonly contribution: T
  readonly own: Review | undefined
  /** Absent until one's own score is given. */
  readonly summary: Summary | undefined
  /** Comments of the others, without their names; none until one's own score is given. */
  readonly comments: readonly string[]
}

export interface Reading<T> {
  readonly lines: readonly ReadingLine<T>[]
  /** Of what this reviewer may see, and of nothing else. */
  readonly done: number
  readonly total: number
}

/**
 * What one reviewer sees. Everything in it, counts included, is worked out from the contributions
 * that they may know of: with the others taken away beforehand, the answer is the same.
 */
export function readingFor<T extends ToRead>(
  reviewer: Reviewer,
  contributions: readonly T[],
  reviews: readonly Review[],
): Reading<T> {
  const lines = contributions.flatMap((contribution): ReadingLine<T>[] => {
    const of = reviews.filter(({ contributionId }) => contributionId === contribution.id)
    const own = of.find(({ reviewerId }) => reviewerId === reviewer.id)
    if (conflictOf(reviewer, contribution.speakers, own?.conflict ?? false)) return []
    const others = of.filter(({ reviewerId }) => reviewerId !== reviewer.id)
    return [
      {
        contribution,
        own,
        summary: own && summaryOf(of),
        comments: own ? others.filter(isScored).flatMap(({ comment }) => comment || []) : [],
      },
    ]
  })
  return { lines, done: lines.filter(({ own }) => own).length, total: lines.length }
}

export interface Summary {
  readonly readings: number
  readonly mean: number
  /** Between the lowest and the highest mean of a reviewer: where people disagree, one talks. */
  readonly lowest: number
  readonly highest: number
  readonly spread: number
}

/** Mean of means: each reviewer weighs the same, whatever they left out. */
export function summaryOf(reviews: readonly Review[]): Summary | undefined {
  const means = reviews.filter(isScored).map(({ scores }) => meanOf(Object.values(scores)))
  if (means.length === 0) return undefined
  const mean = meanOf(means)
  const variance = meanOf(means.map((one) => (one - mean) ** 2))
  return {
    readings: means.length,
    mean,
    lowest: Math.min(...means),
    highest: Math.max(...means),
    spread: Math.sqrt(variance),
  }
}

function isScored({ conflict, scores }: Review): boolean {
  return !conflict && Object.keys(scores).length > 0
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * The table of the team. Whoever decides and also reads keeps to the rule of readers: what is in
 * conflict is not there, and scores come after one's own.
 */
export function resultsFor<T extends ToRead>(
  asReviewer: Reviewer | undefined,
  contributions: readonly T[],
  reviews: readonly Review[],
): readonly { contribution: T; summary: Summary | undefined; hiddenUntilRead: boolean }[] {
  if (asReviewer) {
    return readingFor(asReviewer, contributions, reviews).lines.map(
      ({ contribution, own, summary }) => ({ contribution, summary, hiddenUntilRead: !own }),
    )
  }
  return contributions.map((contribution) => ({
    contribution,
    summary: summaryOf(reviews.filter(({ contributionId }) => contributionId === contribution.id)),
    hiddenUntilRead: false,
  }))
}

/** Somebody of the team who has a tie to a contribution, as its speaker or as a reader, does not decide. */
export function mayKnow(
  team: { readonly personId: string; readonly reviewer: Reviewer | undefined },
  contribution: ToRead,
  reviews: readonly Review[],
): boolean {
  if (contribution.speakers.some(({ personId }) => personId === team.personId)) return false
  return team.reviewer ? readingFor(team.reviewer, [contribution], reviews).lines.length > 0 : true
}

/** The scores of the form, one for each criterion; nothing when one is missing or off the scale. */
export function readScores(
  raw: Readonly<Record<string, unknown>>,
  criteria: readonly { key: string }[],
  scale: number,
): Readonly<Record<string, number>> | undefined {
  const scores: Record<string, number> = {}
  for (const { key } of criteria) {
    const typed = raw[`score-${key}`]
    if (typeof typed !== 'string' || !/^\d{1,2}$/.test(typed)) return undefined
    const value = Number(typed)
    if (value < 1 || value > scale) return undefined
    scores[key] = value
  }
  return scores
}
