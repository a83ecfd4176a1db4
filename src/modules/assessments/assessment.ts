import { z } from 'zod'
import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { optionalText, requiredDay, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { fewest } from '#kit/small-cells.ts'
import type { FactSources } from './fact-source.ts'
import type { IndexModel, TerritoryLevel } from './index-model.ts'
import type { Answers } from './score.ts'

/** A territory looks at itself, once. */
export const assessmentKinds = ['participative', 'with-expert'] as const
export type AssessmentKind = (typeof assessmentKinds)[number]

export interface Assessment {
  readonly id: string
  readonly territoryId: string
  readonly wave: number
  readonly kind: AssessmentKind
  readonly modelId: string
  readonly intro: string
  readonly expert: string
  readonly floors: Floors
  readonly facts: Answers
  readonly factSources: FactSources
  readonly closesOn: Day
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  /** Why the team closed it before its last day; empty when the day did. */
  readonly closeReason: string
  readonly publishedAt: Date | undefined
  readonly reason: string
  readonly named: boolean
}

/** Where the people of a role begin: the same address for all of them, and another one for those of a workshop. */
export interface Invitation {
  readonly assessmentId: string
  readonly role: string
  readonly medium: InvitedBy
  readonly key: string
}

export const invitedBy = ['screen', 'workshop'] as const
export type InvitedBy = (typeof invitedBy)[number]

/** Fewest answers of each role. */
export type Floors = Readonly<Record<string, number>>

export type AssessmentState = 'draft' | 'open' | 'closed' | 'published'

export function stateOf(
  assessment: Pick<Assessment, 'openedAt' | 'closedAt' | 'publishedAt'>,
): AssessmentState {
  if (assessment.publishedAt) return 'published'
  if (assessment.closedAt) return 'closed'
  return assessment.openedAt ? 'open' : 'draft'
}

/** Answers are taken until the end of its day; then it is closed for ever, whether the night has said so or not. */
export function takesAnswers(assessment: Assessment, today: Day): boolean {
  return stateOf(assessment) === 'open' && today <= assessment.closesOn
}

/** How long paper that came in time may be entered once nobody answers any more. */
export const paperDays = 14

/** The day on which it stopped: the one that was announced, or an earlier one when the team closed it. */
export function lastDayOf({ closedAt, closesOn }: Pick<Assessment, 'closedAt' | 'closesOn'>): Day {
  const closed = closedAt && dayOf(closedAt)
  return closed && closed < closesOn ? closed : closesOn
}

export function closedEarly({ closeReason }: Pick<Assessment, 'closeReason'>): boolean {
  return closeReason !== ''
}

export function paperUntil(assessment: Pick<Assessment, 'closedAt' | 'closesOn'>): Day {
  return addDays(lastDayOf(assessment), paperDays)
}

/**
 * Sheets that came before the end are entered by the team alone, for some days after it, and never once the results are
 * published: what was published does not move.
 */
export function takesPaper(assessment: Assessment, today: Day): boolean {
  const state = stateOf(assessment)
  return (state === 'open' || state === 'closed') && today <= paperUntil(assessment)
}

/** Why a sheet is not entered any more, of an assessment that was opened. */
export function whyNoPaper(
  assessment: Assessment,
  today: Day,
): 'paper-published' | 'paper-late' | undefined {
  if (takesPaper(assessment, today)) return undefined
  return stateOf(assessment) === 'published' ? 'paper-published' : 'paper-late'
}

/** Below five, answers are hidden anyhow: a lower floor would promise what is never shown. */
const lowestFloor = fewest

export function usualFloors(model: IndexModel): Floors {
  return Object.fromEntries(model.roles.map(({ id }, rank) => [id, rank === 0 ? 20 : lowestFloor]))
}

/** Once opened, people were told: a floor is raised, never lowered. */
export function floorsFit(assessment: Assessment, next: Floors): boolean {
  const fits = Object.values(next).every((floor) => floor >= lowestFloor)
  if (!fits || stateOf(assessment) === 'draft') return fits
  return Object.entries(assessment.floors).every(([role, floor]) => (next[role] ?? 0) >= floor)
}

/** Roles that too few people of have answered. */
export function missingRoles(
  floors: Floors,
  counts: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(floors)
    .filter(([role, floor]) => (counts[role] ?? 0) < floor)
    .map(([role]) => role)
}

/** What kinds of territories the questions speak of. */
export function levelOfKind(kind: string): TerritoryLevel | undefined {
  switch (kind) {
    case 'commune':
      return 'municipality'
    case 'intercommunality':
    case 'territorial-public-establishment':
      return 'epci'
    case 'department':
    case 'region':
      return kind
    default:
      return undefined
  }
}

export const assessmentShape = z.object({
  kind: z.enum(assessmentKinds),
  intro: optionalText(2000),
  expert: optionalText(160),
  closesOn: requiredDay,
})
export type AssessmentWords = z.infer<typeof assessmentShape>

/** What it lacks is said by the act, beside its field: its least is a rule of the house. */
export const closeShape = z.object({ reason: optionalText(400) })

export const publishShape = z.object({
  reason: optionalText(1200),
  named: z
    .string()
    .default('')
    .transform((box) => box === 'yes'),
})

/** An address of this house: the page of a sheet, of an experiment, of a training. */
export const ownAddress = z
  .string()
  .trim()
  .max(300)
  .refine(
    (typed) => /^\/[a-z][\w/-]*$/.test(typed),
    say(
      'Copiez l’adresse d’une page de ce site, à partir de la barre oblique : /ressources/…',
      'Copy the address of a page of this site, from the slash on: /ressources/…',
    ),
  )

/** The page of an event, as anyone reads it: that of the team is not for whoever answers. */
const eventAddress = z
  .string()
  .trim()
  .max(300)
  .refine(
    (typed) => eventSlugIn(typed) !== undefined,
    say(
      'Copiez l’adresse de l’événement dans l’agenda, à partir de la barre oblique : /agenda/…',
      'Copy the address of the event in the calendar, from the slash on: /agenda/…',
    ),
  )

/** The event that an address of the calendar names. */
export function eventSlugIn(href: string): string | undefined {
  return /^\/agenda\/([a-z0-9][a-z0-9-]*)$/.exec(href)?.[1]
}

export const workshopKinds = ['assessment', 'results'] as const
export const workshopShape = z.object({
  kind: z.enum(workshopKinds),
  title: requiredText(160, 3),
  href: eventAddress,
})
export type WorkshopWords = z.infer<typeof workshopShape>
export interface Workshop extends WorkshopWords {
  readonly id: string
  /** Empty until they are written. */
  readonly minutes: string
}

/** A workshop, and where its event is read; without an address for whoever may not see this event, or once it is gone. */
export type WorkshopShown = Omit<Workshop, 'href'> & { readonly href: string | undefined }

export const longestMinutes = 20_000
export const minutesShape = z.object({ minutes: optionalText(longestMinutes) })

export const linkKinds = ['resource', 'experiment', 'training'] as const
export const linkShape = z.object({
  kind: z.enum(linkKinds),
  title: requiredText(200, 3),
  href: ownAddress,
})
export type LinkWords = z.infer<typeof linkShape>
export interface MarkerLink extends LinkWords {
  readonly id: string
  readonly markerId: string
}

/** A link as one reader sees it; the team sees those that others do not. */
export interface MarkerLinkShown extends MarkerLink {
  readonly isPublic: boolean
}

export const actionShape = z.object({
  markerId: z.string().min(1).max(60),
  text: requiredText(600, 3),
  dueOn: requiredDay,
})
export type ActionWords = z.infer<typeof actionShape>
export interface ChosenAction extends ActionWords {
  readonly id: string
  readonly assessmentId: string
  readonly committed: boolean
  readonly chosenOn: Day
}
