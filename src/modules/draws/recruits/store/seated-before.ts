import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** In an earlier draw of the same experiment, or the one that this one extends: those who sat, with their names. */
export async function listSeatedBefore(
  db: Db,
  draw: {
    readonly id: string
    readonly experimentId: string | undefined
    readonly parentDrawId: string | undefined
  },
) {
  const { rows } = await sql<{
    id: string
    name: string
    email: string
    phone: string
    birthYear: number | null
  }>`
    select p.id, i.first_name || ' ' || i.last_name as name, i.email, i.phone,
      i.birth_year as "birthYear"
    from draw_people p join draws d on d.id = p.draw_id
    join draw_identities i on i.person_id = p.id
    where d.id <> ${draw.id} and p.status in ('drawn', 'confirmed', 'present')
      and d.state <> 'void'
      and (d.experiment_id = ${draw.experimentId ?? null}
        or d.id = ${draw.parentDrawId ?? null} or d.parent_draw_id = ${draw.id})`.execute(db)
  return rows
}
