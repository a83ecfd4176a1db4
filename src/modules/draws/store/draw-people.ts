import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

export interface DrawCounts {
  /** Written to, called or visited: not those who came by themselves. */
  readonly invited: number
  /** Said yes at some time, whatever became of them. */
  readonly registered: number
  readonly seated: number
  readonly reserve: number
  /** Came to one session at least. */
  readonly present: number
}

export async function countStatuses(db: Db, drawId: string): Promise<DrawCounts> {
  const { rows } = await sql<DrawCounts>`
    select count(*) filter (where channel not in ('volunteer', 'paper'))::int as invited,
      count(*) filter (where registered_at is not null)::int as registered,
      count(*) filter (where status in ('drawn', 'confirmed', 'present'))::int as seated,
      count(*) filter (where status = 'reserve')::int as reserve,
      count(*) filter (where status = 'present')::int as present
    from draw_people where draw_id = ${drawId}`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('a count always answers')
  return counts
}

export interface RegisteredPerson {
  readonly ticket: string
  readonly answers: Readonly<Record<string, string>>
  readonly household: string | undefined
}

/** Who said yes and may be drawn, by tickets: what a trial on the real pool looks at. */
export async function listRegistered(db: Db, drawId: string): Promise<readonly RegisteredPerson[]> {
  const rows = await db
    .selectFrom('draw_people')
    .select(['ticket', 'answers', 'household'])
    .where('drawId', '=', drawId)
    .where('status', 'in', ['registered', 'eligible', 'pool'])
    .orderBy('ticket')
    .execute()
  return rows.map(({ ticket, answers, household }) => ({
    ticket,
    answers,
    household: household ?? undefined,
  }))
}
