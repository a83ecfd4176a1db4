import { holds, isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** Requests, councils, agreements, colleges: the team. */
export function mayManageMemberships(who: Who): boolean {
  return isStaff(who)
}

/** Memberships, invoices and payments are read by the team and by whoever keeps the accounts. */
export function maySeeMemberships(who: Who): boolean {
  return isStaff(who) || holds(who, 'finance')
}

/** Issues invoices, credits them, records what came in. */
export function mayKeepAccounts(who: Who): boolean {
  return isStaff(who) || holds(who, 'finance')
}

/** Amounts by population, and what is written on every invoice. */
export function maySetFees(who: Who): boolean {
  return isAdministrator(who)
}

/** A territory reads its own membership and takes its invoices. */
export function maySeeOwnMembership(who: Who, territoryId: string): boolean {
  const place = { kind: 'territory', id: territoryId } as const
  return maySeeMemberships(who) || holds(who, 'territory-referent', place)
}
