import { type Kysely, sql } from 'kysely'
import { addDays } from '#kit/dates.ts'
import type { DrawTables } from '../../tables.ts'
import { hashesOf, optOutSecret } from './opt-outs.ts'

type Db = Kysely<DrawTables>

/** As long as another panel of the same experiment may come. */
const threeYears = 1096

/** Before the names of those who sat are erased: keyed hashes, by which the next draw knows them again. */
export async function keepSeatKeys(db: Db, ids: readonly string[]) {
  const secret = await optOutSecret(db)
  if (secret === '') return
  const rows = await db
    .selectFrom('draw_people as p')
    .innerJoin('draws as d', 'd.id', 'p.drawId')
    .innerJoin('draw_identities as i', 'i.personId', 'p.id')
    .select(['p.drawId', 'i.firstName', 'i.lastName', 'i.email', 'i.phone', 'i.postcode'])
    .select('i.keptUntil')
    .where('p.id', 'in', [...ids])
    .where('p.status', 'in', ['drawn', 'confirmed', 'present'])
    .where('d.state', 'in', ['drawn', 'closed'])
    .execute()
  const keys = rows.flatMap((row) =>
    hashesOf(secret, {
      firstName: row.firstName,
      lastName: row.lastName,
      email: row.email,
      phone: row.phone,
      postcode: row.postcode,
      birthYear: undefined,
    }).map((keyHash) => ({
      drawId: row.drawId,
      keyHash,
      keptUntil: addDays(row.keptUntil, threeYears),
    })),
  )
  if (keys.length === 0) return
  await db
    .insertInto('draw_seat_keys')
    .values(keys)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Hashes of those who sat in a draw of the same experiment, or in the one that this one extends. */
export async function seatKeysBefore(
  db: Db,
  draw: {
    readonly id: string
    readonly experimentId: string | undefined
    readonly parentDrawId: string | undefined
  },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ keyHash: string }>`
    select k.key_hash from draw_seat_keys k join draws d on d.id = k.draw_id
    where d.id <> ${draw.id} and (d.experiment_id = ${draw.experimentId ?? null}
      or d.id = ${draw.parentDrawId ?? null} or d.parent_draw_id = ${draw.id})`.execute(db)
  return new Set(rows.map(({ keyHash }) => keyHash))
}

export async function purgeSeatKeys(db: Db, today: string) {
  await db.deleteFrom('draw_seat_keys').where('keptUntil', '<', today).execute()
}
