import type { Kysely, Selectable } from 'kysely'
import type { Answer } from '../../answer.ts'
import type { ProtocolDraftRow } from '../../tables/protocol.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { ProtocolDraft } from '../protocol-draft.ts'

type Db = Kysely<ExperimentTables>

/**
 * Keeps a text that is not in the protocol. The form gives the id, so that each open page has its own
 * draft; a draft that is no longer open, or someone else's, is left as it is.
 */
export async function keepDraft(db: Db, draft: ProtocolDraft): Promise<boolean> {
  const kept = await db
    .insertInto('protocol_drafts')
    .values({
      id: draft.id,
      experiment_id: draft.experimentId,
      section: draft.section,
      author_id: draft.authorId ?? null,
      base_number: draft.baseVersion,
      answer: JSON.stringify(draft.answer),
      state: draft.state,
      saved_at: draft.savedAt,
      settled_number: null,
      settled_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          answer: row.ref('excluded.answer'),
          state: row.ref('excluded.state'),
          base_number: row.ref('excluded.base_number'),
          saved_at: row.ref('excluded.saved_at'),
        }))
        .where('protocol_drafts.state', '=', 'open')
        .where('protocol_drafts.experiment_id', '=', draft.experimentId)
        .where('protocol_drafts.section', '=', draft.section)
        .whereRef('protocol_drafts.author_id', 'is not distinct from', 'excluded.author_id'),
    )
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function findDraft(
  db: Db,
  experimentId: string,
  id: string,
): Promise<ProtocolDraft | undefined> {
  const row = await db
    .selectFrom('protocol_drafts')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && draftOf(row)
}

/** What this person typed and never sent, newest first. */
export async function listOpenDrafts(
  db: Db,
  experimentId: string,
  section: string,
  authorId: string,
): Promise<readonly ProtocolDraft[]> {
  const rows = await db
    .selectFrom('protocol_drafts')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('section', '=', section)
    .where('author_id', '=', authorId)
    .where('state', '=', 'open')
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map(draftOf)
}

/** Texts that met someone else's save: set aside, and what became of them. Newest first. */
export async function listDraftsAside(
  db: Db,
  experimentId: string,
): Promise<readonly ProtocolDraft[]> {
  const rows = await db
    .selectFrom('protocol_drafts')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('state', 'in', ['aside', 'settled'])
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(draftOf)
}

/** The person has chosen: `version` holds their choice, or nothing was changed. */
export async function settleDraft(
  db: Db,
  id: string,
  version: number | undefined,
  at: Date,
): Promise<void> {
  await db
    .updateTable('protocol_drafts')
    .set({ state: 'settled', settled_number: version ?? null, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'aside')
    .execute()
}

/** Its text is in the protocol now, word for word. */
export async function removeOpenDraft(
  db: Db,
  id: string,
  authorId: string | undefined,
): Promise<void> {
  await db
    .deleteFrom('protocol_drafts')
    .where('id', '=', id)
    .where('author_id', '=', authorId ?? '')
    .where('state', '=', 'open')
    .execute()
}

/** Texts typed and never sent, untouched since this day. */
export async function purgeOpenDrafts(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('protocol_drafts')
    .where('state', '=', 'open')
    .where('saved_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function draftOf(row: Selectable<ProtocolDraftRow>): ProtocolDraft {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    section: row.section,
    authorId: row.author_id ?? undefined,
    baseVersion: row.base_number,
    answer: row.answer as Answer,
    state: row.state as ProtocolDraft['state'],
    savedAt: row.saved_at,
    settledAt: row.settled_at ?? undefined,
    settledVersion: row.settled_number ?? undefined,
  }
}
