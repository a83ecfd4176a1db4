import { readCode } from '#kit/codes/letter-code.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { type Carrier, carriedIn, carry, dropCarried } from '#platform/carried.ts'
import { get, type Handler, type HttpContext, post, type Route } from '#platform/routes.ts'
import { findAnswering, startAnswer, takeBackAnswer } from '../actions/answer-survey.ts'
import { KioskOverPage, KioskPage } from '../pages/EnterPage.tsx'
import { paths } from '../paths.ts'
import { type Survey, takesAnswers } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { kioskWay } from '../way.ts'
import { loadSurvey } from './load-survey.ts'
import {
  choiceOf,
  handIn,
  type InFront,
  keepStep,
  resumePath,
  showReview,
  showStep,
} from './steps.tsx'

const untimed = true

/** A screen in a hall: its addresses say nothing of an answer, and its browser forgets each one. */
export const kioskRoutes: readonly Route[] = [
  get(paths.kiosk(':slug'), 'anyone', showFirst, { untimed }),
  post(paths.kiosk(':slug'), 'anyone', begin, { perMinute: 30, untimed }),
  get(paths.kioskPage(':slug', ':step'), 'anyone', standing(showStep), { untimed }),
  post(paths.kioskPage(':slug', ':step'), 'anyone', standing(keepStep), { untimed }),
  get(paths.kioskReview(':slug'), 'anyone', standing(showReview), { untimed }),
  post(paths.kioskSend(':slug'), 'anyone', standing(send), { untimed }),
  post(paths.kioskLeave(':slug'), 'anyone', standing(leave), { untimed }),
]

/** Which answer this screen is at: in its browser alone, for a quarter of an hour. */
const carrierOf = ({ id, slug }: Survey): Carrier => ({
  name: 'borne',
  path: paths.kiosk(slug),
  secret: id,
  minutes: 15,
})

async function kioskSurvey(c: HttpContext): Promise<Survey | undefined> {
  const survey = await loadSurvey(c)
  return survey?.kiosk && survey.state !== 'draft' && survey.access === 'link' ? survey : undefined
}

async function standingAt(c: HttpContext, survey: Survey): Promise<InFront | undefined> {
  const carried = carriedIn(c, carrierOf(survey))
  const code = carried.kind === 'value' ? readCode(String(carried.value)) : undefined
  const found = code ? await findAnswering(c.var.ctx, survey, code) : undefined
  if (found?.answer.state !== 'begun' || found.answer.medium !== 'kiosk') return undefined
  return { ...found, way: kioskWay(survey.slug, found.code) }
}

function standing(show: (c: HttpContext, front: InFront) => Promise<Response> | Response): Handler {
  return async (c) => {
    const survey = await kioskSurvey(c)
    if (!survey) return notFound(c)
    c.header('cache-control', 'no-store')
    const front = takesAnswers(survey, c.var.ctx.now) ? await standingAt(c, survey) : undefined
    return front ? show(c, front) : seeOther(c, paths.kiosk(survey.slug))
  }
}

/** The first screen forgets whoever was here. */
async function showFirst(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await kioskSurvey(c)
  if (!survey) return notFound(c)
  // A cookie that was kept aside must not bring it back: what was begun goes too.
  const front = await standingAt(c, survey)
  if (front) await takeBackAnswer(ctx, survey.slug, front.code)
  dropCarried(c, carrierOf(survey))
  c.header('cache-control', 'no-store')
  if (!takesAnswers(survey, ctx.now)) return page(c, <KioskOverPage frame={frame} />)
  const choice = choiceOf(c, survey, paths.kiosk(survey.slug))
  return page(c, <KioskPage {...{ frame, survey, choice }} />)
}

async function begin(c: HttpContext) {
  const survey = await kioskSurvey(c)
  if (!survey) return notFound(c)
  const { language } = choiceOf(c, survey, '')
  const started = await startAnswer(c.var.ctx, survey.slug, { medium: 'kiosk', language })
  if (!started.ok) return seeOther(c, paths.kiosk(survey.slug))
  const { code } = started.value
  carry(c, carrierOf(survey), code)
  return seeOther(c, resumePath(c, { ...started.value, way: kioskWay(survey.slug, code) }))
}

async function send(c: HttpContext, front: InFront) {
  const answer = await handIn(c, front)
  if (answer.headers.get('location') !== front.way.sent) return answer
  return seeOther(c, front.way.sent, answerTexts[c.var.ctx.locale].kioskThanks)
}

async function leave(c: HttpContext, front: InFront) {
  const { slug } = front.survey
  await takeBackAnswer(c.var.ctx, slug, front.code)
  return seeOther(c, paths.kiosk(slug), answerTexts[c.var.ctx.locale].kioskLeft)
}
