import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, tooLong } from '#kit/form.ts'
import type { Pending } from '#kit/instrument.ts'
import type { Locale } from '#kit/texts.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { findKind, type Kinds, type KindsNow } from '../../instrument-kinds.ts'
import { phasePaths } from '../../paths/phase.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { instrumentProblems } from '../../template/nouns.ts'
import { cancelPhase } from '../actions/cancel-phase.ts'
import { closePhase } from '../actions/close-phase.ts'
import { openPhase } from '../actions/open-phase.ts'
import { pendingIn } from '../actions/phase-instruments.ts'
import { reachMilestone } from '../actions/reach-milestone.ts'
import { reopenClosedPhase } from '../actions/reopen-phase.ts'
import { PhasesPage } from '../pages/PhasesPage.tsx'
import { type Phase, waitsFor } from '../phase.ts'
import { listPhases } from '../store/phases.ts'
import { type PhaseRefusal, phaseTexts } from '../texts/phase.ts'

const list = phasePaths.list(':slug')

/** The phases of an experiment: planned, opened, closed. */
export function phaseRoutes(kinds: KindsNow): readonly Route[] {
  const acting = (run: (c: HttpContext, experiment: Experiment) => Promise<Response>) =>
    onExperiment(run, mayEditExperiment)
  return [
    get(
      list,
      'anyone',
      onExperiment(async (c, experiment) => page(c, await draw(c, experiment, kinds))),
    ),
    post(
      phasePaths.open(':slug', ':plan'),
      'signed-in',
      acting(async (c, experiment) => {
        const done = await openPhase(c.var.ctx, kinds(), experiment.id, planOf(c))
        return answer(c, experiment, kinds, done, 'openedNotice')
      }),
    ),
    post(
      phasePaths.close(':slug', ':plan'),
      'signed-in',
      acting((c, experiment) => close(c, experiment, kinds)),
    ),
    post(
      phasePaths.reopen(':slug', ':plan'),
      'signed-in',
      acting((c, experiment) => reopen(c, experiment, kinds)),
    ),
    post(
      phasePaths.cancel(':slug', ':plan'),
      'signed-in',
      acting((c, experiment) => cancel(c, experiment, kinds)),
    ),
    post(
      phasePaths.milestone(':slug', ':plan', ':milestone'),
      'signed-in',
      acting((c, experiment) => milestone(c, experiment, kinds)),
    ),
  ]
}

function planOf(c: HttpContext): string {
  return c.req.param('plan') ?? ''
}

async function draw(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  refused?: { planId: string; form: FormState },
) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const phases = await listPhases(ctx.db, experiment.id, today)
  const mayAct = mayEditExperiment(ctx.person, experiment)
  const pending: Record<string, readonly Pending[]> = {}
  if (mayAct)
    for (const phase of phases) pending[phase.plan.id] = await pendingIn(ctx, kinds(), phase)
  const keptShut: Record<string, string> = {}
  if (mayAct)
    for (const phase of phases.filter(({ state }) => state === 'ahead')) {
      const why = whyShut(ctx.locale, experiment, phase, phases, kinds())
      if (why) keptShut[phase.plan.id] = why
    }
  const titles = kinds().map(({ name, texts }) => [name, texts[ctx.locale].title])
  return (
    <PhasesPage
      frame={frame}
      experiment={experiment}
      phases={phases}
      today={today}
      mayAct={mayAct}
      pending={pending}
      keptShut={keptShut}
      kindTitles={Object.fromEntries(titles)}
      {...(refused ? { refused } : {})}
    />
  )
}

/** What opening this phase would be refused for: its page says it in the place of the button. */
function whyShut(
  locale: Locale,
  experiment: Experiment,
  phase: Phase,
  all: readonly Phase[],
  kinds: Kinds,
): string | undefined {
  const texts = phaseTexts[locale]
  if (experiment.stage !== 'running') return texts.refusals['not-running']
  const before = waitsFor(phase, all).map(({ plan }) => plan.title)
  if (before.length > 0) return texts.waitsFor(before)
  const refused = refusedOf(locale, phase, kinds)
  return refused.length > 0 ? [texts.refusals['settings-refused'], ...refused].join(' ') : undefined
}

