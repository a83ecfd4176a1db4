import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { TerritoryKind } from '#modules/territories/index.ts'
import type { NetworkTables } from '../../tables.ts'
import type { College, CollegeException } from '../college.ts'

type Db = Kysely<NetworkTables>

/** Colleges in the order in which their rules are tried. */
export async function listColleges(db: Db): Promise<readonly College[]> {
  const rows = await db
    .selectFrom('network_colleges')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, { kinds: row.kinds as TerritoryKind[] }, 'createdAt'))
}

/** The same, held until the end of the act: who is placed where is decided by one at a time. */
export async function holdColleges(db: Db): Promise<readonly College[]> {
  await db.selectFrom('network_colleges').select('id').orderBy('id').forUpdate().execute()
  return listColleges(db)
}

export async function listCollegeExceptions(db: Db): Promise<readonly CollegeException[]> {
  const rows = await db.selectFrom('network_college_exceptions').selectAll().execute()
  return rows.map((row) => nounOf(row, {}, 'decidedBy', 'decidedAt'))
}

export async function saveCollege(db: Db, college: College, now: Date): Promise<void> {
  const row = {
    name: college.name,
    purpose: college.purpose,
    kinds: [...college.kinds],
    fromPopulation: college.fromPopulation ?? null,
    belowPopulation: college.belowPopulation ?? null,
    weight: college.weight,
    position: college.position,
  }
  await db
    .insertInto('network_colleges')
    .values({ id: college.id, ...row, createdAt: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function deleteCollege(db: Db, id: string): Promise<void> {
  await db.deleteFrom('network_colleges').where('id', '=', id).execute()
}

/** What was decided by hand for a member in a college; the rule alone when nothing is given. */
export async function decideException(
  db: Db,
  exception: Omit<CollegeException, 'belongs'> & { readonly belongs: boolean | undefined },
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  const { collegeId, territoryId, belongs, reason } = exception
  // Put into a college, a member is in no other: it votes once.
  await db
    .deleteFrom('network_college_exceptions')
    .where('territoryId', '=', territoryId)
    .where((the) =>
      the.or([
        the('collegeId', '=', collegeId),
        ...(belongs === true ? [the('belongs', '=', true)] : []),
      ]),
    )
    .execute()
  if (belongs === undefined) return
  await db
    .insertInto('network_college_exceptions')
    .values({
      collegeId,
      territoryId,
      belongs,
      reason,
      decidedBy: by.personId ?? null,
      decidedAt: by.at,
    })
    .execute()
}
