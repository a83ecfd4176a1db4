import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { readPaperNumbers } from '../../attendance.ts'
import {
  listAttendance,
  listParticipants,
  recordAttendance,
  replaceScreenAttendance,
} from '../store/participants.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'

/** What is ticked on the screen is what is kept; the lines copied from paper stay. */
export async function tickAttendance(
  ctx: Ctx,
  sessionId: string,
  ticked: readonly string[],
): Promise<Result<undefined, LoadRefusal>> {
  const loaded = await loadOpenSession(ctx, sessionId)
  if (!loaded.ok) return loaded

  const people = await listParticipants(ctx.db, loaded.value.set.id)
  const known = new Set(people.map(({ id }) => id))
  const present = [...new Set(ticked)].filter((id) => known.has(id))
  const recording = { medium: 'screen' as const, now: ctx.now, by: ctx.person?.id }
  await replaceScreenAttendance(ctx.db, sessionId, present, recording)

  await tell(ctx, sessionId, loaded.value.set.experimentId)
  return done()
}

export type PaperRefusal = LoadRefusal | 'unread' | 'unknown'

export interface PaperReport {
  readonly added: number
  readonly known: number
}

/** Copies a signed sheet: nothing is written unless every number was read and is known. */
export async function copyPaperSheet(
  ctx: Ctx,
  sessionId: string,
  text: string,
): Promise<Result<PaperReport, PaperRefusal> & { readonly about?: string }> {
  const loaded = await loadOpenSession(ctx, sessionId)
  if (!loaded.ok) return loaded

  const { numbers, unread } = readPaperNumbers(text)
  if (unread.length > 0) return { ...refused('unread'), about: unread.slice(0, 10).join(', ') }
  const people = await listParticipants(ctx.db, loaded.value.set.id)
  const idOf = new Map(people.map(({ number, id }) => [number, id]))
  const unknown = numbers.filter((number) => !idOf.has(number))
  if (unknown.length > 0) return { ...refused('unknown'), about: unknown.slice(0, 20).join(', ') }

  const ids = numbers.flatMap((number) => idOf.get(number) ?? [])
  const known = await recordAttendance(ctx.db, sessionId, ids, {
    medium: 'paper',
    now: ctx.now,
    by: ctx.person?.id,
  })

  await tell(ctx, sessionId, loaded.value.set.experimentId)
  return done({ added: ids.length - known, known })
}

async function tell(ctx: Ctx, sessionId: string, experimentId: string) {
  const count = (await listAttendance(ctx.db, sessionId)).length
  ctx.audit({
    act: 'attendance.recorded',
    subject: `session:${sessionId}`,
    public: false,
    detail: { count },
  })
  ctx.changed(`experiment:${experimentId}`)
}
