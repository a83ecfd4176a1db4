import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

export interface DrawCounts {
  readonly invited: number
  /** Said yes at some time, whatever became of them. */
  readonly registered: number
  readonly seated: number
}

export async function countStatuses(db: Db, drawId: string): Promise<DrawCounts> {
  const { rows } = await sql<DrawCounts>`
    select count(*)::int as invited,
      count(*) filter (where registered_at is not null)::int as registered,
      count(*) filter (where status in ('drawn', 'confirmed', 'present'))::int as seated
    from draw_people where draw_id = ${drawId}`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('a count always answers')
  return counts
}
