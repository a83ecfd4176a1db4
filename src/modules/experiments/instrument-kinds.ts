import type { InstrumentKind } from '#kit/instruments/instrument.ts'
import type { Ctx } from '#platform/context.ts'

/** The kinds that the house hands in. This room knows their contract, and none of them. */
// biome-ignore lint/suspicious/noExplicitAny: each kind has its own shape of settings
export type Kinds = readonly InstrumentKind<Ctx, any>[]

/** Rooms are assembled after this one is made: the list is asked when it is needed. */
export type KindsNow = () => Kinds

export function findKind(kinds: Kinds, name: string): Kinds[number] | undefined {
  return kinds.find((kind) => kind.name === name)
}
