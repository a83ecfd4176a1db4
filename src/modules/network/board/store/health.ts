import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import type { MemberSpan } from '../health.ts'

/** Every time that a territory has been a member, the ended ones too. */
export async function listMemberSpans(db: Kysely<NetworkTables>): Promise<readonly MemberSpan[]> {
  const rows = await db
    .selectFrom('network_memberships')
    .select(['territoryId', 'sinceOn', 'leftOn'])
    .where('sinceOn', 'is not', null)
    .where('state', 'in', ['active', 'left'])
    .orderBy('sinceOn')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ territoryId, sinceOn, leftOn }) =>
    sinceOn === null ? [] : [{ territoryId, since: sinceOn, leftOn: leftOn ?? undefined }],
  )
}
