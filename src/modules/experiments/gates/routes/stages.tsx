import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { DecidingTogether } from '../../deciding-together.ts'
import type { Experiment } from '../../experiment.ts'
import { isRequirement, type RequirementKey, stationAsking } from '../../gate.ts'
import { paths } from '../../paths.ts'
import {
  mayDecideForTheLab,
  mayEditExperiment,
  mayGiveEvidence,
  mayPassGate,
  maySeeWorkings,
} from '../../permissions.ts'
import { experimentAct, experimentForm } from '../../routes/experiment-form.tsx'
import { onExperiment } from '../../routes/on-experiment.ts'
import { namesOf } from '../../team/index.ts'
import { passGate } from '../actions/pass-gate.ts'
import { recordDecision } from '../actions/record-decision.ts'
import { recordEvidence } from '../actions/record-evidence.ts'
import { resumeExperiment } from '../actions/resume-experiment.ts'
import { setStageDates } from '../actions/set-stage-dates.ts'
import { hasOpenPhase, stopExperiment } from '../actions/stop-experiment.ts'
import { waiveRequirement } from '../actions/waive-requirement.ts'
import {
  decisionShape,
  evidenceShape,
  passShape,
  resumeShape,
  stageDatesDays,
  stageDatesShape,
  stopShape,
  waiverShape,
} from '../evidence.ts'
import { RequirementPage } from '../pages/RequirementPage.tsx'
import { StagesPage } from '../pages/StagesPage.tsx'
import { DecisionPage, ResumePage, StageDatesPage, StopPage } from '../pages/stage-forms.tsx'
import { listDecisions } from '../store/decisions.ts'
import { currentGate, gateOf } from '../store/gate-facts.ts'
import { findStageDates, listPassages } from '../store/passages.ts'
import { findWhatNext } from '../store/what-next.ts'
import { stagesTexts } from '../texts/stages-page.ts'

const unknown = refused('not-found')

const backToStages = (experiment: Experiment) => paths.stages(experiment.slug)

