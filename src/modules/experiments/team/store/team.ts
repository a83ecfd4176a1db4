import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables, MemberRow } from '../../tables.ts'
import type { Member, MemberRole } from '../team.ts'

type Db = Kysely<ExperimentTables>

/** Those who are on the team first, then those who left. */
export async function listMembers(db: Db, experimentId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('experiment_members')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy(sql`ends_on nulls first`)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(memberOf)
}

/** Writes a new member, or a known one of this experiment again; false when it is another's. */
export async function saveMember(
  db: Db,
  experimentId: string,
  member: Member,
  now: Date,
): Promise<boolean> {
  const columns = {
    personId: member.personId,
    organisation: member.organisation,
    role: member.role,
    title: member.title,
    shown: member.shown,
    startsOn: member.startsOn,
    endsOn: member.endsOn ?? null,
    grantedRoleId: member.grantedRoleId ?? null,
  }
  const saved = await db
    .insertInto('experiment_members')
    .values({ id: member.id, experimentId, ...columns, createdAt: now })
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet(columns)
        .where('experiment_members.experimentId', '=', experimentId),
    )
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

function memberOf(row: MemberRow): Member {
  return nounOf(row, { role: row.role as MemberRole }, 'createdAt', 'experimentId')
}
