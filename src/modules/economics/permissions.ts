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

/** The team of the house asks back what it paid. Only those who keep the accounts read the notes of another. */
export function mayWriteNotes(viewer: Viewer | undefined): boolean {
  return holds(viewer, writers)
}

/** Roles for which expense notes exist. */
export const writers = ['administrator', 'lab-team', 'finance'] as const
