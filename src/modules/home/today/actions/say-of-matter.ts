import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import { listViewers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Said } from '../said.ts'
import { dropSaid, lockRefusers, lockSaid, say } from '../store/said.ts'
import { findMatter, type WaitingRooms } from './gather-waiting.ts'
import { listTakers } from './list-takers.ts'
import { saidAct, saidUndo } from './undo-said.ts'

/** Not mine, later, or given to somebody for whom it waits too: the matter itself is not touched. */
export async function sayOfMatter(
  ctx: Ctx,
  rooms: WaitingRooms,
  key: string,
  word: Said,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'not-theirs' | 'left-to-nobody'>> {
  const { person } = ctx
  if (!person) return refused('forbidden')

  const matter = await findMatter(ctx, person, rooms, key)
  if (!matter) return refused('not-found')
  if (word.said === 'given') {
    const [other] = await listViewers(ctx.db, ctx.now, [word.to])
    if (!other || other.id === person.id) return refused('not-theirs')
    const theirs = (await matter.room.waiting?.(ctx, other)) ?? []
    if (!theirs.some((line) => line.key === key)) return refused('not-theirs')
  }
  if (word.said === 'not-mine' && (await isLeftToNobody(ctx, person, matter)))
    return refused('left-to-nobody')

  const undo = await undoable(
    ctx,
    saidUndo(() => rooms),
    key,
  )
  await say(ctx.db, person.id, key, word, ctx.now)

  const subject = `person:${person.id}`
  ctx.audit({ act: saidAct, subject, public: false, detail: { said: word.said } })
  await undo({ subject, public: false })
  return done()
}

/** All the others who may do it have said that it is not theirs: it would be on nobody’s page, and nobody would know. */
async function isLeftToNobody(
  ctx: Ctx,
  person: Viewer,
  { room, line: { key } }: NonNullable<Awaited<ReturnType<typeof findMatter>>>,
): Promise<boolean> {
  const refusers = new Set(await lockRefusers(ctx.db, key))
  if (refusers.size === 0) return false
  const others = await listTakers(ctx, person, { room, key })
  return others.length > 0 && others.every(({ id }) => refusers.has(id))
}

/** It is again on one’s own page. */
export async function takeBackMatter(
  ctx: Ctx,
  rooms: WaitingRooms,
  key: string,
): Promise<Result<undefined, 'forbidden' | 'not-aside'>> {
  const { person } = ctx
  if (!person) return refused('forbidden')
  if (!(await lockSaid(ctx.db, person.id, key))) return refused('not-aside')

  const undo = await undoable(
    ctx,
    saidUndo(() => rooms),
    key,
  )
  await dropSaid(ctx.db, person.id, key)

  const subject = `person:${person.id}`
  ctx.audit({ act: saidAct, subject, public: false, detail: { said: 'taken-back' } })
  await undo({ subject, public: false })
  return done()
}
