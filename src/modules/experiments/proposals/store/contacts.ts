import type { Kysely } from 'kysely'
import { hashToken } from '#platform/secrets/secret-links.ts'
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
      experimentId,
      personId: contact.personId,
      organisation: contact.organisation,
      tokenHash: hashToken(contact.token),
      createdAt: now,
    })
    .execute()
}

export async function findContact(db: Db, experimentId: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('experiment_contacts')
    .select(['personId', 'organisation'])
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  return row && { personId: row.personId, organisation: row.organisation }
}

/** The experiment that this link was given for. Only the hash is kept: a stolen copy opens nothing. */
export async function findProposalByToken(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('experiment_contacts')
    .select('experimentId')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.experimentId
}

/** Contacts past their time; the proposals themselves stay. */
export async function deleteContactsBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('experiment_contacts')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
