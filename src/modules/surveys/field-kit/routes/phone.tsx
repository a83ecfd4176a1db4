import { fileQuestions, withoutFiles } from '#engines/questionnaires/index.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { notFound, page, readForm } from '#platform/answers.ts'
import { builtScript } from '#platform/assets.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { questionnaireOf } from '../../own-questionnaire.ts'
import { paths } from '../../paths.ts'
import { loadSurvey } from '../../routes/load-survey.ts'
import {
  findKit,
  type TakeRefusal,
  takeKitAnswer,
  takeKitDoor,
} from '../actions/take-from-phone.ts'
import { isOpen, type PhoneAnswer, sentShape } from '../kit.ts'
import { FieldKitPage } from '../pages/FieldKitPage.tsx'
import { kitTexts } from '../texts/kits.ts'
import { phoneTexts } from '../texts/phone.ts'

/** Whoever reads the journal must not learn when somebody answered. */
const untimed = true

/** For whoever holds the link, without an account: the secret is in the address, and opens one survey. */
export const phoneRoutes: readonly Route[] = [
  get(paths.kit(':slug', ':token'), 'anyone', show, { untimed, perMinute: 60 }),
  post(paths.kitSend(':slug', ':token'), 'anyone', receive, {
    untimed,
    perMinute: 120,
    bodyLimit: 1024 * 1024,
  }),
  get(paths.kitWorker(':slug', ':token'), 'anyone', sendWorker, { untimed }),
]

const tokenOf = (c: HttpContext) => c.req.param('token') ?? ''

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const survey = await loadSurvey(c)
  const kit = survey && (await findKit(ctx, survey, tokenOf(c)))
  if (!survey || !kit || survey.state !== 'open' || !isOpen(kit, ctx.now))
    return answerOldLink(c, kitTexts[frame.locale].old, paths.list)
  const whole = questionnaireOf(survey)
  if (!whole) return notFound(c)
  const questionnaire = withoutFiles(whole)
  const leftOut = fileQuestions(whole).length
  c.header('x-robots-tag', 'noindex, nofollow')
  return page(
    c,
    <FieldKitPage {...{ frame, survey, questionnaire, kit, leftOut }} token={tokenOf(c)} />,
  )
}

async function knownKit(c: HttpContext) {
  const survey = await loadSurvey(c)
  return survey && (await findKit(c.var.ctx, survey, tokenOf(c)))
}

/** One answer or one door at a time: what is taken is erased from the phone, what is refused stays there, with why. */
async function receive(c: HttpContext) {
  const { ctx } = c.var
  const texts = phoneTexts[ctx.locale]
  const slug = c.req.param('slug') ?? ''
  if (!(await knownKit(c))) return notFound(c)
  const read = sentShape.safeParse(await readForm(c))
  if (!read.success) return c.json(refusedWith(texts.unreadable))
  const from = { token: tokenOf(c) }
  const sent = read.data
  const taken =
    'door' in sent
      ? await takeKitDoor(ctx, slug, { ...from, sent })
      : await takeKitAnswer(ctx, slug, { ...from, sent })
  if (taken.ok) return c.json({ state: 'taken' } satisfies PhoneAnswer)
  if (taken.refusal === 'ended') return notFound(c)
  const refusal: Exclude<TakeRefusal, 'ended'> = taken.refusal
  return c.json(refusedWith(taken.about || texts.refusals[refusal]))
}

function refusedWith(sentence: string): PhoneAnswer {
  return { state: 'refused', sentence }
}

/** The same for every kit, ended ones too: what waits in a phone still leaves. Without a build, one that takes itself away. */
async function sendWorker(c: HttpContext) {
  if (!(await knownKit(c))) return notFound(c)
  return c.body(builtScript('FieldKitWorker') ?? 'self.registration.unregister()', 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'service-worker-allowed': paths.kit(c.req.param('slug') ?? '', tokenOf(c)),
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'cache-control': 'no-cache',
  })
}
