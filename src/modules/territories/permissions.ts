import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Territory } from './territory.ts'

/** Adds organisations that the official list does not have. */
export function mayAddOrganisation(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** The official list is corrected at its source; only what the house has added is edited here. */
export function mayEditOrganisation(
  viewer: Viewer | undefined,
  territory: Pick<Territory, 'source'>,
): boolean {
  return isStaff(viewer) && territory.source !== 'reference'
}

/** Mandates that end are about people: they stay inside the house. */
export function maySeeMandates(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}
