import type { RawForm } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  deleteNotedSessions,
  listNotedSessions,
  listRecruits,
  putNotedSessions,
  updateRecruit,
} from '../../recruits/index.ts'
import { lockDraw } from '../../store/draws.ts'
import { shownSessions } from '../attended-sessions.ts'
import { markPresent, readAttendance } from './join-sessions.ts'

/**
 * How many sessions each member came to, typed by whoever runs the draw: the sheets of linked sessions may be missing, or
 * lack somebody. Says how many figures it changed; one that is taken back is left to the sheets again.
 */
export async function noteSessions(
  ctx: Ctx,
  draw: Draw,
  typed: ReadonlyMap<string, number | undefined>,
  sent: RawForm = {},
): Promise<Result<number, 'forbidden'> | ChangedMeanwhile> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  await lockDraw(ctx.db, draw.id)
  const members = await listRecruits(ctx.db, draw.id, { statuses: ['confirmed', 'present'] })
  const before = await listNotedSessions(ctx.db, draw.id)
  const ids = members.map(({ id }) => id)
  const meanwhile = changedMeanwhile(sent, shownSessions(ids, before))
  if (meanwhile) return meanwhile

  const changed = ids.filter((id) => typed.has(id) && typed.get(id) !== before.get(id)?.sessions)
  if (changed.length === 0) return done(0)
  for (const id of changed) {
    const sessions = typed.get(id)
    if (sessions === undefined) await deleteNotedSessions(ctx.db, [id])
    else await putNotedSessions(ctx.db, id, sessions, ctx.now)
  }
  await followPresence(ctx, draw, changed)
  ctx.audit({
    act: 'draw.sessions-noted',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { people: changed.length },
  })
  ctx.changed(`draw:${draw.id}`)
  return done(changed.length)
}

/** Whoever came once is present; a figure that was a mistake takes that back with it. */
async function followPresence(ctx: Ctx, draw: Draw, changed: readonly string[]) {
  await markPresent(ctx, draw)
  const attended = await readAttendance(ctx, draw)
  for (const { id } of await listRecruits(ctx.db, draw.id, { statuses: ['present'] }))
    if (changed.includes(id) && (attended.get(id)?.sessions ?? 0) === 0)
      await updateRecruit(ctx.db, id, { status: 'confirmed' }, ctx.now)
}
