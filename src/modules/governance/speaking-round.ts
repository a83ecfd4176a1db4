import { z } from 'zod'
import { optionalWhole } from './fields.ts'

export const roundKinds = [
  'check-in',
  'clarification',
  'reaction',
  'proposals',
  'objection',
  'consent',
  'check-out',
] as const
export type RoundKind = (typeof roundKinds)[number]

export const turnStates = ['waiting', 'speaking', 'spoken', 'passed'] as const
export type TurnState = (typeof turnStates)[number]

/** One person’s turn. In a round, each speaks once, and one at a time. */
export interface Turn {
  readonly memberId: string
  readonly state: TurnState
  readonly beganAt: Date | undefined
  readonly endedAt: Date | undefined
}

/** Seconds that somebody has for their turn; the round says them, nobody is cut off by a program. */
export const usualSeconds = 120

export const roundShape = z.object({
  kind: z.enum(roundKinds),
  seconds: optionalWhole(10, 3600).transform((value) => value ?? usualSeconds),
})
export type RoundForm = z.infer<typeof roundShape>

/** The first has the floor; the others wait in the order given. */
export function beginRound(order: readonly string[], now: Date): readonly Turn[] {
  return giveFloor(
    [...new Set(order)].map((memberId) => ({
      memberId,
      state: 'waiting',
      beganAt: undefined,
      endedAt: undefined,
    })),
    now,
  )
}

/** Whoever has the floor has spoken, or passes; the next one has it. */
export function advanceRound(
  turns: readonly Turn[],
  how: 'spoken' | 'passed',
  now: Date,
): readonly Turn[] {
  return giveFloor(
    turns.map((turn) => (turn.state === 'speaking' ? { ...turn, state: how, endedAt: now } : turn)),
    now,
  )
}

/** Somebody who arrives speaks last; somebody who has a turn keeps it. */
export function joinRound(turns: readonly Turn[], memberId: string, now: Date): readonly Turn[] {
  if (turns.some((turn) => turn.memberId === memberId)) return turns
  return giveFloor(
    [...turns, { memberId, state: 'waiting', beganAt: undefined, endedAt: undefined }],
    now,
  )
}

/** Somebody who leaves before their turn passes it. */
export function leaveRound(turns: readonly Turn[], memberId: string, now: Date): readonly Turn[] {
  return giveFloor(
    turns.map((turn) =>
      turn.memberId === memberId && (turn.state === 'waiting' || turn.state === 'speaking')
        ? { ...turn, state: 'passed', endedAt: now }
        : turn,
    ),
    now,
  )
}

export function isRoundOver(turns: readonly Turn[]): boolean {
  return turns.every(({ state }) => state === 'spoken' || state === 'passed')
}

export function speakerOf(turns: readonly Turn[]): Turn | undefined {
  return turns.find(({ state }) => state === 'speaking')
}

function giveFloor(turns: readonly Turn[], now: Date): readonly Turn[] {
  if (speakerOf(turns)) return turns
  const next = turns.findIndex(({ state }) => state === 'waiting')
  const turn = turns[next]
  return turn ? turns.with(next, { ...turn, state: 'speaking', beganAt: now }) : turns
}

/** Where a turn stands at an instant, in seconds: what was used, and what is left (negative when over). */
export function clockOf(
  turn: Turn,
  seconds: number,
  now: Date,
): { readonly used: number; readonly left: number } {
  const used = turn.beganAt
    ? Math.max(0, Math.floor(((turn.endedAt ?? now).getTime() - turn.beganAt.getTime()) / 1000))
    : 0
  return { used, left: seconds - used }
}
