import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Contribution, ContributionWords } from '../../contribution.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function listContributions(db: Db, eventId: string): Promise<readonly Contribution[]> {
  const rows = await db
    .selectFrom('event_contributions')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()
  return rows.map(toContribution)
}

/** Locked until the end of the act: a decision is made, and told, once. */
export async function lockContribution(
  db: Db,
  eventId: string,
  id: string,
): Promise<Contribution | undefined> {
  const row = await db
    .selectFrom('event_contributions')
    .selectAll()
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toContribution(row)
}

export async function findContributionByLink(
  db: Db,
  eventId: string,
  token: string,
): Promise<Contribution | undefined> {
  const row = await db
    .selectFrom('event_contributions')
    .innerJoin('event_contribution_links', 'contributionId', 'id')
    .selectAll('event_contributions')
    .where('eventId', '=', eventId)
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && toContribution(row)
}

export interface NewContribution extends Contribution {
  readonly keptUntil: Day
}

export async function insertContribution(db: Db, contribution: NewContribution): Promise<void> {
  await db
    .insertInto('event_contributions')
    .values({
      id: contribution.id,
      eventId: contribution.eventId,
      number: contribution.number,
      ...wordsOf(contribution),
      state: contribution.state,
      told: contribution.told ?? null,
      message: contribution.message,
      locale: contribution.locale,
      submittedAt: contribution.submittedAt,
      updatedAt: contribution.updatedAt,
      decidedBy: null,
      keptUntil: contribution.keptUntil,
    })
    .execute()
}

export async function saveContribution(
  db: Db,
  contribution: Contribution,
  by?: { decidedBy: string | undefined },
): Promise<void> {
  await db
    .updateTable('event_contributions')
    .set({
      ...wordsOf(contribution),
      state: contribution.state,
      told: contribution.told ?? null,
      message: contribution.message,
      updatedAt: contribution.updatedAt,
      ...(by ? { decidedBy: by.decidedBy ?? null } : {}),
    })
    .where('id', '=', contribution.id)
    .execute()
}

/** One more link: those of earlier letters keep opening. */
export async function addLink(db: Db, id: string, token: string, now: Date): Promise<void> {
  await db
    .insertInto('event_contribution_links')
    .values({ tokenHash: hashToken(token), contributionId: id, createdAt: now })
    .execute()
}

type Words = Omit<ContributionWords, 'track'> &
  Pick<Contribution, 'minutes' | 'trackId' | 'answers'>

function wordsOf(words: Words) {
  return {
    title: words.title,
    summary: words.summary,
    details: words.details,
    format: words.format,
    minutes: words.minutes,
    trackId: words.trackId ?? null,
    language: words.language,
    needs: words.needs,
    expected: words.expected ?? null,
    answers: JSON.stringify(words.answers),
    recording: words.recording,
  }
}

function toContribution(row: Selectable<EventTables['event_contributions']>): Contribution {
  return nounOf(row, {}, 'keptUntil', 'decidedBy')
}
