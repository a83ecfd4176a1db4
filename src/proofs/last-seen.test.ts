import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { lastSeenOf } from '#modules/network/dossiers/moments.ts'
import type { TerritoryMoment } from '#platform/module.ts'
import { asPerson } from '#platform/testing/world.ts'
import { useDemonstration, wholeHouse } from './demonstration-forms.ts'

// When each territory was last seen, asked shortly on the page of the day: the same days as the whole of what happened to it.

const database = useDemonstration()
const { rooms } = wholeHouse(database)

const staff = asPerson('lab-team')
const days = 365 * 86_400_000
/** Before and after the middle of a day, at which a day without an hour is held to be. */
const moments = ['2026-12-10T09:00:00Z', '2026-12-10T11:30:00Z', '2026-12-10T20:00:00Z']

async function seenAt(now: Date, isShort: boolean) {
  const asked = {
    since: new Date(now.getTime() - days),
    ...(isShort ? { lastSeenBefore: now } : {}),
  }
  const lists = rooms.map(
    async ({ territoryMoments }): Promise<readonly TerritoryMoment[]> =>
      (await territoryMoments?.(database.db, asked, staff, 'fr')) ?? [],
  )
  return lastSeenOf((await Promise.all(lists)).flat(), now)
}

/** One thing of each kind on that very day, the same on the day before, and one that is older than a year. */
beforeAll(async () => {
  const { db } = database
  for (const day of ['2026-12-10', '2026-12-09', '2025-01-10']) {
    await sql`insert into network_exchanges (id, territory_id, held_on, kind, summary, next_action, noted_at)
      select gen_random_uuid(), id, ${day}, 'call', 'Un appel.', '', now() from territories`.execute(
      db,
    )
    await sql`insert into network_prospect_steps (id, prospect_id, kind, happened_on, note, at)
      select gen_random_uuid(), id, 'exchange', ${day}, 'Un appel.', now() from network_prospects`.execute(
      db,
    )
  }
}, 120_000)

describe.each(moments)('at %s', (at) => {
  test('both ways say the same', async () => {
    const now = new Date(at)
    const [short, whole] = [await seenAt(now, true), await seenAt(now, false)]
    expect(whole.size).toBeGreaterThan(3)
    expect([...short].toSorted()).toEqual([...whole].toSorted())
  })
})

test('a day that is not half over is not seen yet, and the one before it is', async () => {
  const [morning, evening] = [new Date(moments[0] ?? ''), new Date(moments[2] ?? '')]
  const [before, after] = [await seenAt(morning, true), await seenAt(evening, true)]
  const changed = [...after].filter(
    ([place, day]) => before.get(place)?.getTime() !== day.getTime(),
  )
  expect(changed.length).toBeGreaterThan(0)
  const days = changed.map(([place]) => before.get(place)?.toISOString().slice(0, 10))
  expect(new Set(days)).toEqual(new Set(['2026-12-09']))
})
