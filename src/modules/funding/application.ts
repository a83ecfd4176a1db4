import type { z } from 'zod'
import { addDays, type Day, dayOf } from '#kit/dates.ts'
import {
  askedForm,
  box,
  choice,
  day,
  dayIfKnown,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { optionalCents, typedCents } from '#kit/forms/money-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import { type Refused, refused } from '#kit/result.ts'
import { type AskedSpan, daysWhilePrepared } from './effort.ts'
import type { OpportunityKind } from './opportunity.ts'
import { applicationTexts } from './texts/applications.ts'

export const applicationStates = ['preparing', 'sent', 'obtained', 'refused', 'given-up'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** A paper or a figure that the funder asks for. */
export interface Piece {
  readonly id: string
  readonly label: string
  readonly ownerId: string | undefined
  readonly dueOn: Day | undefined
  readonly done: boolean
}

/** What is asked of a funder for a project. The amount that is obtained stands in the funding plan of the project alone. */
export interface Application {
  readonly id: string
  readonly opportunityId: string
  readonly projectId: string
  readonly ownerId: string | undefined
  readonly state: ApplicationState
  readonly askedCents: number | undefined
  readonly sentOn: Day | undefined
  readonly decidedOn: Day | undefined
  /** Why it was refused or given up. */
  readonly reason: string
  /** The line of the funding plan, once it is obtained. */
  readonly grantId: string | undefined
  readonly invented: boolean
  readonly createdAt: Date
  readonly pieces: readonly Piece[]
}

const { fr, en } = applicationTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const passages: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  preparing: ['sent', 'given-up'],
  sent: ['obtained', 'refused', 'given-up'],
  ...{ obtained: [], refused: [], 'given-up': ['preparing'] },
}

/** Where it may go from here. Said to be obtained by mistake, it has a way back once its line has left the funding plan. */
export function nextStates(
  state: ApplicationState,
  isLineGone = false,
): readonly ApplicationState[] {
  return state === 'obtained' && isLineGone ? ['sent', 'refused'] : passages[state]
}

export const moveForm = askedForm({
  to: choice({
    ...words('to'),
    options: applicationStates.map((value) => ({
      value,
      label: { fr: fr.states[value], en: en.states[value] },
    })),
  }),
  on: day({ ...words('on'), days: 'up-to-today' }),
  askedCents: figure({
    ...hinted('askedCents'),
    sometimes: true,
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  grantedCents: figure({
    ...hinted('grantedCents'),
    sometimes: true,
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  startsOn: dayIfKnown({ ...hinted('startsOn'), days: 'any', sometimes: true }),
  endsOn: dayIfKnown({ ...words('endsOn'), days: 'any', sometimes: true }),
  reason: longText({ ...hinted('reason'), most: 2000, sometimes: true }),
})

export type MoveForm = GivenBy<typeof moveForm>

export type MoveRefusal =
  /** From where it stands, it does not go there. */
  | 'not-now'
  | 'amount-needed'
  | 'granted-needed'
  | 'reason-needed'
  | 'days-needed'
  | 'days-turned'
  /** Decided before it was sent. */
  | 'before-sending'
  /** Sent more than a year before it was begun here. */
  | 'long-ago'

/** Sent before it was written down here, but not years before. In days. */
const longestBefore = 365

/** What becomes of an application, without the line of the funding plan, which another room keeps. */
export function moved(
  application: Application,
  form: MoveForm,
  isLineGone = false,
): { readonly ok: true; readonly value: Application } | Refused<MoveRefusal> {
  const { to, on, reason } = form
  if (!nextStates(application.state, isLineGone).includes(to)) return refused('not-now')
  const askedCents = form.askedCents ?? application.askedCents
  const same = { ...application, state: to, askedCents, grantId: undefined }
  if (to === 'preparing')
    return { ok: true, value: { ...same, sentOn: undefined, decidedOn: undefined, reason: '' } }
  if ((to === 'refused' || to === 'given-up') && !/[\p{L}\p{N}]{2}/u.test(reason))
    return refused('reason-needed')
  if (to === 'sent' && application.state === 'obtained')
    return { ok: true, value: { ...same, decidedOn: undefined, reason } }
  if (to === 'sent') {
    if (on < addDays(dayOf(application.createdAt), -longestBefore)) return refused('long-ago')
    if (askedCents === undefined || askedCents === 0) return refused('amount-needed')
    return { ok: true, value: { ...same, sentOn: on, reason } }
  }
  if (application.sentOn !== undefined && on < application.sentOn) return refused('before-sending')
  if (to === 'obtained') {
    if (!form.grantedCents) return refused('granted-needed')
    if (form.startsOn === undefined || form.endsOn === undefined) return refused('days-needed')
    if (form.startsOn > form.endsOn) return refused('days-turned')
  }
  return { ok: true, value: { ...same, decidedOn: on, reason } }
}

export interface TeamMember {
  readonly id: string
  readonly name: string
}

/** Pieces to gather, each with who brings it. Nobody is the first answer. */
export function pieceGrid(team: readonly TeamMember[]) {
  const nobody = { value: '', label: { fr: fr.nobody, en: en.nobody } }
  const form = askedForm({
    label: text({ ...words('label'), most: 160, required: true }),
    ownerId: choice({
      ...words('ownerId'),
      first: '',
      options: [
        nobody,
        ...team.map(({ id, name }) => ({ value: id, label: { fr: name, en: name } })),
      ],
    }),
    dueOn: dayIfKnown({ ...words('dueOn'), days: 'any' }),
    done: box({ ...words('done') }),
  })
  const grid: Grid<GivenBy<typeof form>> = {
    name: 'pieces',
    form,
    row: { fr: fr.piece, en: en.piece },
    titles: { label: ['piece', 'document'], dueOn: ['pour le', 'echeance'] },
    key: ['label'],
    most: 60,
  }
  return grid
}

export type PieceForm = z.output<ReturnType<typeof pieceGrid>['form']['shape']>

export function pieceRows(
  grid: ReturnType<typeof pieceGrid>,
  pieces: readonly Piece[],
): readonly StandingRow[] {
  return pieces.map((piece) => standingRow(grid, { ...piece, ownerId: piece.ownerId ?? '' }))
}

/** Pieces that most funders ask an association for, put there when an application begins. */
export const usualPieces = ['statutes', 'budget', 'report', 'bank'] as const

export interface Decided extends AskedSpan {
  readonly state: ApplicationState
  readonly funder: string
  readonly kind: OpportunityKind
  readonly askedCents: number | undefined
  /** Of its line in the funding plan; undefined where there is none any more. */
  readonly grantedCents: number | undefined
}

export interface Success {
  readonly of: string
  readonly sent: number
  readonly obtained: number
  readonly refused: number
  /** In thousandths of those that were decided; undefined when there are too few. */
  readonly rate: number | undefined
  readonly askedCents: number
  readonly grantedCents: number
  /** Written on their projects while they were prepared, in hundredths of a day. */
  readonly hundredths: number
}

/** Fewer decisions tell nothing of the next one. */
export const leastDecided = 5

/** By funder or by kind, the most asked first. What was given up before an answer counts among neither. */
export function successBy(
  applications: readonly Decided[],
  by: (application: Decided) => string,
  days: Parameters<typeof daysWhilePrepared>[1] = [],
): readonly Success[] {
  const groups = new Map<string, Decided[]>()
  for (const application of applications) {
    if (application.state === 'preparing' || application.state === 'given-up') continue
    const key = by(application)
    groups.set(key, [...(groups.get(key) ?? []), application])
  }
  return [...groups]
    .map(([of, group]): Success => {
      const obtained = group.filter(({ state }) => state === 'obtained')
      const refusals = group.filter(({ state }) => state === 'refused').length
      const decided = obtained.length + refusals
      return {
        ...{ of, sent: group.length, obtained: obtained.length, refused: refusals },
        rate: decided < leastDecided ? undefined : Math.round((obtained.length * 1_000) / decided),
        askedCents: group.reduce((sum, { askedCents }) => sum + (askedCents ?? 0), 0),
        hundredths: daysWhilePrepared(group, days),
        grantedCents: obtained.reduce((sum, { grantedCents }) => sum + (grantedCents ?? 0), 0),
      }
    })
    .toSorted((success, other) => other.sent - success.sent || (success.of < other.of ? -1 : 1))
}
