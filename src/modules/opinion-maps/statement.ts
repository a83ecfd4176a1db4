import { z } from 'zod'
import { requiredReason, requiredText } from '#kit/fields.ts'
import { longestStatement, type OpinionMap } from './opinion-map.ts'

export const origins = ['team', 'participant', 'import'] as const
export type Origin = (typeof origins)[number]

/** `double`: it says what another one says, which is asked in its place. */
export const statementStates = ['waiting', 'shown', 'refused', 'double'] as const
export type StatementState = (typeof statementStates)[number]

export interface Statement {
  readonly id: string
  readonly mapId: string
  readonly number: number
  readonly text: string
  readonly origin: Origin
  readonly state: StatementState
  /** About the conversation itself: it shapes no map. */
  readonly isMeta: boolean
  /** Of the charter, that a refusal cites. */
  readonly clause: number | undefined
  /** Why it is refused, for everybody. */
  readonly reason: string
  /** The number of the one that says the same. */
  readonly doubleOf: number | undefined
  /** Who proposed it, by their place in the map; nobody for the team. */
  readonly authorId: string | undefined
  /** What the authority answers, when people agree on it. */
  readonly followUp: string
  readonly followedAt: Date | undefined
  readonly createdAt: Date
  readonly judgedAt: Date | undefined
}

/** The team looks again at a statement that is not shown, because its author asked. */
export interface Appeal {
  readonly statementId: string
  readonly reason: string
  readonly askedAt: Date
  readonly decision: 'upheld' | 'dismissed' | undefined
  readonly answer: string
  readonly decidedAt: Date | undefined
}

export const momentKinds = [
  'added',
  'proposed',
  'accepted',
  'refused',
  'double',
  'appealed',
  'upheld',
  'dismissed',
  'answered',
] as const
export type MomentKind = (typeof momentKinds)[number]

/** A line of the public log of moderation. */
export interface Moment {
  readonly number: number
  readonly kind: MomentKind
  readonly words: string
  readonly at: Date
}

/** It is asked, and counts in the map. */
export const isAsked = ({ state }: Pick<Statement, 'state'>) => state === 'shown'

/** A statement that waits to be read, be it shown already, or whose author waits for a second look. */
export function isUnjudged(
  { state, origin, judgedAt }: Pick<Statement, 'state' | 'origin' | 'judgedAt'>,
  appeal: Pick<Appeal, 'decision'> | undefined,
): boolean {
  const isUnread = state === 'shown' && origin === 'participant' && judgedAt === undefined
  return state === 'waiting' || isUnread || (appeal !== undefined && appeal.decision === undefined)
}

/** Once, by its author, while the map is open. */
export function mayAppeal(
  { state: of }: Pick<OpinionMap, 'state'>,
  { state }: Pick<Statement, 'state'>,
  appeal: Appeal | undefined,
): boolean {
  return of === 'open' && (state === 'refused' || state === 'double') && appeal === undefined
}

/** What is said of a statement may change while the map is open; what is refused comes back by an appeal alone. */
export function mayJudge(
  { state: of }: Pick<OpinionMap, 'state'>,
  { state }: Pick<Statement, 'state'>,
): boolean {
  return of === 'open' && (state === 'waiting' || state === 'shown')
}

/** More from one person would be a campaign. */
export const mostOfOne = 10

export const proposedShape = z.object({ text: requiredText(longestStatement, 5) })

export const judgedShape = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accepted') }),
  z.object({
    verdict: z.literal('refused'),
    clause: z.coerce.number().int().min(1).max(20),
    reason: requiredReason(600),
  }),
  z.object({ verdict: z.literal('double'), doubleOf: z.coerce.number().int().min(1) }),
])
export type JudgedForm = z.infer<typeof judgedShape>

export const followUpShape = z.object({ answer: requiredReason(4000) })

export const appealShape = z.object({ reason: requiredReason(1000) })
export const decisionShape = z.object({
  decision: z.enum(['upheld', 'dismissed']),
  answer: requiredReason(1000),
})
