import type { Outcome } from '../../attempt.ts'
import { phoneChance } from './chance.ts'

/** Fields as they were typed, by name. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>

/** What lies in the drawer, closed: an answer, begun or ready to leave, or a door. */
export interface KeptAnswer {
  readonly kind: 'answer'
  /** Drawn by lot here; the house knows by it an answer that is sent again. */
  readonly mark: string
  /** In the list of this phone. */
  readonly number: number
  readonly state: 'begun' | 'ready'
  /** The code of the letter, or one made here: it finds the answer again in the house. */
  readonly code: string
  readonly fields: TypedFields
  /** The page where one was. */
  readonly at?: string | undefined
  /** Why the house did not take it. */
  readonly refusal?: string | undefined
}

export interface KeptDoor {
  readonly kind: 'door'
  readonly mark: string
  readonly outcome: Outcome
}

export type Kept = KeptAnswer | KeptDoor

export function newMark(): string {
  const bytes = phoneChance.bytes(8)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const isAnswer = (kept: Kept): kept is KeptAnswer => kept.kind === 'answer'

/** What leaves as soon as there is a network: doors, and answers that are whole and were not refused. */
export function isLeaving(kept: Kept): boolean {
  return kept.kind === 'door' || (kept.state === 'ready' && kept.refusal === undefined)
}

/** The form in which it leaves. */
export function formOf(kept: Kept, language: string): URLSearchParams {
  if (kept.kind === 'door') return new URLSearchParams({ door: kept.outcome, mark: kept.mark })
  const { code, mark, fields } = kept
  return new URLSearchParams({ code, mark, language, fields: JSON.stringify(fields) })
}
