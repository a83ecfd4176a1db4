import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** For which territories someone speaks or spoke, as what, since when. */
export async function exportMembershipPerson(db: Db, personId: string) {
  return db
    .selectFrom('network_membership_contacts as contact')
    .innerJoin('network_memberships as membership', 'membership.id', 'contact.membership_id')
    .select([
      'membership.territory_id',
      'membership.state',
      'membership.why',
      'contact.function',
      'contact.created_at',
    ])
    .where('contact.person_id', '=', personId)
    .orderBy('contact.created_at')
    .orderBy('contact.membership_id')
    .execute()
}

/** The bond of the territory stays, without whoever spoke for it. */
export async function forgetMembershipPerson(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_membership_contacts').where('person_id', '=', personId).execute()
}
