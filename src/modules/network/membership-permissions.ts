import { holds, isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** Requests, councils, agreements, colleges: the team. */
export function mayManageMemberships(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Memberships, invoices and payments are read by the team and by whoever keeps the accounts. */
export function maySeeMemberships(viewer: Who): boolean {
  return isStaff(viewer) || holds(viewer, 'finance')
}

/** Issues invoices, credits them, records what came in. */
export function mayKeepAccounts(viewer: Who): boolean {
  return isStaff(viewer) || holds(viewer, 'finance')
}

/** Amounts by population, and what is written on every invoice. */
export function maySetFees(viewer: Who): boolean {
  return isAdministrator(viewer)
}

/** A territory reads its own membership and takes its invoices. */
export function maySeeOwnMembership(viewer: Who, territoryId: string): boolean {
  const place = { kind: 'territory', id: territoryId } as const
  return maySeeMemberships(viewer) || holds(viewer, 'territory-referent', place)
}
