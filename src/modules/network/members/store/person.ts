import type { Kysely } from 'kysely'
import { formAnswersSaid } from '#modules/questionnaires/index.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** For which territories someone speaks or spoke, as what, since when. */
export async function exportMembershipPerson(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_membership_contacts as contact')
    .innerJoin('network_memberships as membership', 'membership.id', 'contact.membershipId')
    .select([
      'membership.territoryId',
      'membership.state',
      'membership.why',
      'contact.function',
      'contact.answers',
      'contact.createdAt',
    ])
    .where('contact.personId', '=', personId)
    .orderBy('contact.createdAt')
    .orderBy('contact.membershipId')
    .execute()
  return rows.map(({ answers, ...row }) => ({ ...row, answers: formAnswersSaid([], answers) }))
}

/** The bond of the territory stays, without whoever spoke for it. */
export async function forgetMembershipPerson(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_membership_contacts').where('personId', '=', personId).execute()
}
