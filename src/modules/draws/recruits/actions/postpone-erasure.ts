import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, isTold } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { mayRunDraw } from '../../permissions.ts'
import { whoWait } from '../../person-status.ts'
import { lockDraw } from '../../store/draws.ts'
import { announcedErasure, type PostponeRefusal, postponeProblem } from '../erasure-day.ts'
import { moveErasure } from '../store/erasure-days.ts'
import { findRecruitment } from '../store/recruitments.ts'
import { listRecruits } from '../store/recruits.ts'
import { erasureTexts } from '../texts/erasure.ts'
import { openOwnRecruitment } from './set-recruitment.ts'

/**
 * Another day of erasure, after the one that was announced: those who registered are told, with the reason. It may come
 * more than once; the first day stays on every page that says the last.
 */
export async function postponeErasure(
  ctx: Ctx,
  drawId: string,
  asked: { readonly laterOn: Day; readonly because: string },
): Promise<Result<undefined, PostponeRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw) return refused('forbidden')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  // Nobody set it yet: a day is announced all the same, and there are data.
  const recruitment = await openOwnRecruitment(ctx, draw)
  if (recruitment.erasedAt) return refused('erased')
  const from = announcedErasure(draw, recruitment.eraseOn)
  const problem = postponeProblem(draw, from, asked, dayOf(ctx.now))
  if (problem || from === undefined) return refused(problem ?? 'not-now')

  const because = asked.because.trim()
  await moveErasure(ctx.db, draw.id, { from, to: asked.laterOn, because }, ctx.now)

  ctx.audit({
    act: 'draw.erasure-postponed',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { from, to: asked.laterOn },
  })
  await tellRegistered(ctx, draw, { from, to: asked.laterOn, because })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

async function tellRegistered(
  ctx: Ctx,
  draw: Draw,
  { from, to, because }: { readonly from: Day; readonly to: Day; readonly because: string },
): Promise<void> {
  const texts = erasureTexts[ctx.locale]
  const page = `${ctx.settings.baseUrl}${drawPaths.draw(draw.slug)}`
  const recruitment = await findRecruitment(ctx.db, draw.id)
  for (const { identity } of await listRecruits(ctx.db, draw.id, { statuses: whoWait })) {
    if (!identity?.email) continue
    ctx.mail({
      to: identity.email,
      subject: texts.postponedSubject(draw.title),
      text: texts.postponedText({
        draw: draw.title,
        from: writtenDay(from, ctx.locale),
        to: writtenDay(to, ctx.locale),
        because,
        contact: recruitment?.contact ?? '',
        page,
      }),
      keepHours: 72,
    })
  }
}
