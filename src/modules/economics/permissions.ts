import { holds, type Viewer } from '#kit/viewer.ts'

/**
 * Rates tell what people earn: those who keep the accounts of the whole house read them, and its administrators. The rest
 * of the team reads what experiments publish.
 */
export function mayKeepEconomics(viewer: Viewer | undefined): boolean {
  return holds(viewer, keepers)
}

/** Roles for which the addresses of this room exist. */
export const keepers = ['administrator', 'finance'] as const
