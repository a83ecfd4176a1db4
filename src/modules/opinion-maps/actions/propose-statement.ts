import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { type OpinionMap, takesAnswers } from '../opinion-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { mayAppeal, mostOfOne } from '../statement.ts'
import { getMap, lockMap } from '../store/maps.ts'
import {
  findStatement,
  hasSameStatement,
  insertAppeal,
  insertStatements,
  listAppeals,
  listStatements,
  nextNumber,
} from '../store/statements.ts'
import { findByLink } from '../store/votes.ts'
import { remember } from './remember.ts'

type Refusal = 'not-found' | 'not-now' | 'already-there' | 'too-many'

/** By whoever answers: it is read first, or after, as the map says. */
export async function proposeStatement(
  ctx: Ctx,
  token: string,
  text: string,
): Promise<Result<{ readonly isShown: boolean }, Refusal>> {
  const participant = await findByLink(ctx.db, hashToken(token))
  if (!participant) return refused('not-found')
  const { slug } = await getMap(ctx.db, participant.mapId)
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')
  if (!takesAnswers(map, dayOf(ctx.now))) return refused('not-now')
  const own = (await listStatements(ctx.db, map.id)).filter(
    ({ authorId }) => authorId === participant.id,
  )
  // Sent twice by the back button, or thought of by two.
  if (await hasSameStatement(ctx.db, map.id, text)) return refused('already-there')
  if (own.length >= mostOfOne) return refused('too-many')

  const number = await nextNumber(ctx.db, map.id)
  const statement = { id: newId(ctx.now, ctx.chance), mapId: map.id, number, text }
  await insertStatements(ctx.db, [
    {
      ...{ ...statement, origin: 'participant', authorId: participant.id, createdAt: ctx.now },
      state: map.moderation === 'before' ? 'waiting' : 'shown',
    },
  ])

  await remember(ctx, map, statement, 'proposed')
  return done({ isShown: map.moderation === 'after' })
}

/** By the team, once the map is open: what a meeting said, or what is missing. */
export async function addStatement(
  ctx: Ctx,
  slug: string,
  text: string,
): Promise<Result<OpinionMap, 'forbidden' | 'not-found' | 'not-now' | 'already-there'>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (!takesAnswers(map, dayOf(ctx.now))) return refused('not-now')
  if (await hasSameStatement(ctx.db, map.id, text)) return refused('already-there')

  const number = await nextNumber(ctx.db, map.id)
  const statement = { id: newId(ctx.now, ctx.chance), mapId: map.id, number, text }
  await insertStatements(ctx.db, [
    { ...statement, origin: 'team', state: 'shown', createdAt: ctx.now },
  ])

  await remember(ctx, map, statement, 'added')
  return done(map)
}

/** Asked once, by its author, of a statement that is not shown. */
export async function appealStatement(
  ctx: Ctx,
  token: string,
  number: number,
  reason: string,
): Promise<Result<number, 'not-found' | 'not-now'>> {
  const participant = await findByLink(ctx.db, hashToken(token))
  if (!participant) return refused('not-found')
  const { slug } = await getMap(ctx.db, participant.mapId)
  const map = await lockMap(ctx.db, slug)
  const statement = map && (await findStatement(ctx.db, map.id, number))
  if (!map || statement?.authorId !== participant.id) return refused('not-found')
  const appeal = (await listAppeals(ctx.db, map.id)).find(
    ({ statementId }) => statementId === statement.id,
  )
  if (!mayAppeal(map, statement, appeal)) return refused('not-now')

  await insertAppeal(ctx.db, { statementId: statement.id, reason, askedAt: ctx.now })

  await remember(ctx, map, statement, 'appealed')
  return done(number)
}
