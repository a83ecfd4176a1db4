import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  type CardsForm,
  type Hall,
  type HallForm,
  hasTooManyCards,
  lastOf,
} from '../../hall-count.ts'
import { type OpinionMap, takesAnswers } from '../../opinion-map.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { isAsked } from '../../statement.ts'
import {
  deleteHallCount,
  findHall,
  insertHall,
  insertHallCount,
  listHallCounts,
  listHalls,
} from '../../store/halls.ts'
import { lockMap } from '../../store/maps.ts'
import { findStatement } from '../../store/statements.ts'

type Edge = 'not-found' | 'forbidden' | 'not-now'

/** A meeting begins, with the people who are in its room. */
export async function beginHall(
  ctx: Ctx,
  slug: string,
  form: HallForm,
): Promise<Result<Hall, Edge>> {
  const map = await mapTakingCards(ctx, slug)
  if (!map.ok) return map

  const number = (await listHalls(ctx.db, map.value.id)).length + 1
  const hall = { id: newId(ctx.now, ctx.chance), mapId: map.value.id, number, ...form }
  const begun = { ...hall, heldOn: dayOf(ctx.now) }
  await insertHall(ctx.db, begun)

  ctx.audit({
    ...{ act: 'opinion-map.hall-begun', subject: `opinion-map:${map.value.id}`, public: false },
    detail: { number },
  })
  return done(begun)
}

/** Cards of one statement, once in each hall. */
export async function countCards(
  ctx: Ctx,
  slug: string,
  hallNumber: number,
  { statement: number, ...cards }: CardsForm,
): Promise<Result<Hall, Edge | 'not-asked' | 'counted-already' | 'too-many-cards'>> {
  const map = await mapTakingCards(ctx, slug)
  if (!map.ok) return map
  const hall = await findHall(ctx.db, map.value.id, hallNumber)
  if (!hall) return refused('not-found')
  const statement = await findStatement(ctx.db, hall.mapId, number)
  if (!(statement && isAsked(statement))) return refused('not-asked')
  if (hasTooManyCards(cards)) return refused('too-many-cards')
  const own = await countsOf(ctx, hall)
  if (own.some(({ statementId }) => statementId === statement.id)) return refused('counted-already')

  const place = (lastOf(own)?.place ?? 0) + 1
  await insertHallCount(ctx.db, { hallId: hall.id, statementId: statement.id, ...cards, place })

  tellOf(ctx, hall, 'opinion-map.hall-counted', number)
  return done(hall)
}

/** The last one, and no other: what the room has seen since stands. */
export async function undoLastCards(
  ctx: Ctx,
  slug: string,
  hallNumber: number,
  number: number,
): Promise<Result<Hall, Edge | 'not-last'>> {
  const map = await mapTakingCards(ctx, slug)
  if (!map.ok) return map
  const hall = await findHall(ctx.db, map.value.id, hallNumber)
  if (!hall) return refused('not-found')
  const statement = await findStatement(ctx.db, hall.mapId, number)
  const last = lastOf(await countsOf(ctx, hall))
  // Pressed twice, it takes back one.
  if (!last || last.statementId !== statement?.id) return refused('not-last')

  await deleteHallCount(ctx.db, last)

  tellOf(ctx, hall, 'opinion-map.hall-undone', number)
  return done(hall)
}

async function mapTakingCards(ctx: Ctx, slug: string): Promise<Result<OpinionMap, Edge>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')
  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  return takesAnswers(map, dayOf(ctx.now)) ? done(map) : refused('not-now')
}

async function countsOf(ctx: Ctx, hall: Hall) {
  return (await listHallCounts(ctx.db, hall.mapId)).filter(({ hallId }) => hallId === hall.id)
}

function tellOf(
  ctx: Ctx,
  hall: Hall,
  act: 'opinion-map.hall-counted' | 'opinion-map.hall-undone',
  statement: number,
) {
  const subject = `opinion-map:${hall.mapId}` as const
  ctx.audit({ act, subject, public: false, detail: { hall: hall.number, statement } })
  ctx.changed(subject)
}
