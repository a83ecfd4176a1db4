import type { Settling } from '#kit/fixing-act.ts'
import type { WaitingKind } from '../../fixing-acts.ts'

/** What the public log says of what an act ended: which kinds of things, never how many people, and why. */
export function endedFacts(settling: Settling<WaitingKind>, reason: string) {
  if (settling.kind !== 'free' || settling.ended.length === 0) return {}
  return { ended: [...settling.ended], endedBecause: reason.trim() }
}
