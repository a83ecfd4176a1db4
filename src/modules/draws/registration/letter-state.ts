import type { DrawState } from '../draw.ts'
import type { PersonStatus } from '../person-status.ts'

/** What the code of a letter opens, or why it opens nothing. */
export const letterStates = [
  /** One may answer. */
  'open',
  /** The letters are out, and registration is not open yet. */
  'early',
  /** A registration was sent with it: the year of birth opens it. */
  'used',
  /** Somebody said no with it, or took their registration back. */
  'refused',
  /** Set aside by the rule: registered twice, seated elsewhere. */
  'excluded',
  /** Nobody answered, and registration is closed. */
  'late',
  /** The draw was given up. */
  'void',
] as const
export type LetterState = (typeof letterStates)[number]

/** A registration is told before the end of the draw: whoever is in it may still look at it, or leave. */
export function letterState(status: PersonStatus, draw: DrawState): LetterState {
  if (status === 'refused' || status === 'withdrawn') return 'refused'
  if (status === 'excluded') return 'excluded'
  if (status !== 'invited') return 'used'
  if (draw === 'void') return 'void'
  if (draw === 'preparing') return 'early'
  return draw === 'recruiting' ? 'open' : 'late'
}