/** The gates: what they ask, passing them, setting aside, stopping and resuming. */
export function stageRoutes(together: DecidingTogether): readonly Route[] {
  return [
    get(
      '/experiences/:slug/etapes',
      'anyone',
      onExperiment(async (c, experiment) => page(c, await stagesPage(c, experiment))),
      { cached: true },
    ),
    experimentAct({
      path: '/etapes/franchir',
      may: mayPassGate,
      shape: passShape,
      draw: (c, experiment, form) => stagesPage(c, experiment, form),
      act: (c, experiment, { from }) => passGate(c.var.ctx, experiment.id, from),
      next: backToStages,
      notice: (locale) => stagesTexts[locale].passedNotice,
    }),
    ...experimentForm({
      path: '/etapes/decision',
      may: mayDecideForTheLab,
      shape: decisionShape,
      withFile: true,
      draw: async (c, experiment, form) => (
        <DecisionPage
          frame={c.var.frame}
          experiment={experiment}
          form={form}
          together={
            experiment.stage === 'idea'
              ? together({ subject: 'framing', experimentId: experiment.id }, c.var.ctx.locale)
              : []
          }
        />
      ),
      act: (c, experiment, input, { file }) =>
        recordDecision(c.var.ctx, experiment.id, { ...input, file }),
      next: backToStages,
      notice: (locale) => stagesTexts[locale].decisionSaved,
    }),
    ...experimentForm({
      path: '/etapes/dates',
      saved: 'experiment-dates.set',
      may: mayEditExperiment,
      shape: stageDatesShape,
      days: stageDatesDays,
      draw: async (c, experiment, form) => (
        <StageDatesPage
          frame={c.var.frame}
          experiment={experiment}
          form={form}
          dates={await findStageDates(c.var.ctx.db, experiment.id)}
        />
      ),
      act: (c, experiment, input) => setStageDates(c.var.ctx, experiment.id, input),
      next: backToStages,
      notice: (locale) => stagesTexts[locale].datesSaved,
    }),
    ...experimentForm({
      path: '/etapes/arreter',
      may: mayDecideForTheLab,
      over: async (c, experiment) =>
        experiment.stop
          ? 'already-stopped'
          : (await hasOpenPhase(c.var.ctx, experiment.id))
            ? 'phases-open'
            : undefined,
      shape: stopShape,
      draw: async (c, experiment, form) => (
        <StopPage frame={c.var.frame} experiment={experiment} form={form} />
      ),
      act: (c, experiment, input) => stopExperiment(c.var.ctx, experiment.id, input),
      next: (experiment) => paths.experiment(experiment.slug),
      notice: (locale) => stagesTexts[locale].stopped,
    }),
    ...experimentForm({
      path: '/etapes/reprendre',
      may: mayDecideForTheLab,
      over: (_c, experiment) => (experiment.stop ? undefined : 'not-stopped'),
      shape: resumeShape,
      draw: async (c, experiment, form) => (
        <ResumePage frame={c.var.frame} experiment={experiment} form={form} />
      ),
      act: (c, experiment, { text }) => resumeExperiment(c.var.ctx, experiment.id, text),
      next: backToStages,
      notice: (locale) => stagesTexts[locale].resumed,
    }),
    ...experimentForm({
      path: '/etapes/exigences/:key',
      may: mayGiveEvidence,
      shape: evidenceShape,
      withFile: true,
      draw: (c, experiment, form) => requirementPage(c, experiment, { evidence: form }),
      act: async (c, experiment, input, { file }) => {
        const key = keyOf(c)
        return key ? recordEvidence(c.var.ctx, experiment.id, key, { ...input, file }) : unknown
      },
      next: backToStages,
      notice: (locale) => stagesTexts[locale].evidenceSaved,
    }),
    experimentAct({
      path: '/etapes/exigences/:key/dispense',
      may: mayDecideForTheLab,
      shape: waiverShape,
      draw: (c, experiment, form) => requirementPage(c, experiment, { waiver: form }),
      act: async (c, experiment, { reason }) => {
        const key = keyOf(c)
        return key ? waiveRequirement(c.var.ctx, experiment.id, key, reason) : unknown
      },
      next: backToStages,
      notice: (locale) => stagesTexts[locale].waiveSaved,
    }),
  ]
}

async function stagesPage(c: HttpContext, experiment: Experiment, form: FormState = emptyForm) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const inside = maySeeWorkings(ctx.person, experiment)
  const [gate, passages, decisions, dates, anyOpenPhase, next] = await Promise.all([
    currentGate(ctx.db, experiment),
    listPassages(ctx.db, experiment.id),
    listDecisions(ctx.db, experiment.id),
    findStageDates(ctx.db, experiment.id),
    hasOpenPhase(ctx, experiment.id),
    findWhatNext(ctx.db, experiment, today, inside),
  ])
  const waivers = gate.requirements.flatMap((requirement) => requirement.waiver?.personId)
  return (
    <StagesPage
      frame={frame}
      experiment={experiment}
      gate={gate}
      passages={passages}
      decisions={decisions}
      dates={dates}
      today={today}
      hasOpenPhase={anyOpenPhase}
      next={next}
      names={await namesOf(ctx, experiment, waivers)}
      problem={Object.values(form.problems)[0]}
    />
  )
}

async function requirementPage(
  c: HttpContext,
  experiment: Experiment,
  forms: { evidence?: FormState; waiver?: FormState },
) {
  const { ctx, frame } = c.var
  const key = keyOf(c)
  if (!key) return undefined
  const gate = await gateOf(ctx.db, experiment, stationAsking(key))
  const status = gate.requirements.find((requirement) => requirement.key === key)
  if (!status) return undefined
  const people = status.evidence.map((evidence) => evidence.personId)
  return (
    <RequirementPage
      frame={frame}
      experiment={experiment}
      status={status}
      names={await namesOf(ctx, experiment, people)}
      evidenceForm={forms.evidence ?? emptyForm}
      waiverForm={forms.waiver ?? emptyForm}
    />
  )
}

function keyOf(c: HttpContext): RequirementKey | undefined {
  const key = c.req.param('key') ?? ''
  return isRequirement(key) ? key : undefined
}
