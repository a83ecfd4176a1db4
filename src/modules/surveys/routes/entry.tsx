import { z } from 'zod'
import { readCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import { ticked } from '#kit/fields.ts'
import { hungHead } from '#kit/papers/asking-poster.ts'
import { textProse } from '#kit/prose/plain.ts'
import { done, refused } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { aloudIn, callSheet, languageRead } from '#modules/questionnaires/index.ts'
import { download, notFound, seeOther } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { isOfTeam, startAnswer } from '../actions/answer-survey.ts'
import { recordAttempt } from '../actions/record-attempt.ts'
import { attemptShape } from '../attempt.ts'
import { surveyPoster } from '../documents/survey-poster.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { aloudParameter, EntryPage, type EntryPageProps, typedMedia } from '../pages/EntryPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { saidIn } from '../said-before.ts'
import { spokenTitle } from '../spoken-results.ts'
import { listAttempts } from '../store/attempts.ts'
import { erasedOn, type Survey, takesAnswers } from '../survey.ts'
import { fieldTexts } from '../texts/field.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { ownWay } from '../way.ts'
import { loadSurvey } from './load-survey.ts'
import { resumePath } from './steps.tsx'
import { onSurvey } from './surveys.tsx'

const entryShape = z.object({
  medium: z.enum(typedMedia),
  code: z.string().default(''),
  replace: ticked,
})

/** What comes in through the team: its medium stays with the answer. */
export const entryRoutes: readonly Route[] = [
  ...formRoutes({
    ...onSurvey,
    path: paths.entry(':slug'),
    options: { untimed: true },
    fresh: true,
    shape: entryShape,
    draw: (c, survey, entry) => draw(c, survey, { entry }),
    act: begin,
    refusals: (locale) => fieldTexts[locale].entry.refusals,
    under: { 'unknown-code': 'code', 'already-sent': 'code', 'begun-by-its-person': 'code' },
    next: (_, path: string) => path,
  }),
  actRoute({
    ...onSurvey,
    path: paths.attempts(':slug'),
    options: { untimed: true },
    fresh: true,
    shape: attemptShape,
    draw: (c, survey, attempt) => draw(c, survey, { attempt }),
    act: (c, { slug }, attempt) => recordAttempt(c.var.ctx, slug, attempt),
    refusals: (locale) => fieldTexts[locale].entry.refusals,
    next: ({ slug }: Survey) => paths.entry(slug),
    notice: (locale) => fieldTexts[locale].entry.noted,
  }),
  post(paths.trial(':slug'), 'staff', beginTrial),
  get(paths.poster(':slug'), 'staff', printPoster, { perMinute: 20 }),
  get(paths.phoneSheet(':slug'), 'staff', (c) => readAloud(c, 'phone'), { perMinute: 20 }),
  get(paths.doorSheet(':slug'), 'staff', (c) => readAloud(c, 'door'), { perMinute: 20 }),
]

async function draw(c: HttpContext, survey: Survey, forms: EntryPageProps['forms']) {
  const { ctx, frame } = c.var
  const attempts = await listAttempts(ctx.db, survey.id)
  return <EntryPage {...{ frame, survey, attempts, forms }} />
}

async function begin(
  c: HttpContext,
  { slug }: Survey,
  { medium, code, replace }: z.infer<typeof entryShape>,
) {
  const asked = { medium, code: readCode(code), replaces: replace }
  const started = await startAnswer(c.var.ctx, slug, asked)
  if (!started.ok) return started
  const { answer } = started.value
  if (answer.state === 'sent') return refused('already-sent')
  // What somebody wrote and has not sent is theirs: the team is told that they began, and reads nothing, even to replace it.
  if (!isOfTeam(answer.medium)) return refused('begun-by-its-person')
  return done(resumePath(c, { ...started.value, way: ownWay(slug, started.value.code) }))
}

/** As somebody who answers would: nothing of it is counted. */
async function beginTrial(c: HttpContext) {
  const survey = await loadSurvey(c)
  const { ctx } = c.var
  if (!survey || !questionnaireOf(survey) || !mayKeepSurveys(ctx.person)) return notFound(c)
  const started = await startAnswer(ctx, survey.slug, { medium: 'trial' })
  if (!started.ok) return seeOther(c, paths.prepare(survey.slug))
  const way = ownWay(survey.slug, started.value.code)
  return seeOther(c, resumePath(c, { ...started.value, way }))
}

/** To hang on a wall, while people may answer. */
async function printPoster(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  if (!survey || !takesAnswers(survey, ctx.now)) return notFound(c)
  const address = `${frame.baseUrl}${paths.enter(survey.slug)}`
  const languages = questionnaireOf(survey)?.languages ?? []
  const document = surveyPoster({ survey, locale: ctx.locale, now: ctx.now, address, languages })
  const bytes = await writePdf(document, hungHead(await letterheadOf(ctx, {})))
  const name = `affiche-${survey.slug}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}

/** The questions to read aloud, as they are frozen: while answers are taken, as the page that offers it. */
async function readAloud(c: HttpContext, by: 'phone' | 'door') {
  const { ctx } = c.var
  const survey = await loadSurvey(c)
  const questionnaire = survey && questionnaireOf(survey)
  if (!survey || !questionnaire || survey.state !== 'open') return notFound(c)
  const { languages } = questionnaire
  const { locale, now } = ctx
  const asked = languages.find((known) => known === c.req.query(aloudParameter))
  const language = asked ?? languageRead({ languages }, locale)
  const { controller: asker, contact, keepMonths } = survey
  const aloud = aloudIn({ language, locale })
  const { title } = spokenTitle(survey, aloud)
  const day = writtenDay(erasedOn(survey), aloud)
  const kept = surveyTexts[aloud].keptUntilEnd(keepMonths, day)
  const purpose = textProse(saidIn(survey, 'purpose', language).text)
  const announced = { title, purpose, kept, asker, contact }
  const document = callSheet({ questionnaire, language, locale, by, now, ...announced })
  const bytes = await writePdf(document, await letterheadOf(ctx, {}))
  const name = `${by === 'phone' ? 'telephone' : 'porte'}-${survey.slug}.pdf`
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}
