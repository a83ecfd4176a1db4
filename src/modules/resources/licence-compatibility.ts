import { type Licence, licenceIds, licences } from './licence.ts'

/** Why a work drawn from another may, or may not, bear a licence: each has its sentence. */
export const compatibilityReasons = [
  'same',
  'free-of-conditions',
  'credit-kept',
  'source-reserved',
  'source-unknown',
  'no-changes',
  'share-alike',
  'database-share-alike',
  'credit-lost',
  'sale-forbidden',
  'not-for-databases',
  'nothing-shared',
] as const
export type CompatibilityReason = (typeof compatibilityReasons)[number]

export interface Compatibility {
  readonly allowed: boolean
  readonly reason: CompatibilityReason
}

/**
 * May a work adapted from one under `source` be published here under `derived`?
 *
 * Stricter than the letter on one point, on purpose: CC BY-NC §3(a)(4) only asks that the licence of
 * the adaptation does not prevent obeying the first one; a label that lets the reader sell would
 * mislead, and Creative Commons itself advises against it. The page of the room says so.
 */
export function compatibility(source: Licence, derived: Licence): Compatibility {
  const from = licences[source]
  const to = licences[derived]
  if (source === 'unknown') return no('source-unknown')
  if (!from.copy) return no('source-reserved')
  if (!from.change) return no('no-changes')
  if (!to.copy) return no('nothing-shared')
  if (source === derived) return yes('same')
  if (from.shareAlike) return no(from.database ? 'database-share-alike' : 'share-alike')
  if (!from.credit) return yes('free-of-conditions')
  if (!to.credit) return no('credit-lost')
  if (!from.sell && to.sell) return no('sale-forbidden')
  // CC 4.0 forbids technical locks (§2(a)(5)(C)) where ODbL tolerates them beside an open copy (§4.7).
  if (to.database && source !== 'etalab-2.0') return no('not-for-databases')
  return yes('credit-kept')
}

/** The licences open to a work drawn from all of these, in the order of the list. */
export function licencesOpenTo(sources: readonly Licence[]): readonly Licence[] {
  return licenceIds.filter(
    (derived) =>
      licences[derived].copy && sources.every((source) => compatibility(source, derived).allowed),
  )
}

export type PartProblem = 'part-reserved' | 'part-unknown'

/**
 * Parts that only stand beside each other, each under its own licence, make a collection: nothing is
 * adapted (CC BY 4.0 §1(a)), so any licence that lets us copy may sit beside any other.
 */
export function partProblem(licence: Licence): PartProblem | undefined {
  if (licences[licence].copy) return undefined
  return licence === 'unknown' ? 'part-unknown' : 'part-reserved'
}

/** What binds whoever takes the whole: one part that may not be sold is enough. */
export function boundsOfWhole(parts: readonly Licence[]): {
  readonly sell: boolean
  readonly change: boolean
  readonly sameLicence: readonly Licence[]
} {
  return {
    sell: parts.every((part) => licences[part].sell),
    change: parts.every((part) => licences[part].change),
    sameLicence: licenceIds.filter((id) => licences[id].shareAlike && parts.includes(id)),
  }
}

function yes(reason: CompatibilityReason): Compatibility {
  return { allowed: true, reason }
}

function no(reason: CompatibilityReason): Compatibility {
  return { allowed: false, reason }
}
