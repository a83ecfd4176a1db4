import { z } from 'zod'
import { nameShape, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { FormAnswers } from '#modules/questionnaires/index.ts'

export const contributionStates = [
  'submitted',
  'accepted',
  'waiting',
  'refused',
  'confirmed',
  'withdrawn',
] as const
export type ContributionState = (typeof contributionStates)[number]

export const decisions = ['accepted', 'waiting', 'refused'] as const
export type Decision = (typeof decisions)[number]

/** What somebody offers to a gathering. Names are kept apart, with the speakers. */
export interface Contribution {
  readonly id: string
  readonly eventId: string
  /** Counted from one in its gathering: short enough to be said aloud. */
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly details: string
  readonly format: string
  readonly minutes: number
  readonly trackId: string | undefined
  readonly language: Locale
  readonly needs: string
  readonly expected: number | undefined
  /** To the questions of its call. */
  readonly answers: FormAnswers
  readonly recording: boolean
  readonly state: ContributionState
  /** What its speakers were last told; a decision is theirs only once it was sent. */
  readonly told: Decision | undefined
  readonly message: string
  readonly locale: Locale
  readonly submittedAt: Date
  readonly updatedAt: Date
}

export interface Speaker {
  readonly id: string
  readonly contributionId: string
  readonly position: number
  readonly publishName: boolean
  readonly publishPhoto: boolean
  /** Absent once it was erased. */
  readonly identity: SpeakerIdentity | undefined
}

export interface SpeakerIdentity {
  readonly personId: string | undefined
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly territory: string
}

/** How many speakers a form has room for. */
export const mostSpeakers = 4

const text = (max: number, min = 0) => z.string().trim().min(min).max(max).default('')

const count = z
  .string()
  .trim()
  .default('')
  .refine(
    (typed) => typed === '' || (/^\d{1,5}$/.test(typed) && Number(typed) > 0),
    say('Écrivez un nombre de personnes, par exemple 25.', 'A number of people, for example 25.'),
  )
  .transform((typed) => (typed === '' ? undefined : Number(typed)))

export const contributionShape = z.object({
  title: z.string().trim().min(1).max(140),
  summary: z.string().trim().min(1).max(1_500),
  details: text(4_000),
  format: z.string().trim().min(1).max(60),
  track: text(60),
  language: z.enum(['fr', 'en']),
  needs: text(1_000),
  expected: count,
  recording: ticked,
})

export type ContributionWords = z.infer<typeof contributionShape>

export interface SpeakerWords extends Omit<SpeakerIdentity, 'personId'> {
  readonly publishName: boolean
  readonly publishPhoto: boolean
}

const speakerShape = z.object({
  name: nameShape,
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  organisation: text(160),
  territory: text(160),
  publishName: ticked,
  publishPhoto: ticked,
})

/** The fields of a speaker in the form: `name1`, `email1`… */
export const speakerField = (part: string, rank: number) => `${part}${rank}`

const speakerParts = Object.keys(speakerShape.shape)

/**
 * The speakers of the form, those left empty forgotten. The first one is always there: it is the
 * person whom the link is sent to.
 */
export function speakersShape(rank: number, required: boolean) {
  return z.record(z.string(), z.unknown()).transform((raw, ctx): SpeakerWords | undefined => {
    const input = Object.fromEntries(
      speakerParts.flatMap((part) => {
        const value = raw[speakerField(part, rank)]
        return typeof value === 'string' ? [[part, value]] : []
      }),
    )
    const empty = ['name', 'email', 'organisation', 'territory'].every((part) => !input[part])
    if (empty && !required) return undefined
    const read = speakerShape.safeParse({ name: '', email: '', ...input })
    if (read.success) return read.data
    for (const issue of read.error.issues) {
      const path = [speakerField(String(issue.path[0]), rank)]
      ctx.addIssue({ ...issue, path } as Parameters<typeof ctx.addIssue>[0])
    }
    return z.NEVER
  })
}

/** What its speakers see of a decision: nothing before it was sent. */
export function toldState(contribution: Pick<Contribution, 'state' | 'told'>): ContributionState {
  const { state, told } = contribution
  if (state === 'withdrawn' || state === 'confirmed' || state === 'submitted') return state
  return told ?? 'submitted'
}

export type EditRefusal = 'call-closed' | 'already-decided' | 'withdrawn'

/** Words may change until the call closes, while nothing was decided. */
export function mayEdit(
  contribution: Pick<Contribution, 'state'>,
  callOpen: boolean,
): Result<undefined, EditRefusal> {
  if (contribution.state === 'withdrawn') return refused('withdrawn')
  if (contribution.state !== 'submitted') return refused('already-decided')
  return callOpen ? done() : refused('call-closed')
}

/** The team decides, and may think again until the speakers have answered. */
export function decide(
  contribution: Contribution,
  decision: Decision,
  message: string,
): Result<Contribution, 'withdrawn' | 'already-confirmed'> {
  if (contribution.state === 'withdrawn') return refused('withdrawn')
  if (contribution.state === 'confirmed') return refused('already-confirmed')
  return done({ ...contribution, state: decision, message })
}

/** One letter for each decision: what was told is not told twice. */
export function toTell(contribution: Contribution): Result<Decision, 'nothing-to-tell'> {
  const { state, told } = contribution
  const decided = decisions.find((decision) => decision === state)
  return decided && decided !== told ? done(decided) : refused('nothing-to-tell')
}

export function confirm(contribution: Contribution): Result<Contribution, 'not-accepted'> {
  if (toldState(contribution) !== 'accepted') return refused('not-accepted')
  return done({ ...contribution, state: 'confirmed' })
}

export function withdraw(contribution: Contribution): Result<Contribution, 'withdrawn'> {
  if (contribution.state === 'withdrawn') return refused('withdrawn')
  return done({ ...contribution, state: 'withdrawn' })
}

/** On the programme: decided by the team, and not taken back. */
export function isKept({ state }: Pick<Contribution, 'state'>): boolean {
  return state === 'accepted' || state === 'confirmed'
}

/** In the public list: accepted, and its speakers know it. */
export function isPublic(contribution: Pick<Contribution, 'state' | 'told'>): boolean {
  const state = toldState(contribution)
  return state === 'accepted' || state === 'confirmed'
}

/** What conflicts of interest are looked for in. */
export function tiesOf(speakers: readonly Speaker[]): readonly SpeakerIdentity[] {
  return speakers.flatMap(({ identity }) => identity ?? [])
}

/** Names that their owners agreed to see printed. */
export function publicNames(speakers: readonly Speaker[]): readonly string[] {
  return speakers.flatMap(({ publishName, identity }) =>
    publishName && identity ? [identity.name] : [],
  )
}
