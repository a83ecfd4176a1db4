import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import { type FormState, type Parsed, type RawForm, tooLong } from '#kit/form.ts'
import type { Pending } from '#kit/instruments/instrument.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { listReopeningsOf } from '#platform/reopenings/reopenings.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { findKind, type Kinds, type KindsNow } from '../../instrument-kinds.ts'
import { phasePaths } from '../../paths/phase.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import { instrumentProblems } from '../../template/nouns.ts'
import { cancelPhase } from '../actions/cancel-phase.ts'
import { closePhase } from '../actions/close-phase.ts'
import { missingIn } from '../actions/missing-in.ts'
import { openPhase } from '../actions/open-phase.ts'
import { pendingIn } from '../actions/phase-instruments.ts'
import { reachMilestone } from '../actions/reach-milestone.ts'
import { reopenClosedPhase } from '../actions/reopen-phase.ts'
import { PhasesPage, type PhasesProps } from '../pages/PhasesPage.tsx'
import { type Phase, phaseSubject, reasonLength, waitsFor } from '../phase.ts'
import { listPhases } from '../store/phases.ts'
import { phaseTexts } from '../texts/phase.ts'

const list = phasePaths.list(':slug')

/** The phases of an experiment: planned, opened, closed. */
export function phaseRoutes(kinds: KindsNow): readonly Route[] {
  return [
    get(
      list,
      'anyone',
      onExperiment(async (c, experiment) => page(c, await draw(c, experiment, kinds))),
    ),
    actRoute({
      ...onPhase(kinds),
      path: phasePaths.open(':slug', ':plan'),
      shape: z.object({}),
      act: async (c, on) => {
        const opened = await openPhase(c.var.ctx, kinds(), on.experiment.id, on.planId)
        return opened.ok ? opened : { ...opened, about: await whyShutNow(c, on, kinds()) }
      },
      notice: (locale) => phaseTexts[locale].openedNotice,
    }),
    actRoute({
      ...onPhase(kinds),
      path: phasePaths.close(':slug', ':plan'),
      shape: reasonIn('closing'),
      under: { 'instruments-pending': 'closing' },
      act: (c, on, closing) => closeAsked(c, on, kinds(), closing),
      notice: (locale) => phaseTexts[locale].closedNotice,
    }),
    actRoute({
      ...onPhase(kinds),
      path: phasePaths.reopen(':slug', ':plan'),
      shape: reasonIn('reopening'),
      under: { 'reason-short': 'reopening' },
      act: (c, on, reopening) => reopenClosedPhase(c.var.ctx, kinds(), planned(on), reopening),
      notice: (locale) => phaseTexts[locale].reopenedNotice,
    }),
    actRoute({
      ...onPhase(kinds),
      path: phasePaths.cancel(':slug', ':plan'),
      shape: reasonIn('reason'),
      under: { 'reason-missing': 'reason' },
      act: (c, on, reason) => cancelPhase(c.var.ctx, kinds(), planned(on), reason),
      notice: (locale) => phaseTexts[locale].cancelledNotice,
    }),
    actRoute({
      ...onPhase(kinds),
      path: phasePaths.milestone(':slug', ':plan', ':milestone'),
      shape: z.object({ day: z.string().default('') }),
      days: { day: 'up-to-today' },
      act: (c, on, { day }) => {
        const milestoneId = c.req.param('milestone') ?? ''
        return reachMilestone(c.var.ctx, { ...planned(on), milestoneId }, day)
      },
      notice: (locale) => phaseTexts[locale].reachedNotice,
    }),
  ]
}

/** Closed without what it planned: whoever presses is asked why, once, and what they answer is kept. */
async function closeAsked(c: HttpContext, on: OnPhase, kinds: Kinds, closing: string) {
  const { ctx } = c.var
  const phases = await listPhases(ctx.db, on.experiment.id, dayOf(ctx.now))
  const phase = phases.find(({ plan }) => plan.id === on.planId)
  const missing = phase ? await missingIn(ctx, on.experiment, phase) : []
  if (missing.length > 0 && !isReason(closing, reasonLength)) return refused('instruments-pending')
  return closePhase(ctx, kinds, planned(on), closing)
}

