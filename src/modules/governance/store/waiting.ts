import type { Kysely } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

const soonMs = 36 * 3_600_000

/** Meetings of these circles that are today, or on their way tomorrow morning. */
export async function listMeetingsSoon(db: Db, circleIds: readonly string[], now: Date) {
  if (circleIds.length === 0) return []
  const rows = await db
    .selectFrom('circle_meetings')
    .innerJoin('circles', 'circles.id', 'circle_meetings.circleId')
    .select(['circle_meetings.id', 'circle_meetings.circleId', 'slug', 'title', 'startsAt'])
    .where('circle_meetings.circleId', 'in', [...circleIds])
    .where('state', 'in', ['planned', 'open'])
    .where('startsAt', '>', new Date(now.getTime() - soonMs))
    .where('startsAt', '<', new Date(now.getTime() + soonMs))
    .orderBy('startsAt')
    .orderBy('circle_meetings.id')
    .limit(10)
    .execute()
  return rows.filter(({ startsAt }) => dayOf(startsAt) === dayOf(now))
}

/** Tensions raised before this moment that nobody settled, circle by circle. */
export async function countOldTensions(db: Db, circleIds: readonly string[], before: Date) {
  if (circleIds.length === 0) return []
  const rows = await db
    .selectFrom('circle_tensions')
    .innerJoin('circles', 'circles.id', 'circle_tensions.circleId')
    .select(['circle_tensions.circleId', 'circles.slug'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('circle_tensions.circleId', 'in', [...circleIds])
    .where('circle_tensions.state', '=', 'open')
    .where('circle_tensions.raisedAt', '<', before)
    .groupBy(['circle_tensions.circleId', 'circles.slug'])
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}
