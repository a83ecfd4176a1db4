import { type Kysely, sql } from 'kysely'
import type { PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

/**
 * Which of these keys are written anywhere in the house, in whatever table and column, those named
 * excepted. Rooms do not know one another's tables: before a row is taken back, this says whether
 * something has come to depend on it.
 */
export async function findMentioned(
  db: Db,
  ids: readonly string[],
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const columns = await sql<{ tableName: string; columnName: string }>`
    select table_name, column_name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and udt_name = 'uuid' and table_type = 'BASE TABLE'
    order by table_name, column_name`.execute(db)
  const parts = columns.rows
    .filter(({ tableName }) => !except.includes(tableName))
    .map(
      ({ tableName, columnName }) =>
        sql`select ${sql.ref(columnName)} as id from ${sql.table(tableName)}
          where ${sql.ref(columnName)} = any(${[...ids]}::uuid[])`,
    )
  if (parts.length === 0) return new Set()
  const result = await sql<{ id: string }>`${sql.join(parts, sql` union `)}`.execute(db)
  return new Set(result.rows.map(({ id }) => id))
}
