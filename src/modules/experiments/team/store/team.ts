import { type Kysely, type Selectable, sql } from 'kysely'
import type { MemberRow } from '../../tables/team.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Member, MemberRole } from '../team.ts'

type Db = Kysely<ExperimentTables>

/** Those who are on the team first, then those who left. */
export async function listMembers(db: Db, experimentId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('experiment_members')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy(sql`ends_on nulls first`)
    .orderBy('created_at')
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
    person_id: member.personId,
    organisation: member.organisation,
    role: member.role,
    title: member.title,
    shown: member.shown,
    starts_on: member.startsOn,
    ends_on: member.endsOn ?? null,
    granted_role_id: member.grantedRoleId ?? null,
  }
  const saved = await db
    .insertInto('experiment_members')
    .values({ id: member.id, experiment_id: experimentId, ...columns, created_at: now })
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet(columns)
        .where('experiment_members.experiment_id', '=', experimentId),
    )
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}

function memberOf(row: Selectable<MemberRow>): Member {
  return {
    id: row.id,
    personId: row.person_id,
    organisation: row.organisation,
    role: row.role as MemberRole,
    title: row.title,
    shown: row.shown,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    grantedRoleId: row.granted_role_id ?? undefined,
  }
}
