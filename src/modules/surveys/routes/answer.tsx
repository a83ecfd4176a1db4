import { readCode } from '#kit/codes/letter-code.ts'
import { emptyForm, formRefused, trapField } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type Handler, type HttpContext, post, type Route } from '#platform/routes.ts'
import {
  findAnswering,
  isOfSurvey,
  isOfTeam,
  startAnswer,
  takeBackAnswer,
} from '../actions/answer-survey.ts'
import { largestPage } from '../answer-file.ts'
import { CodePage, readingIn, SentPage } from '../pages/AnswerPages.tsx'
import { EnterPage, HeldPage, OverPage } from '../pages/EnterPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepSurveys } from '../permissions.ts'
import { type Survey, takesAnswers } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { ownWay } from '../way.ts'
import { loadSurvey } from './load-survey.ts'
import {
  choiceOf,
  foundInFront,
  handIn,
  type InFront,
  isOver,
  keepStep,
  refuseHeavy,
  resumePath,
  returnPath,
  showReview,
  showStep,
} from './steps.tsx'

/** Whoever reads the journal must not learn when somebody answers. */
const untimed = true
const slowed = { perMinute: 30, untimed } as const

/** From the address of a survey to one’s own answer. Whoever holds the code answers: nobody has to sign in. */
export const answerRoutes: readonly Route[] = [
  get(paths.enter(':slug'), 'anyone', showEntry, { untimed }),
  post(paths.enter(':slug'), 'anyone', begin, slowed),
  post(paths.typed(':slug'), 'anyone', enterCode, slowed),
  get(paths.answer(':slug', ':code'), 'anyone', showCode, { untimed }),
  post(paths.answer(':slug', ':code'), 'anyone', beginWithCode, slowed),
  get(paths.page(':slug', ':code', ':step'), 'anyone', begun(showStep), { untimed }),
  post(paths.page(':slug', ':code', ':step'), 'anyone', begun(keepStep), {
    untimed,
    bodyLimit: largestPage + 256 * 1024,
    tooLarge: async (c, sentence) =>
      begun((asked, front) => refuseHeavy(asked, front, sentence))(c),
  }),
  get(paths.review(':slug', ':code'), 'anyone', begun(showReview), { untimed }),
  post(paths.send(':slug', ':code'), 'anyone', send, { untimed }),
  get(paths.sent(':slug', ':code'), 'anyone', showSent, { untimed }),
  post(paths.withdraw(':slug', ':code'), 'anyone', withdraw, { untimed }),
]

/** What this code leads to in this survey, as far as somebody began. */
async function inFront(c: HttpContext): Promise<InFront | undefined> {
  const survey = await loadSurvey(c)
  const code = readCode(c.req.param('code') ?? '')
  const found = survey && code ? await findAnswering(c.var.ctx, survey, code) : undefined
  return found && foundInFront(c, found, ownWay(found.survey.slug, found.code))
}

/** The pages of an answer that is begun; one that is sent, or over, leads to what is said of it. */
function begun(show: (c: HttpContext, front: InFront) => Promise<Response> | Response): Handler {
  return async (c) => {
    const front = await inFront(c)
    if (!front) return notFound(c)
    if (front.answer.state === 'sent') return seeOther(c, front.way.sent)
    if (isHeld(c, front)) return seeOther(c, paths.answer(front.survey.slug, front.code))
    if (isOver(c, front)) return seeOther(c, paths.answer(front.survey.slug, front.code))
    return show(c, front)
  }
}

/** An answer of the team, that is not sent yet: whoever else holds its code neither reads it nor goes on with it. */
function isHeld(c: HttpContext, { answer }: InFront): boolean {
  return answer.state === 'begun' && isOfTeam(answer.medium) && !mayKeepSurveys(c.var.ctx.person)
}

async function showEntry(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  if (!survey || survey.state === 'draft') return notFound(c)
  if (!takesAnswers(survey, ctx.now)) return page(c, <OverPage {...{ frame, survey }} />)
  const choice = choiceOf(c, survey, paths.enter(survey.slug))
  return page(c, <EnterPage {...{ frame, survey, choice, form: emptyForm }} />)
}

