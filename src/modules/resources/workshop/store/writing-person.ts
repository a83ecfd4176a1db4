import type { Kysely } from 'kysely'
import { forgetUncited } from '../../care/index.ts'
import type { ResourceTables } from '../../tables.ts'
import { invitationDays } from '../../working/nouns.ts'
import { forgetInviter, purgeInvitations } from './invitations.ts'
import { purgeStarts } from './starts.ts'

type Db = Kysely<ResourceTables>

/** What this room holds about a person’s writing (right of access). */
export async function exportWriting(db: Db, personId: string) {
  const writtenTexts = await db
    .selectFrom('resource_writers')
    .innerJoin('resources', 'resources.id', 'resource_id')
    .select(['title', 'slug', 'since'])
    .where('person_id', '=', personId)
    .orderBy('since')
    .orderBy('resource_id')
    .execute()
  const unsentTexts = await db
    .selectFrom('resource_drafts')
    .select(['part', 'fields', 'saved_at'])
    .where('author_id', '=', personId)
    .orderBy('saved_at')
    .orderBy('id')
    .execute()
  const remarks = await db
    .selectFrom('resource_comments')
    .select(['text', 'at'])
    .where('author_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const contributions = await db
    .selectFrom('resource_contributors')
    .select(['accepted', 'refused', 'last_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { writtenTexts, unsentTexts, remarks, ...(contributions ? { contributions } : {}) }
}

/** The person goes; what they published stays, under the name they chose to sign with. */
export async function eraseWriting(db: Db, personId: string): Promise<void> {
  // Never published and never read by anybody else: their draft is theirs, and goes with them.
  await db
    .deleteFrom('resources')
    .where('state', '=', 'draft')
    .where('steward_id', '=', personId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('resource_writers')
            .select('person_id')
            .whereRef('resource_writers.resource_id', '=', 'resources.id')
            .where('person_id', '!=', personId),
        ),
      ),
    )
    .execute()
  await db
    .updateTable('resources')
    .set({ steward_id: null })
    .where('steward_id', '=', personId)
    .execute()
  await db.deleteFrom('resource_drafts').where('author_id', '=', personId).execute()
  await db.deleteFrom('resource_writers').where('person_id', '=', personId).execute()
  await db.deleteFrom('resource_makers').where('person_id', '=', personId).execute()
  await forgetInviter(db, personId)
  await db.deleteFrom('resource_contributors').where('person_id', '=', personId).execute()
  await db
    .updateTable('resource_comments')
    .set({ author_id: null, text: '' })
    .where('author_id', '=', personId)
    .execute()
  await db
    .updateTable('resource_pairs_apart')
    .set({ by_id: null })
    .where('by_id', '=', personId)
    .execute()
  await db
    .updateTable('resource_edits')
    .set({ author_id: null })
    .where('author_id', '=', personId)
    .execute()
  await db
    .updateTable('resource_decisions')
    .set({ by_id: null })
    .where('by_id', '=', personId)
    .execute()
  await db
    .updateTable('resource_workings')
    .set({ submitted_by: null })
    .where('submitted_by', '=', personId)
    .execute()
}

const days = 86_400_000

/** What is past its time. The number of rows that went. */
export async function purgeWriting(db: Db, now: Date): Promise<number> {
  const before = (count: number) => new Date(now.getTime() - count * days)
  const starts =
    (await purgeStarts(db, before(2))) + (await purgeInvitations(db, before(invitationDays)))
  const drafts = await db
    .deleteFrom('resource_drafts')
    .where('saved_at', '<', before(90))
    .executeTakeFirst()
  const refused = await db
    .deleteFrom('resources')
    .where('state', '=', 'draft')
    .where((where) =>
      where.exists(
        where
          .selectFrom('resource_workings')
          .select('stage')
          .whereRef('resource_workings.resource_id', '=', 'resources.id')
          .where('stage', '=', 'refused')
          .where('resource_workings.updated_at', '<', before(180)),
      ),
    )
    .executeTakeFirst()
  const asked = await db
    .deleteFrom('resource_verifications')
    .where('asked_at', '<', before(730))
    .executeTakeFirst()
  const gone = drafts.numDeletedRows + refused.numDeletedRows + asked.numDeletedRows
  return starts + Number(gone) + (await forgetUncited(db))
}
