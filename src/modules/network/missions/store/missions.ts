import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { type FormQuestions, formAnswersSaid } from '#modules/questionnaires/index.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Skill } from '../../skills/nouns.ts'
import type { MissionAnswerRow, MissionRow, NetworkTables } from '../../tables.ts'
import type { Mission, MissionAnswer } from '../mission.ts'

export { recordReopening } from '#platform/reopenings/reopenings.ts'

type Db = Kysely<NetworkTables>

export async function missionSlugTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('network_missions')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertMission(
  db: Db,
  mission: Mission,
  by: { personId: string | undefined; source: 'house' | 'demo' },
): Promise<void> {
  await db
    .insertInto('network_missions')
    .values({
      id: mission.id,
      slug: mission.slug,
      ...columnsOf(mission),
      publishedBy: by.personId ?? null,
      publishedAt: mission.publishedAt,
      source: by.source,
    })
    .execute()
}

/** Its questions stay: they are written on their own page. */
export async function saveMission(db: Db, mission: Mission): Promise<void> {
  await db
    .updateTable('network_missions')
    .set(columnsOf(mission))
    .where('id', '=', mission.id)
    .execute()
}

export async function saveMissionQuestions(
  db: Db,
  id: string,
  questions: FormQuestions,
): Promise<void> {
  await db
    .updateTable('network_missions')
    .set({ questions: JSON.stringify(questions) })
    .where('id', '=', id)
    .execute()
}

function columnsOf(mission: Mission) {
  return {
    title: mission.title,
    text: mission.text,
    skills: [...mission.skills],
    territoryId: mission.territoryId ?? null,
    atDistance: mission.atDistance,
    timeNeeded: mission.timeNeeded,
    answerUntil: mission.answerUntil ?? null,
    state: mission.state,
    closedAt: mission.closedAt ?? null,
    outcomeText: mission.outcomeText,
  }
}

export async function findMission(db: Db, slug: string): Promise<Mission | undefined> {
  const row = await db
    .selectFrom('network_missions')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && missionOf(row)
}

