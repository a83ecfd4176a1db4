import { emptyForm, type FormState, formRefused, tooLong } from '#kit/form.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { computeTrial, stopTrial } from '../actions/compute-trial.ts'
import { loosenQuotas } from '../actions/loosen-quotas.ts'
import { TrialPage } from '../pages/TrialPage.tsx'
import { lastComputation } from '../store/computations.ts'
import { relaxRefusals, trialRefusals, trialTexts } from '../texts/trial.ts'
import { quotasHash } from '../trial.ts'
import { runEngine, waited } from './engine-thread.ts'

const slug = ':slug'

export const trialRoutes: readonly Route[] = [
  get(
    drawPaths.trial(slug),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await show(c, draw, emptyForm))),
  ),
  // The engine runs in a thread, and no transaction waits for it.
  post(drawPaths.trial(slug), 'signed-in', onOwnDraw(run), {
    ownTransaction: true,
    perMinute: 30,
  }),
  post(drawPaths.stopTrial(slug), 'signed-in', onOwnDraw(stop)),
  post(drawPaths.relax(slug), 'signed-in', onOwnDraw(relax)),
]

async function show(c: HttpContext, draw: Draw, form: FormState, refusal?: string) {
  const { ctx, frame } = c.var
  const features = await listFeatures(ctx.db, draw.id)
  const trial = await lastComputation(ctx.db, draw.id, 'trial', ctx.now)
  return (
    <TrialPage
      frame={frame}
      draw={draw}
      features={features}
      trial={trial}
      isFresh={trial?.quotasHash === quotasHash(draw, features)}
      form={form}
      refusal={refusal}
    />
  )
}

async function run(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const started = await computeTrial(ctx, draw, runEngine, c.var.act)
  if (started.ok) {
    await waited(started.value.ended)
    return seeOther(c, drawPaths.trial(draw.slug))
  }
  if (started.refusal === 'forbidden') return forbidden(c)
  return again(c, await show(c, draw, emptyForm, trialRefusals[ctx.locale][started.refusal]))
}

async function stop(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const stopped = await stopTrial(ctx, draw)
  if (!stopped.ok) return forbidden(c)
  return seeOther(c, drawPaths.trial(draw.slug), trialTexts[ctx.locale].stopping)
}

async function relax(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const long = tooLong(raw, { reason: 1000 }, ctx.locale)
  if (long) return again(c, await show(c, draw, long))
  const [choice, reason] = [raw['choice'], raw['reason']]
  const relaxed = await loosenQuotas(ctx, draw, {
    choice: typeof choice === 'string' && /^\d$/.test(choice) ? Number(choice) : -1,
    reason: typeof reason === 'string' ? reason : '',
  })
  if (relaxed.ok) return seeOther(c, drawPaths.trial(draw.slug), trialTexts[ctx.locale].relaxed)
  if (relaxed.refusal === 'forbidden') return forbidden(c)
  const field = { 'no-reason': 'reason', 'no-such-choice': 'choice' } as const
  const at = relaxed.refusal in field ? field[relaxed.refusal as keyof typeof field] : 'form'
  const form = formRefused(raw, relaxRefusals[ctx.locale][relaxed.refusal], at)
  return again(c, await show(c, draw, form))
}
