import type { Kysely } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { MailingState } from '../../mailing.ts'
import type { MailingTables } from '../../tables.ts'
import type { Envelope, LetterBlock } from '../blocks.ts'
import type { Letter } from '../written-letter.ts'

type Db = Kysely<MailingTables>

function letters(db: Db) {
  return db
    .selectFrom('mailings')
    .innerJoin('mailing_lists', 'mailing_lists.id', 'mailings.listId')
    .select([
      'mailings.id',
      'slug',
      'listId',
      'mailing_lists.name as listName',
      'mailing_lists.public as listPublic',
      'segmentId',
      'title',
      'subject',
      'preheader',
      'blocks',
      'language',
      'state',
      'updatedAt',
      'sentAt',
      'leavesAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof letters>['executeTakeFirstOrThrow']>>

function letterOf(row: Row): Letter {
  return {
    ...row,
    segmentId: row.segmentId ?? undefined,
    sentAt: row.sentAt ?? undefined,
    leavesAt: row.leavesAt ?? undefined,
    blocks: row.blocks as readonly LetterBlock[],
  }
}

export async function findLetter(db: Db, id: string): Promise<Letter | undefined> {
  const row = await letters(db).where('mailings.id', '=', id).executeTakeFirst()
  return row && letterOf(row)
}

/** Two people who write the same letter take turns. */
export async function lockLetter(db: Db, id: string): Promise<Letter | undefined> {
  const row = await letters(db)
    .where('mailings.id', '=', id)
    .forUpdate('mailings')
    .executeTakeFirst()
  return row && letterOf(row)
}

export interface NewLetter extends Envelope {
  readonly id: string
  readonly slug: string
  readonly listId: string
  readonly language: Locale
  readonly createdBy: string | undefined
}

export async function insertLetter(db: Db, letter: NewLetter, now: Date): Promise<void> {
  await db
    .insertInto('mailings')
    .values({
      id: letter.id,
      slug: letter.slug,
      listId: letter.listId,
      segmentId: null,
      title: letter.title,
      subject: letter.subject,
      preheader: letter.preheader,
      blocks: '[]',
      language: letter.language,
      transactional: false,
      state: 'draft',
      createdBy: letter.createdBy ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailings')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveLetter(
  db: Db,
  letter: Pick<
    Letter,
    'id' | 'title' | 'subject' | 'preheader' | 'blocks' | 'segmentId' | 'listId'
  > & {
    readonly state: MailingState
  },
  now: Date,
): Promise<void> {
  await db
    .updateTable('mailings')
    .set({
      title: letter.title,
      subject: letter.subject,
      preheader: letter.preheader,
      blocks: JSON.stringify(letter.blocks),
      listId: letter.listId,
      segmentId: letter.segmentId ?? null,
      state: letter.state,
      updatedAt: now,
    })
    .where('id', '=', letter.id)
    .execute()
}

/** Those of them that have not begun to leave. */
export async function listUnsent(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailings')
    .select('id')
    .where('id', 'in', [...ids])
    .where('state', 'in', ['draft', 'ready'])
    .execute()
  return rows.map(({ id }) => id)
}

export interface LastLetter {
  readonly begunAt: Date
  readonly blocks: readonly LetterBlock[]
}

/** The last letter that its readers got, of this list: what is new for them came after it. */
export async function findLastLetter(db: Db, listId: string): Promise<LastLetter | undefined> {
  const row = await db
    .selectFrom('mailings')
    .select(['createdAt', 'blocks'])
    .where('listId', '=', listId)
    .where('transactional', '=', false)
    .where('state', 'in', ['sending', 'paused', 'sent'])
    .orderBy('confirmedAt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && { begunAt: row.createdAt, blocks: row.blocks as readonly LetterBlock[] }
}

/** Letters that have left to a public list, the latest first. */
export async function listArchived(db: Db, limit: number): Promise<readonly Letter[]> {
  const rows = await archived(db)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(letterOf)
}

/**
 * A letter to a public list, from the first reader who has it: the link it carries opens at once, whatever is still on
 * its way, retried for hours, or was stopped since.
 */
export async function findArchived(db: Db, slug: string): Promise<Letter | undefined> {
  const row = await letters(db)
    .where('mailing_lists.public', '=', true)
    .where('slug', '=', slug)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('mailings.sentAt', 'is not', null),
        exists(
          selectFrom('mailing_recipients as r')
            .select('r.number')
            .whereRef('r.mailingId', '=', 'mailings.id')
            .where('r.messageId', 'is not', null),
        ),
      ]),
    )
    .executeTakeFirst()
  return row && letterOf(row)
}

/** The list and its feed wait until all of a letter has left: its readers have it first. */
function archived(db: Db) {
  return letters(db)
    .where('state', '=', 'sent')
    .where('mailing_lists.public', '=', true)
    .where('sentAt', 'is not', null)
}
