import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { Recruitment } from '../../recruitment.ts'
import { lockDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { type DropOutForecast, forecastDropOuts } from '../forecast.ts'
import { lossesByAnswer } from '../store/losses.ts'
import { saveForecast } from '../store/recruitments.ts'
import { openOwnRecruitment } from './set-recruitment.ts'

export type Said = Pick<Recruitment, 'dropOuts' | 'responses'>

/** What may be expected after the draw, and how many alternates that asks for. */
export async function readForecast(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
  said: Said['dropOuts'],
): Promise<DropOutForecast> {
  const features = await listFeatures(ctx.db, draw.id)
  return forecastDropOuts(features, draw.panelSize, await lossesByAnswer(ctx.db, draw.id), said)
}

const beforeDraw: readonly Draw['state'][] = [
  'preparing',
  'recruiting',
  'frozen',
  'listed',
  'committed',
]

/**
 * What a person expects instead of what was learned. Once the rule is published the number of alternates joins the
 * log: nobody can say afterwards that another one was planned.
 */
export async function keepForecast(
  ctx: Ctx,
  draw: Draw,
  said: Said,
): Promise<Result<number, 'forbidden' | 'not-now'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const locked = await lockDraw(ctx.db, draw.id)
  if (!locked || !beforeDraw.includes(locked.state)) return refused('not-now')

  const recruitment = await openOwnRecruitment(ctx, draw)
  const before = await readForecast(ctx, draw, recruitment.dropOuts)
  await saveForecast(ctx.db, draw.id, said, ctx.now)
  const { reserve, everybody } = await readForecast(ctx, draw, said.dropOuts)
  if (locked.publishedAt && reserve !== before.reserve)
    await recordEvent(ctx, draw.id, 'alternates-planned', {
      reserve,
      percent: Math.round(100 * everybody.expected),
    })

  ctx.audit({
    act: 'draw.forecast-kept',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { reserve },
  })
  ctx.changed(`draw:${draw.id}`)
  return done(reserve)
}
