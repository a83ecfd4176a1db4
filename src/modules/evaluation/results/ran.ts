import type { KeptNumbers } from '../kept-numbers.ts'

/** A plan that was run on a table: what would be kept of it, if somebody asked. */
export interface Ran extends KeptNumbers {
  /** Sheets and lines that were not read; nothing when all was. */
  readonly told?: string | undefined
}
