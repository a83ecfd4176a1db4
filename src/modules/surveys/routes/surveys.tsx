import { z } from 'zod'
import { questionsOf } from '#engines/questionnaires/index.ts'
import { optionalDay, optionalText } from '#kit/fields.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { draftFaults } from '#modules/questionnaires/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listUnsorted } from '../actions/list-unsorted.ts'
import {
  closeSurvey,
  openSurvey,
  publishResults,
  type RunRefusal,
  reopenSurvey,
  sealSurvey,
} from '../actions/run-survey.ts'
import { askAgain, createSurvey, saveSurvey } from '../actions/save-survey.ts'
import { draftOf } from '../own-questionnaire.ts'
import { PreparePage, steps } from '../pages/PreparePage.tsx'
import { SurveyFormPage } from '../pages/SurveyFormPage.tsx'
import { SurveyPage } from '../pages/SurveyPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { mayTakeFiles } from '../respondents.ts'
import { countBegun, countSent } from '../store/answers.ts'
import { listEvents, listWaves } from '../store/surveys.ts'
import { type Survey, surveyShape } from '../survey.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { loadSurvey } from './load-survey.ts'
import { modelNames, modelSaid } from './model-questionnaires.ts'

/** What the acts of the team on a survey have in common: docs/decisions/0050. */
export const onSurvey = {
  audience: 'staff',
  on: loadSurvey,
  may: mayKeepSurveys,
  refusals: (locale: Locale) => prepareTexts[locale].refusals,
  next: ({ slug }: Survey) => paths.prepare(slug),
} as const

const underEnd = { 'ends-too-far': 'closesOn', 'ends-in-the-past': 'closesOn' } as const

const actShape = z.object({
  act: z.enum(steps),
  reason: optionalText(400),
  closesOn: optionalDay,
})
type Asked = z.infer<typeof actShape>

export const surveyRoutes: readonly Route[] = [
  ...formRoutes({
    ...onSurvey,
    path: paths.add,
    on: () => ({}),
    fresh: true,
    shape: surveyShape,
    draw: (c, _, form) => drawForm(c, undefined, form),
    act: (c, _, form) => createSurvey(c.var.ctx, form),
    under: underEnd,
    next: (_, { slug }) => paths.prepare(slug),
    notice: (locale) => prepareTexts[locale].created,
  }),
  get(paths.survey(':slug'), 'anyone', show),
  get(paths.questionnaire(':slug'), 'anyone', showQuestionnaire, { open: true }),
  ...formRoutes({
    ...onSurvey,
    path: paths.edit(':slug'),
    shape: surveyShape,
    draw: drawForm,
    saved: ({ id }) => ({ act: 'survey.prepared', subject: `survey:${id}` }),
    act: (c, { slug }, form) => saveSurvey(c.var.ctx, slug, form),
    under: underEnd,
    notice: (locale) => prepareTexts[locale].saved,
  }),
  get(paths.prepare(':slug'), 'staff', showPrepare),
  actRoute({
    ...onSurvey,
    path: paths.act(':slug'),
    fresh: true,
    shape: actShape,
    draw: drawPrepare,
    act: take,
    under: { 'reason-needed': 'reason', ...underEnd },
    next: (_, { slug }) => paths.prepare(slug),
    notice: (locale, _, { act }) => doneWords(locale)[act],
  }),
]

async function show(c: HttpContext) {
  const survey = await loadSurvey(c)
  if (!survey) return notFound(c)
  const { ctx, frame } = c.var
  const mayKeep = mayKeepSurveys(ctx.person)
  const events = await listEvents(ctx.db, survey.id)
  const waves = (await listWaves(ctx.db, survey)).filter(
    (wave) => mayKeep || (wave.state !== 'draft' && !wave.hidden),
  )
  return page(c, <SurveyPage {...{ frame, survey, events, waves, mayKeep, now: ctx.now }} />)
}

/** As it is frozen, to the byte: its sum is the fingerprint. */
async function showQuestionnaire(c: HttpContext) {
  const survey = await loadSurvey(c)
  if (!survey?.questionnaire || !survey.fingerprint) return notFound(c)
  return download(c, survey.questionnaire, {
    name: `questions-${survey.slug}.json`,
    mediaType: 'application/json; charset=utf-8',
  })
}

function drawForm(c: HttpContext, survey: Survey | undefined, form: FormState) {
  return <SurveyFormPage frame={c.var.frame} survey={survey} form={form} />
}

async function showPrepare(c: HttpContext) {
  const survey = await loadSurvey(c)
  return survey ? page(c, await drawPrepare(c, survey, emptyForm)) : notFound(c)
}

export async function drawPrepare(c: HttpContext, survey: Survey, form: FormState) {
  const { ctx, frame } = c.var
  const draft = draftOf(survey)
  const counts = await countSent(ctx.db, survey.id)
  const sent = counts.reduce((sum, { count }) => sum + count, 0)
  const begun = await countBegun(ctx.db, survey.id)
  const questions = draft ? questionsOf(draft).length : 0
  const faults = draft ? draftFaults(draft, ctx.locale) : []
  const isToPublish = mayTakeFiles(survey) && !survey.publishedAt
  const unsorted = isToPublish ? await listUnsorted(ctx, survey) : []
  const models = modelNames.map((name) => ({ name, ...modelSaid(name, ctx.locale) }))
  return (
    <PreparePage
      {...{ frame, survey, now: ctx.now, questions, faults, models, sent, begun, unsorted, form }}
    />
  )
}

type TakeRefusal = RunRefusal | 'not-opened'

async function take(
  c: HttpContext,
  { slug }: Survey,
  { act, reason, closesOn }: Asked,
): Promise<Result<Survey, TakeRefusal>> {
  const { ctx } = c.var
  if (act === 'open') return openSurvey(ctx, slug)
  if (act === 'close') return closeSurvey(ctx, slug, reason)
  if (act === 'seal') return sealSurvey(ctx, slug)
  if (act === 'publish') return publishResults(ctx, slug)
  if (!closesOn) return refused('ends-in-the-past')
  if (act === 'reopen') return reopenSurvey(ctx, slug, { reason, closesOn })
  const again = await askAgain(ctx, slug, closesOn)
  return again.ok ? done(again.value) : again
}

function doneWords(locale: Locale) {
  const texts = prepareTexts[locale]
  return {
    open: texts.opened,
    close: texts.closed,
    reopen: texts.reopened,
    seal: texts.sealed,
    publish: texts.published,
    again: texts.againDone,
  } as const
}
