import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kit/dates.ts'
import type { RoleName } from '#kit/viewer.ts'
import type { PeopleTables } from '../../tables.ts'

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
      .select(['id', 'lastSeenAt'])
      .where(sql<boolean>`id ${among}`)
      .where('erasedAt', 'is', null)
      .execute(),
    db
      .selectFrom('roles_held')
      .select(['personId', 'role', 'placeKind', 'placeId'])
      .where(sql<boolean>`person_id ${among}`)
      .where('endedAt', 'is', null)
      .where('startsOn', '<=', today)
      .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
      .orderBy('startsOn', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    db
      .selectFrom('mandates')
      .select(['personId', 'territoryId'])
      .where(sql<boolean>`person_id ${among}`)
      .where('startsOn', '<=', today)
      .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
      .orderBy('startsOn', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  ])
  const rolesOf = byPerson(roles)
  const mandatesOf = byPerson(mandates)
  return new Map(
    people.map(({ id, lastSeenAt }) => {
      const held = rolesOf.get(id) ?? []
      const places = [
        ...(mandatesOf.get(id) ?? []).map((row) => row.territoryId),
        ...held.flatMap((row) => (row.placeKind === 'territory' ? [row.placeId] : [])),
      ]
      return [
        id,
        {
          roles: [...new Set(held.map(({ role }) => role))],
          territoryIds: [...new Set(places.filter((place) => place !== null))],
          lastSeen: dayOf(lastSeenAt),
        },
      ]
    }),
  )
}

function byPerson<T extends { readonly personId: string }>(rows: readonly T[]) {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}