async function begin(c: HttpContext) {
  const survey = await loadSurvey(c)
  if (!survey || survey.state === 'draft') return notFound(c)
  const raw = await readForm(c)
  if (raw[trapField]) return seeOther(c, paths.survey(survey.slug))
  if (survey.access === 'codes') return seeOther(c, paths.enter(survey.slug))
  const { language } = choiceOf(c, survey, '')
  const started = await startAnswer(c.var.ctx, survey.slug, { medium: 'screen', language })
  if (!started.ok) return seeOther(c, paths.enter(survey.slug))
  const { code } = started.value
  return seeOther(c, resumePath(c, { ...started.value, way: ownWay(survey.slug, code) }))
}

/** The code of a letter, or the one by which somebody comes back. */
async function enterCode(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  if (!survey || survey.state === 'draft') return notFound(c)
  const raw = await readForm(c)
  const typed = String(raw['code'] ?? '')
  const code = readCode(typed)
  const choice = choiceOf(c, survey, paths.enter(survey.slug))
  if (code && (await opens(c, survey, code)))
    return seeOther(c, readingIn(paths.answer(survey.slug, code), choice))
  const texts = answerTexts[ctx.locale]
  const form = formRefused({ code: typed }, code ? texts.unknownCode : texts.misread, 'code')
  return again(c, <EnterPage {...{ frame, survey, choice, form }} />)
}

async function opens(c: HttpContext, survey: Survey, code: string): Promise<boolean> {
  const { ctx } = c.var
  return (await isOfSurvey(ctx, code, survey)) || Boolean(await findAnswering(ctx, survey, code))
}

async function showCode(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  const code = readCode(c.req.param('code') ?? '')
  if (!survey || !code || !(await opens(c, survey, code))) return notFound(c)
  const way = ownWay(survey.slug, code)
  const front = await inFront(c)
  if (front?.answer.state === 'sent') return seeOther(c, way.sent)
  if (front && isHeld(c, front)) return page(c, <HeldPage {...{ frame, survey }} />)
  const isLate = front ? isOver(c, front) : !takesAnswers(survey, ctx.now)
  if (isLate) return page(c, <OverPage {...{ frame, survey }} />)
  const resumeAt = front ? returnPath(c, front) : ''
  const choice = choiceOf(c, survey, paths.answer(survey.slug, code))
  return page(
    c,
    <CodePage {...{ frame, survey, way, resumeAt, choice }} begun={front?.answer.medium} />,
  )
}

async function beginWithCode(c: HttpContext) {
  const survey = await loadSurvey(c)
  const code = readCode(c.req.param('code') ?? '')
  if (!survey || !code) return notFound(c)
  const { language } = choiceOf(c, survey, '')
  const started = await startAnswer(c.var.ctx, survey.slug, { medium: 'screen', code, language })
  if (!started.ok)
    return started.refusal === 'shut' ? seeOther(c, paths.answer(survey.slug, code)) : notFound(c)
  const front = await foundInFront(c, started.value, ownWay(survey.slug, code))
  if (front.answer.state === 'sent') return seeOther(c, front.way.sent)
  return seeOther(c, isHeld(c, front) ? paths.answer(survey.slug, code) : resumePath(c, front))
}

async function send(c: HttpContext) {
  const front = await inFront(c)
  if (!front) return notFound(c)
  if (isHeld(c, front) || (front.answer.state === 'begun' && isOver(c, front)))
    return seeOther(c, paths.answer(front.survey.slug, front.code))
  return handIn(c, front)
}

async function showSent(c: HttpContext) {
  const { ctx, frame } = c.var
  const front = await inFront(c)
  if (!front) return notFound(c)
  const { survey, way, answer } = front
  if (answer.state === 'begun') return seeOther(c, paths.answer(survey.slug, front.code))
  const mayKeep = mayKeepSurveys(ctx.person)
  return page(c, <SentPage {...{ frame, survey, way, medium: answer.medium, mayKeep }} />)
}

async function withdraw(c: HttpContext) {
  const front = await inFront(c)
  if (!front) return notFound(c)
  const { slug } = front.survey
  const taken = await takeBackAnswer(c.var.ctx, slug, front.code)
  if (!taken.ok) return notFound(c)
  return seeOther(c, paths.survey(slug), answerTexts[c.var.ctx.locale].withdrawn)
}
