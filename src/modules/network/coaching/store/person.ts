import { type Kysely, sql } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import { countNotesBy, deleteNotesOf } from './notes.ts'

type Db = Kysely<NetworkTables>

/**
 * What coaching holds about a person. Notes are counted, not copied: they speak of two people, and
 * the pair reads and takes them at the address given here, where nobody else can.
 */
export async function exportCoaching(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_coachings')
    .selectAll()
    .where((where) =>
      where.or([where('coachedId', '=', personId), where('coachId', '=', personId)]),
    )
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  const notes = await countNotesBy(db, personId)
  const declines = await db
    .selectFrom('network_coaching_declines')
    .select(['coachingId', 'word', 'at'])
    .where('coachId', '=', personId)
    .execute()
  const coachings = rows.map((row) => ({
    as: row.coachedId === personId ? 'coached' : 'coach',
    title: row.coachedId === personId ? row.coachedTitle : undefined,
    themes: row.themes,
    need: row.need,
    availability: row.availability,
    state: row.state,
    askedAt: row.askedAt,
    acceptedAt: row.acceptedAt,
    closedAt: row.closedAt,
    outcome: row.outcome,
    outcomeText: row.outcomeText,
    reopenedAt: row.reopenedAt,
    reopenReason: row.reopenReason,
    consentGivenAt: row.consentGivenAt,
    consentWithdrawnAt: row.consentWithdrawnAt,
    // In the coached person's own words: the coach reads it on the page of the pair.
    consentText: row.coachedId === personId ? row.consentText : undefined,
    ownNotes: notes.get(row.id) ?? 0,
    notesAt: `/reseau/coachings/${row.id}/notes.txt`,
  }))
  return {
    ...(coachings.length > 0 ? { coachings } : {}),
    ...(declines.length > 0 ? { coachingDeclines: declines } : {}),
  }
}

/**
 * The notes of every pair this person was in go, those of the other one too. Days and minutes stay:
 * hours given to a territory stay true, by nobody.
 */
export async function forgetInCoachings(db: Db, personId: string, now: Date): Promise<void> {
  const own = await db
    .selectFrom('network_coachings')
    .select('id')
    .where((where) =>
      where.or([where('coachedId', '=', personId), where('coachId', '=', personId)]),
    )
    .execute()
  await deleteNotesOf(
    db,
    own.map(({ id }) => id),
  )
  await stopUnfinished(db, personId, now)
  await db
    .updateTable('network_coachings')
    .set(wordless)
    .where('coachedId', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ coachId: null })
    .where('coachId', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ askedBy: null })
    .where('askedBy', '=', personId)
    .execute()
  await db
    .updateTable('network_coaching_sessions')
    .set({ recordedBy: null })
    .where('recordedBy', '=', personId)
    .execute()
  await db.deleteFrom('network_coaching_declines').where('coachId', '=', personId).execute()
}

/** A request becomes void, a coaching ends: there is no pair any more. */
async function stopUnfinished(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('network_coachings')
    .set({ state: 'withdrawn' })
    .where('state', 'in', ['asked', 'proposed'])
    .where('coachedId', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ state: 'asked', coachId: null, proposedAt: null })
    .where('state', '=', 'proposed')
    .where('coachId', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ state: 'closed', outcome: 'stopped', closedAt: now })
    .where('state', '=', 'under-way')
    .where((where) =>
      where.or([where('coachedId', '=', personId), where('coachId', '=', personId)]),
    )
    .execute()
}

const wordless = {
  coachedId: null,
  coachedTitle: '',
  need: '',
  availability: '',
  outcomeText: '',
  reopenReason: '',
  tokenHash: null,
} as const

/** Requests past their time keep their facts and lose their people. */
export async function forgetCoachedBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .updateTable('network_coachings')
    .set({
      ...wordless,
      coachId: null,
      askedBy: null,
      state: sql`case
      when state in ('asked', 'proposed') then 'withdrawn' else state end`,
    })
    .where('askedAt', '<', before)
    .where('state', '<>', 'under-way')
    .where('tokenHash', 'is not', null)
    .executeTakeFirst()
  const old = db
    .selectFrom('network_coachings')
    .select('id')
    .where('askedAt', '<', before)
    .where('state', '<>', 'under-way')
  const declines = await db
    .deleteFrom('network_coaching_declines')
    .where('coachingId', 'in', old)
    .executeTakeFirst()
  const sessions = await db
    .updateTable('network_coaching_sessions')
    .set({ recordedBy: null })
    .where('coachingId', 'in', old)
    .where('recordedBy', 'is not', null)
    .executeTakeFirst()
  return Number(gone.numUpdatedRows + declines.numDeletedRows + sessions.numUpdatedRows)
}

/** Closed before this instant: the notes have served. */
export async function deleteNotesClosedBefore(db: Db, before: Date): Promise<number> {
  const closed = await db
    .selectFrom('network_coachings')
    .select('id')
    .where('closedAt', '<', before)
    .execute()
  return deleteNotesOf(
    db,
    closed.map(({ id }) => id),
  )
}

export async function hasDemoCoachings(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('network_coachings')
    .select('id')
    .where('source', '=', 'demo')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The invented ones, and what was asked for at places that are about to go. */
export async function deleteDemoCoachings(db: Db, territoryIds: readonly string[]): Promise<void> {
  await db.deleteFrom('network_coachings').where('source', '=', 'demo').execute()
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_coachings')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
  await db
    .deleteFrom('network_skill_places')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}
