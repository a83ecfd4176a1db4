import { emptyForm, type FormState } from '#kit/form.ts'
import { page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { onOwn, onOwnDraw, reasonIn, textIn, within } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { computeTrial, stopTrial } from '../actions/compute-trial.ts'
import { loosenQuotas } from '../actions/loosen-quotas.ts'
import { TrialPage } from '../pages/TrialPage.tsx'
import { lastComputation } from '../store/computations.ts'
import { relaxRefusals, trialRefusals, trialTexts } from '../texts/trial.ts'
import { quotasHash } from '../trial.ts'
import { runEngine, waited } from './engine-thread.ts'

const slug = ':slug'

const onTrial = { ...onOwn, next: (draw: Draw) => drawPaths.trial(draw.slug) }

export const trialRoutes: readonly Route[] = [
  get(
    drawPaths.trial(slug),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await show(c, draw, emptyForm))),
  ),
  buttonRoute({
    ...onTrial,
    path: drawPaths.trial(slug),
    // The engine runs in a thread, and no transaction waits for it.
    options: { ownTransaction: true, perMinute: 30 },
    draw: (c, draw, form) => show(c, draw, emptyForm, reasonIn(form)),
    act: async (c, draw) => {
      const started = await computeTrial(c.var.ctx, draw, runEngine, c.var.act)
      if (started.ok) await waited(started.value.ended)
      return started
    },
    refusals: (locale) => trialRefusals[locale],
  }),
  buttonRoute({
    ...onTrial,
    path: drawPaths.stopTrial(slug),
    act: (c, draw) => stopTrial(c.var.ctx, draw),
    back: onTrial.next,
    refusals: () => ({}),
    notice: (locale) => trialTexts[locale].stopping,
  }),
  actRoute({
    ...onTrial,
    path: drawPaths.relax(slug),
    fresh: true,
    shape: within({ reason: 1000 }),
    draw: (c, draw, form) => show(c, draw, form),
    act: (c, draw, input) => {
      const choice = textIn(input, 'choice')
      return loosenQuotas(c.var.ctx, draw, {
        choice: /^\d$/.test(choice) ? Number(choice) : -1,
        reason: textIn(input, 'reason'),
      })
    },
    refusals: (locale) => relaxRefusals[locale],
    under: { 'no-reason': 'reason', 'no-such-choice': 'choice' },
    notice: (locale) => trialTexts[locale].relaxed,
  }),
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
