import type { Kysely } from 'kysely'
import { atOnce } from '#kit/at-once.ts'
import { forgetUncited } from '../../care/index.ts'
import type { ResourceTables } from '../../tables.ts'
import { invitationDays } from '../../working/nouns.ts'
import { forgetInviter, purgeInvitations } from './invitations.ts'
import { purgeStarts } from './starts.ts'

type Db = Kysely<ResourceTables>

/** What this room holds about a person’s writing (right of access). */
export async function exportWriting(db: Db, personId: string) {
  const { writtenTexts, unsentTexts, remarks, contributions } = await atOnce({
    writtenTexts: db
      .selectFrom('resource_writers')
      .innerJoin('resources', 'resources.id', 'resourceId')
      .select(['title', 'slug', 'since'])
      .where('personId', '=', personId)
      .orderBy('since')
      .orderBy('resourceId')
      .execute(),
    unsentTexts: db
      .selectFrom('resource_drafts')
      .select(['part', 'fields', 'savedAt'])
      .where('authorId', '=', personId)
      .orderBy('savedAt')
      .orderBy('id')
      .execute(),
    remarks: db
      .selectFrom('resource_comments')
      .select(['text', 'at'])
      .where('authorId', '=', personId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    contributions: db
      .selectFrom('resource_contributors')
      .select(['accepted', 'refused', 'lastAt'])
      .where('personId', '=', personId)
      .executeTakeFirst(),
  })
  return { writtenTexts, unsentTexts, remarks, ...(contributions ? { contributions } : {}) }
}

/** The person goes; what they published stays, under the name they chose to sign with. */
export async function eraseWriting(db: Db, personId: string): Promise<void> {
  // Never published and never read by anybody else: their draft is theirs, and goes with them.
  await db
    .deleteFrom('resources')
    .where('state', '=', 'draft')
    .where('stewardId', '=', personId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('resource_writers')
            .select('personId')
            .whereRef('resource_writers.resourceId', '=', 'resources.id')
            .where('personId', '!=', personId),
        ),
      ),
    )
    .execute()
  await db
    .updateTable('resources')
    .set({ stewardId: null })
    .where('stewardId', '=', personId)
    .execute()
  await db.deleteFrom('resource_drafts').where('authorId', '=', personId).execute()
  await db.deleteFrom('resource_writers').where('personId', '=', personId).execute()
  await db.deleteFrom('resource_makers').where('personId', '=', personId).execute()
  await forgetInviter(db, personId)
  await db.deleteFrom('resource_contributors').where('personId', '=', personId).execute()
  await db
    .updateTable('resource_comments')
    .set({ authorId: null, text: '' })
    .where('authorId', '=', personId)
    .execute()
  await db
    .updateTable('resource_pairs_apart')
    .set({ byId: null })
    .where('byId', '=', personId)
    .execute()
  await db
    .updateTable('resource_edits')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
  await db
    .updateTable('resource_decisions')
    .set({ byId: null })
    .where('byId', '=', personId)
    .execute()
  await db
    .updateTable('resource_workings')
    .set({ submittedBy: null })
    .where('submittedBy', '=', personId)
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
    .where('savedAt', '<', before(90))
    .executeTakeFirst()
  const refused = await db
    .deleteFrom('resources')
    .where('state', '=', 'draft')
    .where((where) =>
      where.exists(
        where
          .selectFrom('resource_workings')
          .select('stage')
          .whereRef('resource_workings.resourceId', '=', 'resources.id')
          .where('stage', '=', 'refused')
          .where('resource_workings.updatedAt', '<', before(180)),
      ),
    )
    .executeTakeFirst()
  const asked = await db
    .deleteFrom('resource_verifications')
    .where('askedAt', '<', before(730))
    .executeTakeFirst()
  const gone = drafts.numDeletedRows + refused.numDeletedRows + asked.numDeletedRows
  return starts + Number(gone) + (await forgetUncited(db))
}
