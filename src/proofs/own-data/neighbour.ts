import { sql } from 'kysely'
import { InventedRows, type Row } from './invented-rows.ts'
import { isAddressAlone, mark, type Planted, person, plantRows } from './one-person.ts'

/** Somebody else of the same mailbox, without an account: a household, the `contact@` of a town hall. */
const neighbour = { id: undefined, email: person.email, name: 'Hippolyte Cazalbou' }
const marker = 'of_the_neighbour'

/** Their rows, in every table where an address may lead: those that know an address and no name are of the mailbox. */
export async function plantNeighbour(planted: Planted) {
  const rows = new InventedRows(planted.db, planted.schema)
  const ofMailbox = new Set(
    planted.places.filter(({ rules }) => isAddressAlone(rules)).map(({ table }) => table),
  )
  const tables = planted.places
    .filter(({ rules: { whose } }) => !(whose?.by === 'row' && ofMailbox.has(whose.table)))
    .map(({ table }) => table)
    .filter((table) => !ofMailbox.has(table) && !ofAccounts.has(table))
  await plantRows({ ...planted, rows }, tables, neighbour)
  for (const table of tables) await mark(planted.db, table, rows.of(table) ?? {}, marker)
  return { tables, rows }
}

export type Neighbour = Awaited<ReturnType<typeof plantNeighbour>>

/** Only an account has them. */
const ofAccounts = new Set(['persons', 'identities'])

/** `table.column` of the neighbour that the export of the person tells. */
export async function toldOfNeighbour(planted: Planted, { tables, rows }: Neighbour) {
  const { db, keepers } = planted
  const exports = keepers.map((keeper) => keeper.personExport?.(db, person.id))
  const told = JSON.stringify(await Promise.all(exports))
  return tables.flatMap((table) =>
    Object.entries(rows.of(table) ?? {})
      .filter(([, value]) => inventedIn(value).some((word) => told.includes(word)))
      .map(([name]) => `${table}.${name}`),
  )
}

/** Words that nobody else has. */
function inventedIn(value: unknown): readonly string[] {
  if (value === neighbour.name) return [neighbour.name]
  return JSON.stringify(value ?? '').match(/invente-[a-z_]+-[a-z_]+-\d+/g) ?? []
}

/** The rows of the neighbour as they stand. */
export async function rowsOfNeighbour({ db }: Planted, { tables }: Neighbour) {
  const found = new Map<string, readonly Row[]>()
  for (const table of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}
      where ${sql.ref(marker)}`.execute(db.withoutPlugins())
    found.set(table, rows)
  }
  return found
}
