import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { SatisfactionAnswer, SatisfactionMoment } from '../../satisfaction.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export interface SatisfactionLink {
  readonly eventId: string
  readonly registrationId: string
  readonly moment: SatisfactionMoment
  readonly answered: boolean
}

export async function insertSatisfactionLink(
  db: Db,
  tokenHash: string,
  link: Omit<SatisfactionLink, 'answered'>,
  now: Date,
): Promise<boolean> {
  const added = await db
    .insertInto('event_satisfaction_links')
    .values({
      tokenHash,
      eventId: link.eventId,
      registrationId: link.registrationId,
      moment: link.moment,
      sentAt: now,
      answered: false,
    })
    .onConflict((on) => on.columns(['registrationId', 'moment']).doNothing())
    .returning('tokenHash')
    .executeTakeFirst()
  return added !== undefined
}

export async function findSatisfactionLink(
  db: Db,
  tokenHash: string,
  lock = false,
): Promise<SatisfactionLink | undefined> {
  const row = await db
    .selectFrom('event_satisfaction_links')
    .select(['eventId', 'registrationId', 'moment', 'answered'])
    .where('tokenHash', '=', tokenHash)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && nounOf(row)
}

/** The answer and the fact that someone answered are kept apart: nothing joins them again. */
export async function keepSatisfaction(
  db: Db,
  tokenHash: string,
  input: { readonly id: string; readonly eventId: string; readonly keptUntil: string },
  answer: SatisfactionAnswer,
) {
  await db
    .updateTable('event_satisfaction_links')
    .set({ answered: true })
    .where('tokenHash', '=', tokenHash)
    .execute()
  await db
    .insertInto('event_satisfaction_answers')
    .values({
      id: input.id,
      eventId: input.eventId,
      moment: answer.moment,
      marks: JSON.stringify(answer.marks),
      liked: answer.liked,
      improve: answer.improve,
      wordsKeptUntil: input.keptUntil,
    })
    .execute()
}

export async function listSatisfaction(
  db: Db,
  eventId: string,
): Promise<readonly SatisfactionAnswer[]> {
  const rows = await db
    .selectFrom('event_satisfaction_answers')
    .select(['moment', 'marks', 'liked', 'improve'])
    .where('eventId', '=', eventId)
    .orderBy('id')
    .execute()
  return rows
}

export async function countSatisfactionAsked(
  db: Db,
  eventId: string,
): Promise<Record<SatisfactionMoment, number>> {
  const rows = await db
    .selectFrom('event_satisfaction_links')
    .select(({ fn }) => ['moment', fn.countAll<string>().as('count')])
    .where('eventId', '=', eventId)
    .groupBy('moment')
    .execute()
  const count = (moment: SatisfactionMoment) =>
    Number(rows.find((row) => row.moment === moment)?.count ?? 0)
  return { hot: count('hot'), cold: count('cold') }
}

/** Answers that came, whoever wrote them. */
export async function countOpinions(db: Db, eventId: string): Promise<number> {
  const row = await db
    .selectFrom('event_satisfaction_answers')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Links that were made at this instant, whose letters were dropped: those people can be asked again. */
export async function takeBackAsking(db: Db, eventId: string, at: Date): Promise<void> {
  await db
    .deleteFrom('event_satisfaction_links')
    .where('eventId', '=', eventId)
    .where('sentAt', '=', at)
    .where('answered', '=', false)
    .execute()
}

/** Events whose people are to be asked: at the end, then some weeks later. Locked, one worker at a time. */
export async function listSatisfactionDue(
  db: Db,
  now: Date,
): Promise<readonly { readonly eventId: string; readonly moment: SatisfactionMoment }[]> {
  const rows = await db
    .selectFrom('events as e')
    .leftJoin('event_presence_settings as s', 's.eventId', 'e.id')
    .select(['e.id', 'e.endsAt', 's.satisfaction', 's.coldWeeks', 's.hotSentAt', 's.coldSentAt'])
    .where('e.state', 'in', ['published', 'done'])
    .where('e.endsAt', '<=', now)
    // An event long past that was never asked about is not asked about now.
    .where('e.endsAt', '>', new Date(now.getTime() - 400 * day))
    .where((where) =>
      where.exists(
        where
          .selectFrom('event_presences as p')
          .select('p.registrationId')
          .whereRef('p.eventId', '=', 'e.id'),
      ),
    )
    .execute()
  return rows.flatMap((row) => {
    if (row.satisfaction === false) return []
    const age = (now.getTime() - row.endsAt.getTime()) / day
    const due: { eventId: string; moment: SatisfactionMoment }[] = []
    if (!row.hotSentAt && age <= hotDays) due.push({ eventId: row.id, moment: 'hot' })
    if (!row.coldSentAt && age >= (row.coldWeeks ?? 8) * 7)
      due.push({ eventId: row.id, moment: 'cold' })
    return due
  })
}

const day = 86_400_000
/** After two weeks an impression is no longer hot. */
const hotDays = 14

/** Words may name people: they go after a year. Marks stay. Links go too, once nobody will follow them. */
export async function purgeSatisfaction(db: Db, today: string, yearAgo: Date): Promise<number> {
  const words = await db
    .updateTable('event_satisfaction_answers')
    .set({ liked: '', improve: '' })
    .where('wordsKeptUntil', '<', today)
    .where((where) => where.or([where('liked', '!=', ''), where('improve', '!=', '')]))
    .executeTakeFirst()
  const links = await db
    .deleteFrom('event_satisfaction_links')
    .where('sentAt', '<', yearAgo)
    .executeTakeFirst()
  return Number(words.numUpdatedRows) + Number(links.numDeletedRows)
}
