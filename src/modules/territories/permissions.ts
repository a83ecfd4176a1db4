import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Territory } from './territory.ts'

/** Adds organisations that the official list does not have. */
export function mayAddOrganisation(who: Viewer | undefined): boolean {
  return isStaff(who)
}

/** The official list is corrected at its source; only what the house has added is edited here. */
export function mayEditOrganisation(
  who: Viewer | undefined,
  territory: Pick<Territory, 'source'>,
): boolean {
  return isStaff(who) && territory.source !== 'reference'
}

/** Mandates that end are about people: they stay inside the house. */
export function maySeeMandates(who: Viewer | undefined): boolean {
  return isStaff(who)
}