/** The refusals that a field answers; the others stand above the card. */
const reasonFields: Partial<Record<PhaseRefusal, string>> = {
  'reason-missing': 'reason',
  'reason-short': 'reopening',
  'instruments-pending': 'closing',
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: PhaseRefusal }
type Notice =
  | 'openedNotice'
  | 'closedNotice'
  | 'reopenedNotice'
  | 'cancelledNotice'
  | 'reachedNotice'

async function answer(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  done: Done,
  notice: Notice,
  form: FormState = emptyForm,
) {
  const texts = phaseTexts[c.var.ctx.locale]
  if (done.ok) {
    const back = `${phasePaths.list(experiment.slug)}#phase-${planOf(c)}`
    return seeOther(c, back, texts[notice])
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  const sentence =
    (await whyShutNow(c, experiment, kinds(), done.refusal)) ?? texts.refusals[done.refusal]
  const field = reasonFields[done.refusal] ?? 'form'
  const refusedForm = formRefused(form.values, sentence, field)
  return again(c, await draw(c, experiment, kinds, { planId: planOf(c), form: refusedForm }))
}

/** The sentence of its page, for an opening asked from a page that was shown before. */
async function whyShutNow(
  c: HttpContext,
  experiment: Experiment,
  kinds: Kinds,
  refusal: PhaseRefusal,
) {
  if (refusal !== 'settings-refused' && refusal !== 'waits-for-another') return undefined
  const { ctx } = c.var
  const phases = await listPhases(ctx.db, experiment.id, dayOf(ctx.now))
  const phase = phases.find(({ plan }) => plan.id === planOf(c))
  return phase && whyShut(ctx.locale, experiment, phase, phases, kinds)
}

/** The instruments of this phase that their kinds refuse, by name. */
function refusedOf(locale: Locale, { plan }: Phase, kinds: Kinds): readonly string[] {
  return instrumentProblems([plan], kinds).map(({ instrument }) => {
    const title = findKind(kinds, instrument.kind)?.texts[locale].title ?? instrument.kind
    return phaseTexts[locale].refusedInstrument(title)
  })
}

/** Of a reason that everybody who may read the phase reads. */
const longestReason = 2_000

async function close(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const fields = await readForm(c)
  const long = tooLong(fields, { closing: longestReason }, c.var.ctx.locale)
  if (long) return again(c, await draw(c, experiment, kinds, { planId: planOf(c), form: long }))
  const closing = typeof fields['closing'] === 'string' ? fields['closing'] : ''
  const at = { experimentId: experiment.id, planId: planOf(c) }
  const done = await closePhase(c.var.ctx, kinds(), at, closing)
  const form = { values: { closing }, problems: {} }
  return answer(c, experiment, kinds, done, 'closedNotice', form)
}

async function reopen(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const fields = await readForm(c)
  const long = tooLong(fields, { reopening: longestReason }, c.var.ctx.locale)
  if (long) return again(c, await draw(c, experiment, kinds, { planId: planOf(c), form: long }))
  const { reopening: sent } = fields
  const reopening = typeof sent === 'string' ? sent : ''
  const at = { experimentId: experiment.id, planId: planOf(c) }
  const done = await reopenClosedPhase(c.var.ctx, kinds(), at, reopening)
  const form = { values: { reopening }, problems: {} }
  return answer(c, experiment, kinds, done, 'reopenedNotice', form)
}

async function cancel(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const fields = await readForm(c)
  const long = tooLong(fields, { reason: longestReason }, c.var.ctx.locale)
  if (long) return again(c, await draw(c, experiment, kinds, { planId: planOf(c), form: long }))
  const reason = typeof fields['reason'] === 'string' ? fields['reason'] : ''
  const at = { experimentId: experiment.id, planId: planOf(c) }
  const done = await cancelPhase(c.var.ctx, kinds(), at, reason)
  const form = { values: { reason }, problems: {} }
  return answer(c, experiment, kinds, done, 'cancelledNotice', form)
}

async function milestone(c: HttpContext, experiment: Experiment, kinds: KindsNow) {
  const day = (await readForm(c))['day']
  const at = {
    experimentId: experiment.id,
    planId: planOf(c),
    milestoneId: c.req.param('milestone') ?? '',
  }
  const done = await reachMilestone(c.var.ctx, at, typeof day === 'string' ? day : '')
  return answer(c, experiment, kinds, done, 'reachedNotice')
}
