import type { Territory, TerritoryKind } from './territory.ts'

/** How a file says a place: by a code, which is sure, or by a name with what tells it apart. */
export interface PlaceSaid {
  readonly insee: string | undefined
  readonly siren: string | undefined
  readonly name: string
  readonly postalCode: string | undefined
  readonly department: string | undefined
}

/** « Mairie de Rennes », « Ville de Rennes » are the commune. */
export function withoutTownHall(name: string): { readonly name: string; readonly isTown: boolean } {
  const bare = name.replace(
    /^(?:mairie|ville|commune|municipalité|town hall|city)(?: de la | de l[’' ]| du | des | de | d[’' ]| of | )\s*/iu,
    '',
  )
  return { name: bare === '' ? name : bare, isTown: bare !== '' && bare !== name }
}

/** Overseas departments have three figures: 97411 is in 974, 20167 is in Corsica (2A or 2B). */
export function departmentsOfPostalCode(code: string): readonly string[] {
  if (code.startsWith('20')) return ['2A', '2B']
  return [/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)]
}

export interface PlaceCandidate {
  readonly territory: Territory
  readonly nature: string
  /** Its whole name is what was written, small words included. */
  readonly whole: boolean
}

export interface Narrowing {
  readonly kinds: readonly TerritoryKind[] | undefined
  readonly departments: readonly string[] | undefined
  /** Places that have this postal code. */
  readonly withPostalCode: ReadonlySet<string>
}

/**
 * The places that a name may mean, once each hint was used: a hint that would leave nothing is wrong,
 * and is not used. One place is an answer; several are a question for a person.
 */
export function narrowed(
  candidates: readonly PlaceCandidate[],
  { kinds, departments, withPostalCode }: Narrowing,
): readonly Territory[] {
  let left = candidates
  // A department that contradicts the name is a contradiction, not a hint.
  if (kinds) left = left.filter(({ territory }) => kinds.includes(territory.kind))
  if (departments) {
    left = left.filter(({ territory }) => departments.includes(territory.departmentCode ?? ''))
  }
  const hints: ((candidate: PlaceCandidate) => boolean)[] = [
    ({ nature }) => nature !== 'former',
    ({ territory }) => withPostalCode.has(territory.id),
    ({ whole }) => whole,
    // « Paris » is a commune and a department: who names a place without more means the town.
    ({ territory }) => territory.kind === 'commune',
  ]
  for (const hint of hints) {
    const kept = left.filter(hint)
    if (kept.length > 0) left = kept
  }
  return [...new Map(left.map(({ territory }) => [territory.id, territory])).values()]
}
