import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables, ProtocolDraftRow } from '../../tables.ts'
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
      experimentId: draft.experimentId,
      section: draft.section,
      authorId: draft.authorId ?? null,
      baseNumber: draft.baseVersion,
      answer: JSON.stringify(draft.answer),
      state: draft.state,
      savedAt: draft.savedAt,
      settledNumber: null,
      settledAt: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          answer: row.ref('excluded.answer'),
          state: row.ref('excluded.state'),
          baseNumber: row.ref('excluded.baseNumber'),
          savedAt: row.ref('excluded.savedAt'),
        }))
        .where('protocol_drafts.state', '=', 'open')
        .where('protocol_drafts.experimentId', '=', draft.experimentId)
        .where('protocol_drafts.section', '=', draft.section)
        .whereRef('protocol_drafts.authorId', 'is not distinct from', 'excluded.authorId'),
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
    .where('experimentId', '=', experimentId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && draftOf(row)
}

/** What this person typed in these sections and that is not saved, newest first. */
export async function listOpenDrafts(
  db: Db,
  experimentId: string,
  sections: readonly string[],
  authorId: string,
): Promise<readonly ProtocolDraft[]> {
  if (sections.length === 0) return []
  const rows = await db
    .selectFrom('protocol_drafts')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .where('section', 'in', [...sections])
    .where('authorId', '=', authorId)
    .where('state', '=', 'open')
    .orderBy('savedAt', 'desc')
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
    .where('experimentId', '=', experimentId)
    .where('state', 'in', ['aside', 'settled'])
    .orderBy('savedAt', 'desc')
    .orderBy('id', 'desc')
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
    .set({ state: 'settled', settledNumber: version ?? null, settledAt: at })
    .where('id', '=', id)
    .where('state', '=', 'aside')
    .execute()
}

/** Of these sections: their texts are in the protocol now, as whoever had typed them chose. */
export async function removeOpenDrafts(
  db: Db,
  drafts: {
    readonly experimentId: string
    readonly sections: readonly string[]
    readonly ids: readonly string[]
    readonly authorId: string | undefined
  },
): Promise<void> {
  const { experimentId, sections, ids, authorId } = drafts
  if (sections.length === 0 || ids.length === 0) return
  await db
    .deleteFrom('protocol_drafts')
    .where('experimentId', '=', experimentId)
    .where('section', 'in', [...sections])
    .where('id', 'in', [...ids])
    .where('authorId', '=', authorId ?? '')
    .where('state', '=', 'open')
    .execute()
}

/** Texts typed and never sent, untouched since this day. */
export async function purgeOpenDrafts(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('protocol_drafts')
    .where('state', '=', 'open')
    .where('savedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function draftOf(row: ProtocolDraftRow): ProtocolDraft {
  return nounOf(
    row,
    { baseVersion: row.baseNumber, settledVersion: row.settledNumber ?? undefined },
    'baseNumber',
    'settledNumber',
  )
}
