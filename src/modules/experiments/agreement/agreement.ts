import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { requiredReason } from '#kit/fields.ts'
import { plainWords } from '#kit/words.ts'
import {
  optionalCents,
  optionalDay,
  optionalLink,
  optionalText,
  requiredDay,
  requiredText,
} from '../fields.ts'

/** The partnership agreement between a territory and the lab, as the register keeps it. */
export interface Agreement {
  readonly id: string
  readonly object: string
  readonly preamble: string
  readonly startsOn: Day | undefined
  readonly endsOn: Day | undefined
  readonly amountCents: number | undefined
  readonly paymentTerms: string
  readonly deliberationRef: string
  readonly deliberationOn: Day | undefined
  readonly signedOn: Day | undefined
  readonly fileId: string | undefined
  readonly declarationOn: Day | undefined
  readonly declarationPlace: string
  readonly declarationLink: string | undefined
  readonly parties: readonly Party[]
  readonly commitments: readonly Commitment[]
  readonly amendments: readonly AgreementAmendment[]
}

export interface Party {
  readonly id: string
  readonly organisation: string
  readonly representative: string
  readonly representativeTitle: string
}

export const commitmentStates = ['open', 'kept', 'dropped'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export interface Commitment {
  readonly id: string
  readonly partyId: string
  readonly text: string
  readonly dueOn: Day | undefined
  readonly state: CommitmentState
  readonly stateNote: string
  readonly stateOn: Day | undefined
}

export interface AgreementAmendment {
  readonly id: string
  readonly number: number
  readonly object: string
  readonly reason: string
  readonly signedOn: Day
  readonly fileId: string | undefined
}

export const agreementDays = {
  deliberationOn: 'up-to-today',
  signedOn: 'up-to-today',
  declarationOn: 'up-to-today',
} as const satisfies DayRanges

export const agreementShape = z.object({
  object: requiredText(4000),
  preamble: optionalText(4000),
  startsOn: optionalDay,
  endsOn: optionalDay,
  amount: optionalCents,
  paymentTerms: optionalText(1000),
  deliberationRef: optionalText(120),
  deliberationOn: optionalDay,
  signedOn: optionalDay,
  declarationOn: optionalDay,
  declarationPlace: optionalText(160),
  declarationLink: optionalLink,
})

export type AgreementForm = z.infer<typeof agreementShape>

export const partyShape = z.object({
  organisation: requiredText(160),
  representative: optionalText(120),
  representativeTitle: optionalText(120),
})

export const commitmentDays = { dueOn: 'from-today' } as const satisfies DayRanges

export const commitmentShape = z.object({
  party: requiredText(60),
  text: requiredText(1000),
  dueOn: optionalDay,
})

export const commitmentStateShape = z.object({
  state: z.enum(commitmentStates),
  note: optionalText(1000),
})

export const amendmentDays = { signedOn: 'up-to-today' } as const satisfies DayRanges

export const agreementAmendmentShape = z.object({
  object: requiredText(1000),
  reason: requiredReason(2000),
  signedOn: requiredDay,
})

export type AgreementProblem =
  | 'ends-before-start'
  | 'signed-before-deliberation'
  | 'signed-in-future'

/** A mayor signs because the council said so: the deliberation comes first. */
export function agreementProblem(form: AgreementForm, today: Day): AgreementProblem | undefined {
  if (form.startsOn && form.endsOn && form.endsOn < form.startsOn) return 'ends-before-start'
  if (form.signedOn && form.signedOn > today) return 'signed-in-future'
  if (form.signedOn && form.deliberationOn && form.signedOn < form.deliberationOn) {
    return 'signed-before-deliberation'
  }
  return undefined
}

/** Once signed, the terms change by an amendment only; a date or a file may still be completed. */
export function changesSignedTerms(before: Agreement, form: AgreementForm): boolean {
  if (before.signedOn === undefined) return false
  return (
    form.object !== before.object ||
    form.preamble !== before.preamble ||
    form.startsOn !== before.startsOn ||
    form.endsOn !== before.endsOn ||
    form.amount !== before.amountCents ||
    form.paymentTerms !== before.paymentTerms ||
    form.signedOn === undefined
  )
}

/** Signed means: a date, and on each side (two at least) somebody who signs. */
export function isSigned(agreement: Agreement): boolean {
  return (
    agreement.signedOn !== undefined &&
    agreement.parties.length >= 2 &&
    agreement.parties.every((party) => party.representative !== '')
  )
}

/** How long before its day a commitment is recalled. */
const noticeDays = 14

export type Reminder = 'soon' | 'late'

/** What is to be recalled today; each reminder is sent once. */
export function reminderOf(
  commitment: {
    readonly state: CommitmentState
    readonly dueOn: Day | undefined
    readonly remindedSoonOn: Day | undefined
    readonly remindedLateOn: Day | undefined
  },
  today: Day,
): Reminder | undefined {
  if (commitment.state !== 'open' || commitment.dueOn === undefined) return undefined
  if (commitment.dueOn < today) return commitment.remindedLateOn ? undefined : 'late'
  if (commitment.remindedSoonOn) return undefined
  return commitment.dueOn <= addDays(today, noticeDays) ? 'soon' : undefined
}

/** Open, and its day is gone. */
export function isOverdue(commitment: Commitment, today: Day): boolean {
  return commitment.state === 'open' && commitment.dueOn !== undefined && commitment.dueOn < today
}

/** A party as the form proposes it: whoever signs stands beside its name when its letterhead says so. */
export interface ExpectedParty extends Omit<Party, 'id'> {
  /** Other names of the same one: « Saint-Aubrac (12) » of « Commune de Saint-Aubrac ». */
  readonly alsoNamed: readonly string[]
}

/**
 * Who is proposed as the next party: the territory first, then the house; once somebody is written, under whatever name,
 * the house before the territory, and never one that is there already.
 */
export function expectedParty(
  parties: readonly Pick<Party, 'organisation'>[],
  territory: ExpectedParty | undefined,
  house: ExpectedParty,
): ExpectedParty | undefined {
  const written = parties.map(({ organisation }) => organisation)
  const isWritten = ({ organisation, alsoNamed }: ExpectedParty) =>
    [organisation, ...alsoNamed].some((name) => written.some((one) => isSameParty(one, name)))
  const order = parties.length === 0 ? [territory, house] : [house, territory]
  return order.find((party) => party !== undefined && !isWritten(party))
}

/**
 * « Commune de Saint-Aubrac », « Saint-Aubrac (12) » and « saint aubrac » are one party; « Saint-Ouen (93) » and
 * « Saint-Ouen (41) » are two towns of one name.
 */
export function isSameParty(one: string, other: string): boolean {
  const first = placeOf(one)
  const second = placeOf(other)
  const areTwoPlaces = first.at && second.at && first.at !== second.at
  return first.name === second.name && !areTwoPlaces
}

function placeOf(written: string): { readonly name: string; readonly at: string } {
  // A no-break space, or two, is a space to whoever reads the name.
  const spaced = written.replaceAll(/\s+/g, ' ').trim()
  const at = /\(([0-9][0-9AB][0-9]?)\)$/i.exec(spaced)?.[1]?.toUpperCase() ?? ''
  const bare = spaced
    .replace(/ ?\([0-9][0-9AB][0-9]?\)$/i, '')
    .replace(/^(?:la )?(?:commune|ville|mairie) (?:des? |du |d[’'])/i, '')
  // A name in letters that `plainWords` does not know is compared as it is written.
  return { name: plainWords(bare) || bare.toLowerCase(), at }
}
