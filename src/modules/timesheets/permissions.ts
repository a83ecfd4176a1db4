import { holds, type Viewer } from '#kit/viewer.ts'

/** The team of the house has weeks of its own. Only `mayKeepMonths` reads those of another. */
export function mayFillWeeks(viewer: Viewer | undefined): boolean {
  return holds(viewer, fillers)
}

/** Whoever keeps the accounts of the whole house, and administrators, read the days of all and close months. */
export function mayKeepMonths(viewer: Viewer | undefined): boolean {
  return holds(viewer, keepers)
}

/** Roles for which the week exists. */
export const fillers = ['administrator', 'lab-team', 'finance'] as const

/** Roles for which the days of all exist. */
export const keepers = ['administrator', 'finance'] as const
