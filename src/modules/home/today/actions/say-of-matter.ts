import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { listViewers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Said } from '../said.ts'
import { dropSaid, lockSaid, say } from '../store/said.ts'
import { findMatter, type WaitingRooms } from './gather-waiting.ts'
import { saidAct, saidUndo } from './undo-said.ts'

/** Not mine, later, or given to somebody for whom it waits too: the matter itself is not touched. */
export async function sayOfMatter(
  ctx: Ctx,
  rooms: WaitingRooms,
  key: string,
  word: Said,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'not-theirs'>> {
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
