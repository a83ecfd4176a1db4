import { type Kysely, sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { PeopleTables, RoleRow } from '../../tables.ts'
import { heldOf } from './roles.ts'

/**
 * People as a permission knows them, with the roles of today, by name: those of these keys, or all who hold a role. They are
 * not here: what asks for a second factor is not theirs to open by this.
 */
export async function listViewers(
  db: Kysely<PeopleTables>,
  now: Date,
  ids?: readonly string[],
): Promise<readonly Viewer[]> {
  const today = dayOf(now)
  const { rows } = await sql<{
    id: string
    name: string
    roles: Pick<RoleRow, 'role' | 'placeKind' | 'placeId'>[]
  }>`
    select i.person_id as id, i.name, coalesce(json_agg(json_build_object(
      'role', held.role, 'placeKind', held.place_kind, 'placeId', held.place_id)
      order by held.id) filter (where held.id is not null), '[]') as roles
    from identities i
    left join roles_held held on held.person_id = i.person_id and held.ended_at is null
      and held.starts_on <= ${today}::date and (held.ends_on is null or held.ends_on >= ${today}::date)
    where ${ids ? sql`i.person_id = any(${[...ids]}::uuid[])` : sql`held.id is not null`}
    group by i.person_id, i.name
    order by i.name, i.person_id`.execute(db)
  return rows.map(({ id, name, roles }) => ({
    id,
    name,
    roles: roles.flatMap(heldOf),
    secondFactor: false,
  }))
}

/** Keys of those who opened a page since then. */
export async function listSeenSince(
  db: Kysely<PeopleTables>,
  since: Date,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('personId')
    .distinct()
    .where('lastSeenAt', '>', since)
    .where('awaitsSecondFactor', '=', false)
    .execute()
  return rows.map(({ personId }) => personId)
}
