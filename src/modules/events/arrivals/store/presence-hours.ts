import type { Kysely } from 'kysely'
import type { NetworkEvent } from '../../event.ts'
import { listPresences } from '../../presence/index.ts'
import { halfDaysOf, minutesCounted } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export interface CountedHours {
  readonly territoryId: string | undefined
  readonly people: number
  readonly minutes: number
}

/** Minutes followed by the people of each territory, for coaching and training. No name. */
export async function hoursByTerritory(
  db: Db,
  event: NetworkEvent,
): Promise<readonly CountedHours[]> {
  const presences = await listPresences(db, event.id)
  const halfDays = halfDaysOf(event)
  const sums = new Map<string | undefined, { people: number; minutes: number }>()
  for (const { id, identity } of await listRegistrations(db, event.id)) {
    const own = presences.filter(({ registrationId }) => registrationId === id)
    const { minutes } = minutesCounted(own, halfDays)
    if (minutes === 0) continue
    const before = sums.get(identity?.territoryId) ?? { people: 0, minutes: 0 }
    sums.set(identity?.territoryId, {
      people: before.people + 1,
      minutes: before.minutes + minutes,
    })
  }
  return [...sums]
    .map(([territoryId, sum]) => ({ territoryId, ...sum }))
    .sort((a, b) => b.minutes - a.minutes)
}
