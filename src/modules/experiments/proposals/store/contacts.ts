import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

/** Who proposed: a key into the other vault. */
export interface Contact {
  readonly personId: string
  readonly organisation: string
}

export async function addContact(
  db: Db,
  experimentId: string,
  contact: Contact & { token: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('experiment_contacts')
    .values({
      experiment_id: experimentId,
      person_id: contact.personId,
      organisation: contact.organisation,
      token_hash: hashOf(contact.token),
      created_at: now,
    })
    .execute()
}

export async function findContact(db: Db, experimentId: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('experiment_contacts')
    .select(['person_id', 'organisation'])
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return row && { personId: row.person_id, organisation: row.organisation }
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

/** Contacts past their time; the proposals themselves stay. */
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
