import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { readPaperNumbers } from '../../attendance.ts'
import { mayRunSessions } from '../../permissions.ts'
import type { RollReport } from '../../rolls/index.ts'
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

/** Whose pictures these are, in the room that reads them. */
export const sessionRolls = 'session-rolls'

export type RollRefusal = LoadRefusal | 'no-sheets' | 'counted-meanwhile' | 'unknown'

/** Sheets with boxes that a person looked at: who is ticked came, once, whatever was known before. */
export async function enterSessionRolls(
  ctx: Ctx,
  sessionId: string,
  batch: string,
  sheets: readonly LookedSheet[],
  came: readonly number[],
): Promise<Result<RollReport, RollRefusal>> {
  const loaded = await loadOpenSession(ctx, sessionId)
  if (!loaded.ok) return loaded

  const { set } = loaded.value
  if (sheets.length === 0) return refused('no-sheets')
  const people = await listParticipants(ctx.db, set.id)
  const idOf = new Map(
    people.filter(({ withdrawn }) => !withdrawn).map(({ number, id }) => [number, id]),
  )
  if (came.some((number) => !idOf.has(number))) return refused('unknown')

  const may = (viewer: Viewer | undefined) => mayRunSessions(viewer, set)
  const asked = { purpose: sessionRolls, subject: sessionId, batch, isNumberKept: false }
  const taken = await takeSheets(ctx, may, asked, sheets)
  if (!taken.ok) return taken
  const before = new Set(
    (await listAttendance(ctx.db, sessionId)).map(({ participantId }) => participantId),
  )
  const ids = came.flatMap((number) => idOf.get(number) ?? [])
  const recording = { medium: 'paper' as const, now: ctx.now, by: ctx.person?.id }
  const known = await recordAttendance(ctx.db, sessionId, ids, recording)

  await tell(ctx, sessionId, set.experimentId)
  const there = came.filter((number) => before.has(idOf.get(number) ?? ''))
  return done({ added: ids.length - known, known: there })
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