export async function findMissionById(db: Db, id: string): Promise<Mission | undefined> {
  const row = await db
    .selectFrom('network_missions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && missionOf(row)
}

export async function lockMission(db: Db, slug: string): Promise<Mission | undefined> {
  const row = await db
    .selectFrom('network_missions')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  return row && missionOf(row)
}

/** The newest first; those that were withdrawn are in no list. */
export async function listMissions(
  db: Db,
  asked: { readonly state?: 'open'; readonly limit: number },
): Promise<readonly Mission[]> {
  const rows = await db
    .selectFrom('network_missions')
    .selectAll()
    .where('state', 'in', asked.state ? [asked.state] : ['open', 'closed'])
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .execute()
  return rows.map(missionOf)
}

/** Of these missions, those that are still there. */
export async function standingMissions(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('network_missions')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

/** With a territory, for its time line. */
export async function listPlacedMissions(
  db: Db,
  territoryId: string | undefined,
): Promise<readonly Mission[]> {
  let query = db
    .selectFrom('network_missions')
    .selectAll()
    .where('territoryId', 'is not', null)
    .where('state', '<>', 'withdrawn')
  if (territoryId) query = query.where('territoryId', '=', territoryId)
  return (await query.orderBy('publishedAt').orderBy('id').execute()).map(missionOf)
}

/**
 * Answering again replaces what was written, as long as nobody replied, and only for the person
 * themself: whoever types somebody else’s address changes nothing. False when nothing was written.
 */
export async function putAnswer(
  db: Db,
  answer: Pick<MissionAnswer, 'id' | 'missionId' | 'message' | 'answers' | 'at'> & {
    readonly personId: string
    readonly token: string
    readonly themself: boolean
  },
): Promise<boolean> {
  const { message, at } = answer
  const answers = JSON.stringify(answer.answers)
  const tokenHash = hashToken(answer.token)
  const insert = db.insertInto('network_mission_answers').values({
    id: answer.id,
    missionId: answer.missionId,
    personId: answer.personId,
    message,
    answers,
    at,
    answeredAt: null,
    tokenHash,
  })
  const done = await insert
    .onConflict((conflict) =>
      answer.themself
        ? conflict
            .columns(['missionId', 'personId'])
            .doUpdateSet({ message, answers, at, state: 'waiting', tokenHash })
            .where('network_mission_answers.state', 'in', ['waiting', 'withdrawn'])
        : conflict.doNothing(),
    )
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function listAnswers(db: Db, missionId: string): Promise<readonly MissionAnswer[]> {
  const rows = await db
    .selectFrom('network_mission_answers')
    .selectAll()
    .where('missionId', '=', missionId)
    .where('state', '<>', 'withdrawn')
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(answerOf)
}

export async function lockAnswer(
  db: Db,
  missionId: string,
  id: string,
): Promise<MissionAnswer | undefined> {
  const row = await db
    .selectFrom('network_mission_answers')
    .selectAll()
    .where('id', '=', id)
    .where('missionId', '=', missionId)
    .forUpdate()
    .executeTakeFirst()
  return row && answerOf(row)
}

export async function findAnswerByToken(db: Db, token: string): Promise<MissionAnswer | undefined> {
  const row = await db
    .selectFrom('network_mission_answers')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && answerOf(row)
}

export async function saveAnswer(db: Db, answer: MissionAnswer, now: Date): Promise<void> {
  await db
    .updateTable('network_mission_answers')
    .set({ state: answer.state, reply: answer.reply, answeredAt: now })
    .where('id', '=', answer.id)
    .execute()
}

/** Whoever changed their mind leaves nothing of what they wrote; that they did stays, so that their link says it. */
export async function saveWithdrawn(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('network_mission_answers')
    .set({ state: 'withdrawn', message: '', answers: JSON.stringify({}), answeredAt: now })
    .where('id', '=', id)
    .execute()
}

/** How many wait, for each of these missions. */
export async function countWaitingAnswers(db: Db, missionId: string): Promise<number> {
  const row = await db
    .selectFrom('network_mission_answers')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('missionId', '=', missionId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Of all the missions, by their ids: those where somebody waits for a reply. */
export async function countWaitingAnswersByMission(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('network_mission_answers')
    .select((of) => ['missionId', of.fn.countAll<string>().as('count')])
    .where('state', '=', 'waiting')
    .groupBy('missionId')
    .execute()
  return new Map(rows.map(({ missionId, count }) => [missionId, Number(count)]))
}

export async function listAnsweredQuestions(db: Db, missionId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct jsonb_object_keys(answers) as id
    from network_mission_answers where mission_id = ${missionId}`.execute(db)
  return rows.map(({ id }) => id)
}

export async function exportMissions(db: Db, personId: string) {
  const answers = await db
    .selectFrom('network_mission_answers as answer')
    .innerJoin('network_missions as mission', 'mission.id', 'answer.missionId')
    .select(['mission.title', 'answer.message', 'answer.answers', 'answer.state', 'answer.reply'])
    .select('answer.at')
    .where('answer.personId', '=', personId)
    .orderBy('answer.at')
    .orderBy('answer.id')
    .execute()
  const published = await db
    .selectFrom('network_missions')
    .select(['title', 'publishedAt'])
    .where('publishedBy', '=', personId)
    .execute()
  return {
    ...(answers.length > 0
      ? {
          missionAnswers: answers.map(({ answers: kept, ...answer }) => ({
            ...answer,
            answers: formAnswersSaid([], kept),
          })),
        }
      : {}),
    ...(published.length > 0 ? { missionsPublished: published } : {}),
  }
}

const forgotten = {
  ...{ personId: null, message: '', reply: '', tokenHash: null },
  answers: JSON.stringify({}),
} as const

export async function forgetInMissions(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_mission_answers')
    .set(forgotten)
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('network_missions')
    .set({ publishedBy: null })
    .where('publishedBy', '=', personId)
    .execute()
}

export async function forgetAnswersBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .updateTable('network_mission_answers')
    .set(forgotten)
    .where('at', '<', before)
    .where('personId', 'is not', null)
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}

export async function deleteDemoMissions(db: Db, territoryIds: readonly string[]): Promise<void> {
  await db.deleteFrom('network_missions').where('source', '=', 'demo').execute()
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_missions')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}

function missionOf(row: MissionRow): Mission {
  return nounOf(row, { skills: row.skills as Skill[] }, 'source', 'publishedBy')
}

function answerOf(row: MissionAnswerRow): MissionAnswer {
  return nounOf(row, {}, 'tokenHash', 'answeredAt')
}
