import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import type { MemberSpan } from '../health.ts'

/** Every time that a territory has been a member, the ended ones too. */
export async function listMemberSpans(db: Kysely<NetworkTables>): Promise<readonly MemberSpan[]> {
  const rows = await db
    .selectFrom('network_memberships')
    .select(['territory_id', 'since_on', 'left_on'])
    .where('since_on', 'is not', null)
    .where('state', 'in', ['active', 'left'])
    .orderBy('since_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ territory_id, since_on, left_on }) =>
    since_on === null
      ? []
      : [{ territoryId: territory_id, since: since_on, leftOn: left_on ?? undefined }],
  )
}
