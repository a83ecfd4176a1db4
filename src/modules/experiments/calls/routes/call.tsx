import {
  emptyForm,
  type FormState,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { reopenShape } from '#kit/reopenings/reopening.ts'
import type { Locale } from '#kit/texts.ts'
import { findContacts, findSharedAddresses, toldReopenings } from '#modules/people/index.ts'
import { getTerritories, territoryLabel, withTerritoryProblem } from '#modules/territories/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import type { TerritoryAsked } from '../../proposals/index.ts'
import { idOf, nothing } from '../../routes/id-of.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
import type { ExperimentSection } from '../../routes/section.ts'
import { placed, readTerritory } from '../../routes/territory-asked.ts'
import { refusalFields, refusalTexts } from '../../texts/refusal.ts'
import { answerCall } from '../actions/answer-call.ts'
import { reopenCall } from '../actions/reopen-call.ts'
import { replyToCall } from '../actions/reply-to-call.ts'
import { callAnswerShape, callReplyShape, isCallOpen } from '../call.ts'
import { AnswerCallPage, CallAnswersPage, CallCard } from '../pages/CallPages.tsx'
import { countWaiting, listCallAnswers } from '../store/call-answers.ts'
import { callTexts } from '../texts/call.ts'

const onCall = {
  on: experimentAt,
  refusals: (locale: Locale) => refusalTexts[locale],
  under: refusalFields,
} as const

/** An experiment that looks for a territory: answering the call, and answering those who did. */
export const callRoutes: readonly Route[] = [
  get('/experiences/:slug/repondre', 'anyone', onExperiment(ask)),
  actRoute({
    ...onCall,
    path: '/experiences/:slug/repondre',
    audience: 'anyone',
    options: { perMinute: 6 },
    fresh: true,
    shape: readAnswer,
    draw: async (c, experiment, form) =>
      answerPage(c, experiment, form, { answer: await readTerritory(c.var.ctx, form.values) }),
    trapped: (c, { slug }) => seeOther(c, paths.experiment(slug), callTexts[c.var.ctx.locale].sent),
    act: (c, { id }, input) => answerCall(c.var.ctx, id, input),
    next: ({ slug }) => paths.experiment(slug),
    notice: (locale) => callTexts[locale].sent,
  }),
  get(
    '/experiences/:slug/reponses-a-l-appel',
    'signed-in',
    onExperiment(
      async (c, experiment) => page(c, await answersPage(c, experiment)),
      mayEditExperiment,
    ),
  ),
  actRoute({
    ...onCall,
    path: '/experiences/:slug/reponses-a-l-appel/:id',
    audience: 'signed-in',
    may: mayEditExperiment,
    fresh: true,
    shape: callReplyShape,
    draw: (c, experiment, form) => answersPage(c, experiment, { id: idOf(c) ?? nothing, form }),
    act: (c, { id }, input) => replyToCall(c.var.ctx, id, idOf(c) ?? nothing, input),
    next: ({ slug }) => paths.callAnswers(slug),
    notice: (locale) => callTexts[locale].replied,
  }),
  actRoute({
    ...onCall,
    path: '/experiences/:slug/rouvrir-l-appel',
    audience: 'signed-in',
    may: mayEditExperiment,
    fresh: true,
    shape: reopenShape,
    under: { 'call-not-over': 'reason', 'call-too-late': 'reason' },
    draw: (c, experiment, form) => answersPage(c, experiment, undefined, form),
    act: (c, { id }, input) => reopenCall(c.var.ctx, id, input),
    next: ({ slug }) => paths.callAnswers(slug),
    notice: (locale) => callTexts[locale].reopened,
  }),
]

export const callSection: ExperimentSection = {
  name: 'call',
  place: 'main',
  order: 90,
  draw: async ({ ctx, experiment, frame }) => {
    if (!isCallOpen(experiment)) return undefined
    const waiting = (await countWaiting(ctx.db, [experiment.id])).get(experiment.id) ?? 0
    return <CallCard frame={frame} experiment={experiment} waiting={waiting} />
  },
}

/** Why it looks for a territory again: read by everybody who may read the experiment. */
export const callReopenings: ExperimentSection = {
  name: 'call-reopenings',
  place: 'main',
  order: 91,
  draw: async ({ ctx, experiment, frame }) => {
    const reopenings = await toldReopenings(ctx, `experiment-call:${experiment.id}`, false)
    if (reopenings.length === 0) return undefined
    return <Reopenings locale={frame.locale} reopenings={reopenings} />
  },
}

function ask(c: HttpContext, experiment: Experiment) {
  if (!isCallOpen(experiment)) return c.redirect(paths.experiment(experiment.slug), 303)
  return page(c, answerPage(c, experiment, emptyForm, {}))
}

type AnswerGiven = Parameters<typeof answerCall>[2]

/** The words and the place together, so that all that is wrong is said at once. */
async function readAnswer(
  { var: { ctx } }: HttpContext,
  _: Experiment,
  raw: RawForm,
): Promise<Parsed<AnswerGiven>> {
  const parsed = parseForm(callAnswerShape, raw, ctx.locale)
  const where = await readTerritory(ctx, raw)
  const territory = placed(where)
  if (parsed.ok && territory) return { ok: true, value: { ...parsed.value, territory } }
  const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
  return { ok: false, form: withTerritoryProblem(form, 'territory', where, ctx.locale) }
}

function answerPage(
  c: HttpContext,
  experiment: Experiment,
  form: FormState,
  territory: TerritoryAsked,
) {
  return (
    <AnswerCallPage frame={c.var.frame} experiment={experiment} form={form} territory={territory} />
  )
}

async function answersPage(
  c: HttpContext,
  experiment: Experiment,
  refused?: { id: string; form: FormState },
  reopening = emptyForm,
) {
  const { ctx, frame } = c.var
  const answers = await listCallAnswers(ctx.db, experiment.id)
  const places = await getTerritories(
    ctx.db,
    answers.map((callAnswer) => callAnswer.territoryId),
  )
  const people = answers.flatMap((callAnswer) => callAnswer.personId ?? [])
  const contacts = await findContacts(ctx.db, people)
  const addressHolders = await findSharedAddresses(ctx, people)
  return (
    <CallAnswersPage
      frame={frame}
      experiment={experiment}
      answers={answers.map((callAnswer) => {
        const place = places.get(callAnswer.territoryId)
        const contact = contacts.get(callAnswer.personId ?? '')
        return {
          answer: callAnswer,
          place: place ? territoryLabel(place) : '',
          contact: contact ? [contact.name, contact.email].filter(Boolean).join(', ') : '',
          holder: addressHolders.get(callAnswer.personId),
        }
      })}
      refused={refused}
      reopening={reopening}
      reopenings={await toldReopenings(ctx, `experiment-call:${experiment.id}`, true)}
    />
  )
}
