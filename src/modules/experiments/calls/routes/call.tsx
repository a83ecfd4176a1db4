import { emptyForm, type FormState, parseForm, trapField, typedValues } from '#kit/form.ts'
import { findContacts } from '#modules/people/index.ts'
import { getTerritories, territoryLabel, withTerritoryProblem } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import type { TerritoryAsked } from '../../proposals/index.ts'
import { refusedForm } from '../../routes/experiment-form.tsx'
import { idOf, nothing } from '../../routes/id-of.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import type { ExperimentSection } from '../../routes/section.ts'
import { placed, readTerritory } from '../../routes/territory-asked.ts'
import { answerCall } from '../actions/answer-call.ts'
import { replyToCall } from '../actions/reply-to-call.ts'
import { callAnswerShape, callReplyShape, isCallOpen } from '../call.ts'
import { AnswerCallPage, CallAnswersPage, CallCard } from '../pages/CallPages.tsx'
import { countWaiting, listCallAnswers } from '../store/call-answers.ts'
import { callTexts } from '../texts/call.ts'

/** An experiment that looks for a territory: answering the call, and answering those who did. */
export const callRoutes: readonly Route[] = [
  get('/experiences/:slug/repondre', 'anyone', onExperiment(ask)),
  post('/experiences/:slug/repondre', 'anyone', onExperiment(answer), { perMinute: 6 }),
  get(
    '/experiences/:slug/reponses-a-l-appel',
    'signed-in',
    onExperiment(
      async (c, experiment) => page(c, await answersPage(c, experiment)),
      mayEditExperiment,
    ),
  ),
  post(
    '/experiences/:slug/reponses-a-l-appel/:id',
    'signed-in',
    onExperiment(reply, mayEditExperiment),
  ),
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

function ask(c: HttpContext, experiment: Experiment) {
  if (!isCallOpen(experiment)) return c.redirect(paths.experiment(experiment.slug), 303)
  return page(c, answerPage(c, experiment, emptyForm, {}))
}

async function answer(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = callTexts[ctx.locale]
  if (raw[trapField]) return seeOther(c, paths.experiment(experiment.slug), texts.sent)

  const parsed = parseForm(callAnswerShape, raw, ctx.locale)
  const where = await readTerritory(ctx, raw)
  const territory = placed(where)
  if (!parsed.ok || !territory) {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const asked = withTerritoryProblem(form, 'territory', where, ctx.locale)
    return again(c, answerPage(c, experiment, asked, { answer: where }))
  }

  const answered = await answerCall(ctx, experiment.id, { ...parsed.value, territory })
  if (answered.ok) return seeOther(c, paths.experiment(experiment.slug), texts.sent)
  if (answered.refusal === 'not-found') return notFound(c)
  const form = refusedForm(raw, answered.refusal, ctx.locale)
  return again(c, answerPage(c, experiment, form, { answer: where }))
}

async function reply(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const id = idOf(c) ?? nothing
  const raw = await readForm(c)
  const parsed = parseForm(callReplyShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await answersPage(c, experiment, { id, form: parsed.form }))
  const replied = await replyToCall(ctx, experiment.id, id, parsed.value)
  if (replied.ok) {
    return seeOther(c, paths.callAnswers(experiment.slug), callTexts[ctx.locale].replied)
  }
  if (replied.refusal === 'not-found') return notFound(c)
  if (replied.refusal === 'forbidden') return forbidden(c)
  const form = refusedForm(raw, replied.refusal, ctx.locale)
  return again(c, await answersPage(c, experiment, { id, form }))
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
) {
  const { ctx, frame } = c.var
  const answers = await listCallAnswers(ctx.db, experiment.id)
  const places = await getTerritories(
    ctx.db,
    answers.map((callAnswer) => callAnswer.territoryId),
  )
  const contacts = await findContacts(
    ctx.db,
    answers.flatMap((callAnswer) => callAnswer.personId ?? []),
  )
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
        }
      })}
      refused={refused}
    />
  )
}
