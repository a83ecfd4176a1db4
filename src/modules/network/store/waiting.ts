import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { NetworkTables } from '../tables.ts'

type Db = Kysely<NetworkTables>

const most = 15

/** Next steps of prospecting whose day has come, of this person or of nobody, the oldest first. */
export async function listDueSteps(db: Db, personId: string, today: Day) {
  const rows = await db
    .selectFrom('network_prospects')
    .select(['id', 'territoryId', 'nextAction', 'nextOn', 'ownerId'])
    .where('nextOn', '<=', today)
    .where((is) => is.or([is('ownerId', '=', personId), is('ownerId', 'is', null)]))
    .orderBy('nextOn')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(({ nextOn, ...row }) => (nextOn === null ? [] : [{ ...row, nextOn }]))
}

/** Next steps noted after an exchange that this person wrote, or whose author left, whose day has come and that are not done. */
export async function listDueExchanges(db: Db, personId: string, today: Day) {
  const rows = await db
    .selectFrom('network_exchanges')
    .select(['id', 'territoryId', 'nextAction', 'nextOn', 'authorId'])
    .where('nextOn', '<=', today)
    .where('nextDoneOn', 'is', null)
    .where((is) => is.or([is('authorId', '=', personId), is('authorId', 'is', null)]))
    .orderBy('nextOn')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(({ nextOn, ...row }) => (nextOn === null ? [] : [{ ...row, nextOn }]))
}

/** Requests for a coach: those that nobody answers, or those proposed to this person. */
export async function listCoachingsAsked(
  db: Db,
  asked: { readonly all: boolean; readonly coachId: string },
) {
  return db
    .selectFrom('network_coachings')
    .select(['id', 'territoryId', 'state', 'askedAt', 'proposedAt', 'coachId'])
    .where((is) =>
      is.or([
        ...(asked.all ? [is('state', '=', 'asked')] : []),
        is.and([is('state', '=', 'proposed'), is('coachId', '=', asked.coachId)]),
      ]),
    )
    .orderBy('askedAt')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Open missions with answers that nobody read, and how many. */
export async function listUnreadMissions(db: Db) {
  const rows = await db
    .selectFrom('network_missions as mission')
    .innerJoin('network_mission_answers as answer', 'answer.missionId', 'mission.id')
    .select(['mission.id', 'mission.slug', 'mission.title', 'mission.territoryId'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mission.state', '=', 'open')
    .where('answer.state', '=', 'waiting')
    .groupBy(['mission.id', 'mission.slug', 'mission.title', 'mission.territoryId'])
    .orderBy('mission.id')
    .limit(most)
    .execute()
  return rows.map(({ count, territoryId, ...row }) => ({
    ...row,
    territoryId: territoryId ?? undefined,
    count: Number(count),
  }))
}

/** Signatures whose address is proved, and that the team has not published. */
export async function listSignaturesToCheck(db: Db) {
  return db
    .selectFrom('network_signatures')
    .select(['id', 'territoryId', 'confirmedAt', 'askedAt'])
    .where('state', '=', 'confirmed')
    .orderBy('askedAt')
    .orderBy('id')
    .limit(most)
    .execute()
}
