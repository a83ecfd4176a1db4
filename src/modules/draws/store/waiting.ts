import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

const most = 20

/** Draws under way whose next day is at most this one, with that day. */
export async function listDrawsDue(db: Db, until: Day) {
  const rows = await db
    .selectFrom('draws')
    .select(['id', 'slug', 'title', 'state', 'experimentId'])
    .select(['registrationOpensOn', 'registrationClosesOn', 'drawOn'])
    .where('state', 'in', ['preparing', 'recruiting', 'frozen', 'listed', 'committed'])
    .orderBy('updatedAt')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.flatMap(({ registrationOpensOn, registrationClosesOn, drawOn, ...row }) => {
    const day =
      row.state === 'preparing'
        ? registrationOpensOn
        : row.state === 'recruiting'
          ? registrationClosesOn
          : drawOn
    return day === null || day > until
      ? []
      : [{ ...row, experimentId: row.experimentId ?? undefined, day }]
  })
}

/** Draws where two registrations look alike and nobody said whether they are one person. */
export async function countAlike(db: Db) {
  const rows = await db
    .selectFrom('draw_duplicates as pair')
    .innerJoin('draws', 'draws.id', 'pair.drawId')
    .select(['draws.id', 'draws.slug', 'draws.title', 'draws.experimentId'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('pair.decision', 'is', null)
    .where('draws.state', '=', 'recruiting')
    .groupBy(['draws.id', 'draws.slug', 'draws.title', 'draws.experimentId'])
    .orderBy('draws.id')
    .limit(most)
    .execute()
  return rows.map(countedDraw)
}

/** Draws where summoned people did not answer in time. */
export async function countSilent(db: Db, today: Day) {
  const rows = await db
    .selectFrom('draw_summons as summons')
    .innerJoin('draws', 'draws.id', 'summons.drawId')
    .select(['draws.id', 'draws.slug', 'draws.title', 'draws.experimentId'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('summons.answeredAt', 'is', null)
    .where('summons.answerBy', '<', today)
    .where('draws.state', '=', 'drawn')
    .groupBy(['draws.id', 'draws.slug', 'draws.title', 'draws.experimentId'])
    .orderBy('draws.id')
    .limit(most)
    .execute()
  return rows.map(countedDraw)
}

/** Decisions on an empty seat that somebody else signed, and that want a second hand. */
export async function listHalfSigned(db: Db, personId: string) {
  const rows = await db
    .selectFrom('draw_decisions as decision')
    .innerJoin('draws', 'draws.id', 'decision.drawId')
    .select(['decision.id', 'decision.signedAt', 'draws.slug', 'draws.title'])
    .select('draws.experimentId')
    .where('decision.secondBy', 'is', null)
    .where('decision.signedBy', '<>', personId)
    .where('draws.state', '=', 'drawn')
    .orderBy('decision.signedAt')
    .orderBy('decision.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, experimentId: row.experimentId ?? undefined }))
}

function countedDraw<T extends { readonly count: string; readonly experimentId: string | null }>(
  row: T,
) {
  return { ...row, experimentId: row.experimentId ?? undefined, count: Number(row.count) }
}
