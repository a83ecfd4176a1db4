import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { PeopleTables, RoleRow } from '../../tables.ts'
import { heldOf } from './roles.ts'

/**
 * Those who work here today, as permissions know them, by name: whoever only takes part works with nothing. `also` are
 * people who were let in somewhere without any role.
 */
export async function listColleagues(
  db: Kysely<PeopleTables>,
  today: Day,
  also: readonly string[] = [],
): Promise<readonly Viewer[]> {
  const { rows } = await sql<{
    id: string
    name: string
    roles: readonly Pick<RoleRow, 'role' | 'placeKind' | 'placeId'>[]
  }>`select identities.person_id as id, identities.name, coalesce(json_agg(json_build_object(
      'role', held.role, 'placeKind', held.place_kind, 'placeId', held.place_id) order by held.id)
      filter (where held.id is not null), '[]') as roles
    from identities left join roles_held held on held.person_id = identities.person_id
      and held.ended_at is null and held.starts_on <= ${today}::date
      and (held.ends_on is null or held.ends_on >= ${today}::date)
    group by identities.person_id, identities.name
    having bool_or(held.role <> 'participant') or identities.person_id = any(${[...also]}::uuid[])
    order by identities.name, identities.person_id`.execute(db)
  return rows.map(({ id, name, roles }) => ({
    id,
    name,
    roles: roles.flatMap(heldOf),
    secondFactor: false,
  }))
}
