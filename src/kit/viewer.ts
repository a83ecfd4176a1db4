/** The roles of the house, in the words of the trade (see docs/glossary.md). */
export const roleNames = [
  'administrator',
  'lab-team',
  'finance',
  'territory-referent',
  'innovator',
  'researcher',
  'volunteer',
  'participant',
] as const

export type RoleName = (typeof roleNames)[number]

/** Where a role holds. Without a place, it holds everywhere. */
export interface Place {
  readonly kind: 'territory' | 'experiment'
  readonly id: string
}

export interface RoleHeld {
  readonly role: RoleName
  readonly place?: Place
}

/** Who is looking: what a permission may know of a person, and nothing more. Ended roles are gone. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly roles: readonly RoleHeld[]
  /** Proven by a passkey or a code during this session. */
  readonly secondFactor: boolean
}

/** Does this person hold one of these roles, everywhere or at this place? */
export function holds(
  viewer: Viewer | undefined,
  roles: RoleName | readonly RoleName[],
  place?: Place,
): boolean {
  const wanted: readonly RoleName[] = typeof roles === 'string' ? [roles] : roles
  return (viewer?.roles ?? []).some(
    (held) => wanted.includes(held.role) && (!held.place || samePlace(held.place, place)),
  )
}

export function isAdministrator(viewer: Viewer | undefined): boolean {
  return holds(viewer, 'administrator')
}

/** Administrators and the lab's team: those who work inside the house. */
export function isStaff(viewer: Viewer | undefined): boolean {
  return holds(viewer, ['administrator', 'lab-team'])
}

/** The lab, and those invited to work on this very experiment: whoever only takes part is not of its team. */
export function worksOnExperiment(
  viewer: Viewer | undefined,
  experimentId: string | undefined,
): boolean {
  if (isStaff(viewer)) return true
  return (viewer?.roles ?? []).some(
    ({ role, place }) =>
      place?.kind === 'experiment' && place.id === experimentId && role !== 'participant',
  )
}

function samePlace(held: Place, asked: Place | undefined): boolean {
  return asked !== undefined && held.kind === asked.kind && held.id === asked.id
}

/**
 * The program itself, when it restates public facts: it has the rights of the lab, and never signs in.
 * Its key belongs to nobody.
 */
export const houseViewer: Viewer = {
  id: '00000000-0000-7000-8000-000000000000',
  name: 'Ouvroir',
  roles: [{ role: 'lab-team' }],
  secondFactor: true,
}
