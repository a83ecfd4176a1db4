import { holds, type Viewer } from '#kit/viewer.ts'

/** Those who lead experiments and those who keep the accounts, of the whole house. */
export function mayKeepQuotes(viewer: Viewer | undefined): boolean {
  return holds(viewer, keepers)
}

/** Roles for which the addresses of this room exist. */
export const keepers = ['administrator', 'lab-team', 'finance'] as const
