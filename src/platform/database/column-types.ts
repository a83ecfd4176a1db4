import type { ColumnType, InsertType, SelectType, UpdateType } from 'kysely'

/** jsonb: read as a value, written as text (the driver would make a PostgreSQL array of a list). */
export type Json<T> = ColumnType<T, string, string>

/** A column with a default, whose type is more than a plain one: it may be left out when a row is written. */
export type WithDefault<T> = ColumnType<SelectType<T>, InsertType<T> | undefined, UpdateType<T>>
