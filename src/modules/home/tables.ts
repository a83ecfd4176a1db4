import type { PlatformTables } from '#platform/tables.ts'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, beside those of the platform. */
export type HomeTables = Tables & PlatformTables
