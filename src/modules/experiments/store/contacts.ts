import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { ExperimentTables } from '../tables.ts'

type Db = Kysely<ExperimentTables>

/** Who proposed, as the proposer wrote it. */
export interface Contact {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly language: Locale
}

export async function addContact(
  db: Db,
  experimentId: string,
  contact: Contact & { personId: string | undefined; token: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('experiment_contacts')
    .values({
      experiment_id: experimentId,
      person_id: contact.personId ?? null,
      name: contact.name,
      email: contact.email,
      organisation: contact.organisation,
      language: contact.language,
      token_hash: hashOf(contact.token),
      created_at: now,
    })
    .execute()
}

export async function findContact(db: Db, experimentId: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('experiment_contacts')
    .select(['name', 'email', 'organisation', 'language'])
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return row && { ...row, language: row.language === 'en' ? 'en' : 'fr' }
}

/** The experiment that this link was given for. Only the hash is kept: a stolen copy opens nothing. */
export async function findProposalByToken(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('experiment_contacts')
    .select('experiment_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row?.experiment_id
}

/** Names and addresses past their time; the proposals themselves stay. */
export async function deleteContactsBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('experiment_contacts')
    .where('created_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
