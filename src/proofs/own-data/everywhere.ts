import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { dropConditions, wordsOf } from './invented-rows.ts'
import { type Keeper, type Planted, person } from './one-person.ts'

/** In every table rows besides, filled, where each key that leads to no other table is that of the person. */
export async function plantEverywhere({ db, rows, schema }: Planted): Promise<void> {
  await dropConditions(db, 'f')
  await dropPartialKeys(db)
  const keyOf = (table: string, column: string) =>
    schema.keys.find((key) => key.table === table && key.column === column)
  for (const table of parentsFirst(schema)) {
    const columns = schema.columns.get(table) ?? []
    const own = columns.filter(
      ({ name, type }) => type === 'uuid' && name !== 'id' && !keyOf(table, name),
    )
    const row = Object.fromEntries(own.map(({ name }) => [name, person.id]))
    const filled = columns.flatMap(({ name }) =>
      keyOf(table, name)?.parent === table ? [] : [name],
    )
    const standing = columns.flatMap(({ name, type }) =>
      filled.includes(name) && !type.startsWith('timestamp') ? [name] : [],
    )
    // One that is over, taken back, done; then one that stands.
    for (const names of [filled, standing])
      try {
        await rows.insert(table, row, names)
      } catch (error) {
        // One row of the person is all that such a table takes: it is there.
        if (!isTaken(error)) throw error
      }
  }
}

/** The lines of a note are those of somebody once the note is: what others lead to is written before them. */
function parentsFirst({ columns, keys }: Planted['schema']): readonly string[] {
  const ordered = new Set<string>()
  const begun = new Set<string>()
  const add = (table: string) => {
    if (begun.has(table)) return
    begun.add(table)
    for (const key of keys) if (key.table === table) add(key.parent)
    ordered.add(table)
  }
  for (const table of columns.keys()) add(table)
  return [...ordered].filter((table) => columns.has(table))
}

/** « One open for each » is broken by rows of which all is filled. */
async function dropPartialKeys(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_index join pg_class on pg_class.oid = indexrelid
      where indisunique and indpred is not null
        and relnamespace = 'public'::regnamespace`.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db)
}

const isTaken = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23505'

/** The codes that a condition lets into a column which the export of this room tells, each under the key that tells it. */
export async function toldCodes({ db, schema }: Planted, keeper: Keeper) {
  const told = new Set<string>()
  for (const column of Object.keys(keeper.columns).flatMap(
    (table) => schema.columns.get(table) ?? [],
  )) {
    const words = wordsOf(column)
    if (words.length === 0 || column.type !== 'text') continue
    const { table, name } = column
    const marker = 'marque-de-la-preuve'
    const trx = await db.startTransaction().execute()
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${marker} || gen_random_uuid()`.execute(
      trx,
    )
    const text = JSON.stringify(await keeper.personExport?.(trx, person.id)) ?? ''
    await trx.rollback().execute()
    for (const [, key] of text.matchAll(new RegExp(`"([^"]+)":"${marker}`, 'g')))
      for (const word of words) told.add(`${key}.${word}`)
  }
  return told
}
