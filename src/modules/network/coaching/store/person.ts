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
      where.or([where('coached_id', '=', personId), where('coach_id', '=', personId)]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  const notes = await countNotesBy(db, personId)
  const declines = await db
    .selectFrom('network_coaching_declines')
    .select(['coaching_id', 'word', 'at'])
    .where('coach_id', '=', personId)
    .execute()
  const coachings = rows.map((row) => ({
    as: row.coached_id === personId ? 'coached' : 'coach',
    title: row.coached_id === personId ? row.coached_title : undefined,
    themes: row.themes,
    need: row.need,
    availability: row.availability,
    state: row.state,
    askedAt: row.asked_at,
    acceptedAt: row.accepted_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    outcomeText: row.outcome_text,
    consentGivenAt: row.consent_given_at,
    consentWithdrawnAt: row.consent_withdrawn_at,
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
      where.or([where('coached_id', '=', personId), where('coach_id', '=', personId)]),
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
    .where('coached_id', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ coach_id: null })
    .where('coach_id', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ asked_by: null })
    .where('asked_by', '=', personId)
    .execute()
  await db
    .updateTable('network_coaching_sessions')
    .set({ recorded_by: null })
    .where('recorded_by', '=', personId)
    .execute()
  await db.deleteFrom('network_coaching_declines').where('coach_id', '=', personId).execute()
}

/** A request becomes void, a coaching ends: there is no pair any more. */
async function stopUnfinished(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('network_coachings')
    .set({ state: 'withdrawn' })
    .where('state', 'in', ['asked', 'proposed'])
    .where('coached_id', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ state: 'asked', coach_id: null, proposed_at: null })
    .where('state', '=', 'proposed')
    .where('coach_id', '=', personId)
    .execute()
  await db
    .updateTable('network_coachings')
    .set({ state: 'closed', outcome: 'stopped', closed_at: now })
    .where('state', '=', 'under-way')
    .where((where) =>
      where.or([where('coached_id', '=', personId), where('coach_id', '=', personId)]),
    )
    .execute()
}

const wordless = {
  coached_id: null,
  coached_title: '',
  need: '',
  availability: '',
  outcome_text: '',
  token_hash: null,
} as const

/** Requests past their time keep their facts and lose their people. */
export async function forgetCoachedBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .updateTable('network_coachings')
    .set({
      ...wordless,
      coach_id: null,
      asked_by: null,
      state: sql`case
      when state in ('asked', 'proposed') then 'withdrawn' else state end`,
    })
    .where('asked_at', '<', before)
    .where('state', '<>', 'under-way')
    .where('token_hash', 'is not', null)
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}

/** Closed before this instant: the notes have served. */
export async function deleteNotesClosedBefore(db: Db, before: Date): Promise<number> {
  const closed = await db
    .selectFrom('network_coachings')
    .select('id')
    .where('closed_at', '<', before)
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
    .where('territory_id', 'in', [...territoryIds])
    .execute()
  await db
    .deleteFrom('network_skill_places')
    .where('territory_id', 'in', [...territoryIds])
    .execute()
}