interface OnPhase {
  readonly experiment: Experiment
  readonly planId: string
}

/** One phase of an experiment, and the page of all of them. */
function onPhase(kinds: KindsNow) {
  return {
    audience: 'signed-in',
    on: phaseAt,
    may: (viewer: Viewer | undefined, { experiment }: OnPhase) =>
      mayEditExperiment(viewer, experiment),
    fresh: true,
    draw: (c: HttpContext, { experiment, planId }: OnPhase, form: FormState) =>
      draw(c, experiment, kinds, { planId, form, milestoneId: c.req.param('milestone') }),
    refusals: phaseRefusals,
    next: ({ experiment, planId }: OnPhase) =>
      `${phasePaths.list(experiment.slug)}#phase-${planId}`,
  } as const
}

async function phaseAt(c: HttpContext): Promise<OnPhase | Response | undefined> {
  const experiment = await experimentAt(c)
  if (experiment === undefined || experiment instanceof Response) return experiment
  return { experiment, planId: c.req.param('plan') ?? '' }
}

const planned = ({ experiment, planId }: OnPhase) => ({ experimentId: experiment.id, planId })

/** What keeps a phase shut is said as its page says it, in the place of the button. */
function phaseRefusals(locale: Locale) {
  const { refusals } = phaseTexts[locale]
  return {
    ...refusals,
    'settings-refused': (why: string) => why || refusals['settings-refused'],
    'waits-for-another': (why: string) => why || refusals['waits-for-another'],
  }
}

/** Of a reason that everybody who may read the phase reads. */
const longestReason = 2_000

function reasonIn(name: string) {
  return ({ var: { ctx } }: HttpContext, _: OnPhase, raw: RawForm): Parsed<string> => {
    const long = tooLong(raw, { [name]: longestReason }, ctx.locale)
    if (long) return { ok: false, form: long }
    const reason = raw[name]
    return { ok: true, value: typeof reason === 'string' ? reason : '' }
  }
}

async function draw(
  c: HttpContext,
  experiment: Experiment,
  kinds: KindsNow,
  refused?: PhasesProps['refused'],
) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const phases = await listPhases(ctx.db, experiment.id, today)
  const mayAct = mayEditExperiment(ctx.person, experiment)
  const pending: Record<string, readonly Pending[]> = {}
  if (mayAct)
    for (const phase of phases)
      pending[phase.plan.id] = [
        ...(await pendingIn(ctx, kinds(), phase)),
        ...(await missingIn(ctx, experiment, phase)),
      ]
  const keptShut: Record<string, string> = {}
  if (mayAct)
    for (const phase of phases.filter(({ state }) => state === 'ahead')) {
      const why = whyShut(ctx.locale, experiment, phase, phases, kinds())
      if (why) keptShut[phase.plan.id] = why
    }
  const records = phases.flatMap(({ record }) => record ?? [])
  const reopenings = await listReopeningsOf(ctx.db, records.map(phaseSubject))
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
      reopenings={reopenings}
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

/** The sentence of its page, for an opening asked from a page that was shown before. */
async function whyShutNow(
  c: HttpContext,
  { experiment, planId }: OnPhase,
  kinds: Kinds,
): Promise<string> {
  const { ctx } = c.var
  const phases = await listPhases(ctx.db, experiment.id, dayOf(ctx.now))
  const phase = phases.find(({ plan }) => plan.id === planId)
  return (phase && whyShut(ctx.locale, experiment, phase, phases, kinds)) ?? ''
}

/** The instruments of this phase that their kinds refuse, by name. */
function refusedOf(locale: Locale, { plan }: Phase, kinds: Kinds): readonly string[] {
  return instrumentProblems([plan], kinds).map(({ instrument }) => {
    const title = findKind(kinds, instrument.kind)?.texts[locale].title ?? instrument.kind
    return phaseTexts[locale].refusedInstrument(title)
  })
}
