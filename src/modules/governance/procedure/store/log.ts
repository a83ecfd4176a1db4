import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { Channel } from '../decision.ts'
import type { DecisionEvent, Logged, Wording } from '../seen.ts'
import type { Words, WordsKind } from '../words.ts'

type Db = Kysely<GovernanceTables>

/** What happened in a decision, in order. */
export async function listEvents<E extends DecisionEvent>(
  db: Db,
  decisionId: string,
): Promise<readonly Logged<E>[]> {
  const rows = await db
    .selectFrom('decision_events')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => loggedOf<E>(row))
}

/** The same, for several decisions in one question. */
export async function listEventsOf(
  db: Db,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Logged<DecisionEvent>[]>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('decision_events')
    .selectAll()
    .where('decisionId', 'in', [...decisionIds])
    .orderBy('decisionId')
    .orderBy('seq')
    .execute()
  const byDecision = new Map<string, Logged<DecisionEvent>[]>()
  for (const row of rows) {
    const log = byDecision.get(row.decisionId) ?? []
    log.push(loggedOf(row))
    byDecision.set(row.decisionId, log)
  }
  return byDecision
}

function loggedOf<E extends DecisionEvent>(
  row: Selectable<GovernanceTables['decision_events']>,
): Logged<E> {
  return nounOf(
    row,
    { event: { kind: row.kind, ...row.payload } as E },
    'kind',
    'decisionId',
    'payload',
  )
}

export interface ToLog {
  readonly decisionId: string
  readonly event: DecisionEvent
  readonly actorId: string | undefined
  readonly channel: Channel
  readonly at: Date
}

/** Adds a line after `seq`: two acts that both read the same log cannot both write after it. */
export async function appendEvent(db: Db, seq: number, log: ToLog): Promise<void> {
  const { kind, ...payload } = log.event
  await db
    .insertInto('decision_events')
    .values({
      decisionId: log.decisionId,
      seq: seq + 1,
      kind,
      payload: JSON.stringify(payload),
      actorId: log.actorId ?? null,
      channel: log.channel,
      at: log.at,
    })
    .execute()
}

export async function listWordings(db: Db, decisionId: string): Promise<readonly Wording[]> {
  const rows = await db
    .selectFrom('decision_versions')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('number')
    .execute()
  return rows.map(({ number, text, liftsId, at }) => ({
    number,
    text,
    lifts: liftsId ?? undefined,
    at,
  }))
}

/** Before it is opened; afterwards each wording is for good. */
export async function rewriteFirst(db: Db, decisionId: string, text: string): Promise<void> {
  await db
    .updateTable('decision_versions')
    .set({ text })
    .where('decisionId', '=', decisionId)
    .where('number', '=', 1)
    .execute()
}

export async function addWording(db: Db, decisionId: string, wording: Wording): Promise<void> {
  await db
    .insertInto('decision_versions')
    .values({
      decisionId,
      number: wording.number,
      text: wording.text,
      liftsId: wording.lifts ?? null,
      at: wording.at,
    })
    .execute()
}

export async function addWords(db: Db, decisionId: string, words: Words): Promise<void> {
  await db
    .insertInto('decision_words')
    .values({
      id: words.id,
      decisionId,
      kind: words.kind,
      personId: words.personId ?? null,
      text: words.text,
      tie: words.tie,
      verdict: words.verdict,
      at: words.at,
    })
    .execute()
}

export async function setVerdict(db: Db, wordsId: string, verdict: string): Promise<void> {
  await db.updateTable('decision_words').set({ verdict }).where('id', '=', wordsId).execute()
}

export async function listWords(db: Db, decisionId: string): Promise<readonly Words[]> {
  const rows = await db
    .selectFrom('decision_words')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'decisionId'))
}

const discussion: readonly WordsKind[] = ['question', 'reply', 'reaction']

/** What was said on the way to a decision by consent goes; its objections stay, without author. */
export async function purgeDiscussion(db: Db, decisionId: string): Promise<void> {
  await db
    .deleteFrom('decision_words')
    .where('decisionId', '=', decisionId)
    .where('kind', 'in', [...discussion])
    .execute()
  await db
    .updateTable('decision_words')
    .set({ personId: null })
    .where('decisionId', '=', decisionId)
    .execute()
}

/** All that was said of persons in an election, and by whom; the result is elsewhere. */
export async function purgeElection(db: Db, decisionId: string): Promise<void> {
  await db.deleteFrom('decision_words').where('decisionId', '=', decisionId).execute()
  await db.deleteFrom('decision_nominations').where('decisionId', '=', decisionId).execute()
  await db.deleteFrom('decision_events').where('decisionId', '=', decisionId).execute()
}

/** Everything a person said or wrote in decisions. */
export async function exportWords(db: Db, personId: string) {
  const words = await db
    .selectFrom('decision_words')
    .innerJoin('decisions', 'decisions.id', 'decision_words.decisionId')
    .select(['decisions.title', 'decision_words.kind', 'decision_words.text', 'decision_words.at'])
    .select(['decision_words.tie', 'decision_words.verdict'])
    .where('decision_words.personId', '=', personId)
    .orderBy('decision_words.at')
    .orderBy('decision_words.id')
    .execute()
  // What others wrote of this person is theirs too, and not what was written of another; by whom is not told here.
  const nominations = await db
    .selectFrom('decision_nominations')
    .innerJoin('decisions', 'decisions.id', 'decision_nominations.decisionId')
    .select([
      'decisions.title',
      sql<string>`case when ${personId} in (decision_nominations.person_id, decision_nominations.named_id)
        then decision_nominations.reason else '' end`.as('reason'),
      sql<string>`case when ${personId} in (decision_nominations.person_id, decision_nominations.moved_to)
        then decision_nominations.moved_reason else '' end`.as('movedReason'),
      sql<boolean>`decision_nominations.person_id = ${personId}`.as('byYou'),
    ])
    .where((where) =>
      where.or([
        where('decision_nominations.personId', '=', personId),
        where('decision_nominations.namedId', '=', personId),
        where('decision_nominations.movedTo', '=', personId),
      ]),
    )
    .execute()
  const answers = await db
    .selectFrom('decision_events')
    .innerJoin('decisions', 'decisions.id', 'decision_events.decisionId')
    .select(['decisions.title', 'decision_events.kind', 'decision_events.at'])
    .where(sql<string>`decision_events.payload ->> 'person'`, '=', personId)
    .orderBy('decision_events.at')
    .orderBy('decision_events.decisionId')
    .orderBy('decision_events.seq')
    .execute()
  return { words, nominations, answers }
}

/**
 * Their words go, and those that others wrote of them; what was decided, and how many consented, stays true under a key
 * without name. A reason to name somebody else instead speaks of both: it goes with the first who is erased.
 */
export async function eraseWords(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('decision_words')
    .set({ text: '', tie: '', verdict: '', personId: null })
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('decision_nominations')
    .set({ reason: '' })
    .where((is) => is.or([is('personId', '=', personId), is('namedId', '=', personId)]))
    .execute()
  await db
    .updateTable('decision_nominations')
    .set({ movedReason: '' })
    .where((is) =>
      is.or([
        is('personId', '=', personId),
        is('namedId', '=', personId),
        is('movedTo', '=', personId),
      ]),
    )
    .execute()
}
