import { ccOf, type Licence, licenceIds, termsOf } from './licence.ts'

/** Why a work drawn from another may, or may not, bear a licence: each has its sentence. */
export const compatibilityReasons = [
  'same',
  'later-version',
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
  const from = termsOf(source)
  const to = termsOf(derived)
  if (source === 'unknown') return no('source-unknown')
  if (!from.copy) return no('source-reserved')
  if (!from.change) return no('no-changes')
  if (!to.copy) return no('nothing-shared')
  if (source === derived) return yes('same')
  if (isLaterVersion(source, derived)) return yes('later-version')
  if (from.shareAlike) return no(from.database ? 'database-share-alike' : 'share-alike')
  if (!from.credit) return yes('free-of-conditions')
  if (!to.credit) return no('credit-lost')
  if (!from.sell && to.sell) return no('sale-forbidden')
  // CC 4.0 forbids technical locks (§2(a)(5)(C)) where ODbL tolerates them beside an open copy (§4.7).
  const isForBoth = from.database || source.startsWith('etalab-')
  if (to.database && !isForBoth) return no('not-for-databases')
  return yes('credit-kept')
}

/**
 * From version 2.0 on, §4(b) of each CC licence that asks for the same terms lets an adaptation bear a
 * later version with the same clauses, in any law; 1.0 asks for itself alone.
 */
function isLaterVersion(source: Licence, derived: Licence): boolean {
  const from = ccOf(source)
  const to = ccOf(derived)
  if (!from?.clauses.includes('SA') || from.clauses !== to?.clauses) return false
  return from.version !== '1.0' && to.version >= from.version
}

/** The licences open to a work drawn from all of these, in the order of the list. */
export function licencesOpenTo(sources: readonly Licence[]): readonly Licence[] {
  // What only its own terms may follow keeps them, though nobody would choose them for a new work.
  const all = new Set<Licence>([...licenceIds, ...sources])
  return [...all].filter(
    (derived) =>
      termsOf(derived).copy && sources.every((source) => compatibility(source, derived).allowed),
  )
}

export type PartProblem = 'part-reserved' | 'part-unknown'

/**
 * Parts that only stand beside each other, each under its own licence, make a collection: nothing is
 * adapted (CC BY 4.0 §1(a)), so any licence that lets us copy may sit beside any other.
 */
export function partProblem(licence: Licence): PartProblem | undefined {
  if (termsOf(licence).copy) return undefined
  return licence === 'unknown' ? 'part-unknown' : 'part-reserved'
}

/** What binds whoever takes the whole: one part that may not be sold is enough. */
export function boundsOfWhole(parts: readonly Licence[]): {
  readonly sell: boolean
  readonly change: boolean
  readonly sameLicence: readonly Licence[]
} {
  return {
    sell: parts.every((part) => termsOf(part).sell),
    change: parts.every((part) => termsOf(part).change),
    sameLicence: [...new Set(parts)].filter((id) => termsOf(id).shareAlike),
  }
}

function yes(reason: CompatibilityReason): Compatibility {
  return { allowed: true, reason }
}

function no(reason: CompatibilityReason): Compatibility {
  return { allowed: false, reason }
}
