import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepEconomics } from '../../permissions.ts'
import { lockNote, moveNote, saveKmRate, sayInAccounts } from '../../store/notes.ts'
import type { KmRate, PaidForm, RefusalForm } from '../note.ts'
import { tell } from './keep-note.ts'

type Edge = 'forbidden' | 'not-found'

/**
 * From now on its expenses are in the actual of their projects. `seen` is when the note that was read had been sent: taken
 * back and sent again, it is another.
 */
export async function acceptNote(
  ctx: Ctx,
  id: string,
  seen: string,
): Promise<Result<undefined, Edge | 'not-sent' | 'sent-again'>> {
  const note = await lockNote(ctx.db, id)
  if (!note) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (note.state !== 'sent') return refused('not-sent')
  if (seen !== note.sentAt?.toISOString()) return refused('sent-again')

  await moveNote(ctx.db, id, { state: 'accepted', decidedAt: ctx.now })

  tell(ctx, id, 'economics.note-accepted')
  return done()
}

/** Whoever wrote it reads why, corrects it and sends it again. What is paid is refused no more. */
export async function refuseNote(
  ctx: Ctx,
  id: string,
  { reason }: RefusalForm,
): Promise<Result<undefined, Edge | 'not-sent'>> {
  const note = await lockNote(ctx.db, id)
  if (!note) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (note.state !== 'sent' && note.state !== 'accepted') return refused('not-sent')

  await moveNote(ctx.db, id, { state: 'refused', reason, decidedAt: ctx.now })

  tell(ctx, id, 'economics.note-refused')
  return done()
}

export async function payNote(
  ctx: Ctx,
  id: string,
  { paidOn }: PaidForm,
): Promise<Result<undefined, Edge | 'not-accepted' | 'paid-before'>> {
  const note = await lockNote(ctx.db, id)
  if (!note) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (note.state !== 'accepted') return refused('not-accepted')
  if (note.lines.some(({ spentOn }) => paidOn < spentOn)) return refused('paid-before')

  await moveNote(ctx.db, id, { state: 'paid', paidOn })

  tell(ctx, id, 'economics.note-paid')
  return done()
}

/** Whether the accounts carry this expense: then it counts there, and no more as an expense note. */
export async function sayCarried(
  ctx: Ctx,
  id: string,
  lineId: string,
  inAccounts: boolean,
): Promise<Result<undefined, Edge | 'not-accepted'>> {
  const note = await lockNote(ctx.db, id)
  if (!note?.lines.some((line) => line.id === lineId)) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (note.state !== 'accepted' && note.state !== 'paid') return refused('not-accepted')

  await sayInAccounts(ctx.db, lineId, inAccounts)

  tell(ctx, id, 'economics.note-compared')
  return done()
}

/** What a kilometre is paid from now on; expenses that are written keep what they were worth. */
export async function keepKmRate(
  ctx: Ctx,
  { year, rate }: KmRate,
): Promise<Result<undefined, 'forbidden' | 'too-late'>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')
  if (year > Number(dayOf(ctx.now).slice(0, 4)) + 1) return refused('too-late')

  await saveKmRate(ctx.db, year, rate)

  ctx.audit({ act: 'economics.km-rate-written', subject: `economics-km:${year}`, public: false })
  return done()
}
