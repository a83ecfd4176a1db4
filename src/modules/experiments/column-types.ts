import type { ColumnType } from 'kysely'

/** A civil day comes back as text, `YYYY-MM-DD`. */
export type DayColumn = string

/** jsonb: read as a value, written as text. */
export type Json<T> = ColumnType<T, string, string>
