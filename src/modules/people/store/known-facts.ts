import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kit/dates.ts'
import type { RoleName } from '#kit/viewer.ts'
import type { PeopleTables } from '../tables.ts'

/** What a person does today, and when they last came: a key and facts, no name, no address. */
export interface KnownFacts {
  readonly roles: readonly RoleName[]
  /** Where a mandate or a role holds today; the latest one first. */
  readonly territoryIds: readonly string[]
  readonly lastSeen: Day
}

/** Several people at once, in three questions, whatever their number. */
export async function findKnownFacts(
  db: Kysely<PeopleTables>,
  personIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, KnownFacts>> {
  if (personIds.length === 0) return new Map()
  // One parameter however many they are: a list of more than 65,535 would not pass.
  const among = sql`= any(${[...new Set(personIds)]}::uuid[])`
  const [people, roles, mandates] = await Promise.all([
    db
      .selectFrom('persons')
      .select(['id', 'last_seen_at'])
      .where(sql<boolean>`id ${among}`)
      .where('erased_at', 'is', null)
      .execute(),
    db
      .selectFrom('roles_held')
      .select(['person_id', 'role', 'place_kind', 'place_id'])
      .where(sql<boolean>`person_id ${among}`)
      .where('ended_at', 'is', null)
      .where('starts_on', '<=', today)
      .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('mandates')
      .select(['person_id', 'territory_id'])
      .where(sql<boolean>`person_id ${among}`)
      .where('starts_on', '<=', today)
      .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  ])
  const rolesOf = byPerson(roles)
  const mandatesOf = byPerson(mandates)
  return new Map(
    people.map(({ id, last_seen_at }) => {
      const held = rolesOf.get(id) ?? []
      const places = [
        ...(mandatesOf.get(id) ?? []).map((row) => row.territory_id),
        ...held.flatMap((row) => (row.place_kind === 'territory' ? [row.place_id] : [])),
      ]
      return [
        id,
        {
          roles: [...new Set(held.map(({ role }) => role))],
          territoryIds: [...new Set(places.filter((place) => place !== null))],
          lastSeen: dayOf(last_seen_at),
        },
      ]
    }),
  )
}

function byPerson<T extends { readonly person_id: string }>(rows: readonly T[]) {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group) group.push(row)
    else groups.set(row.person_id, [row])
  }
  return groups
}
