import { questionsOf } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState, formRefused, trapField } from '#kit/form.ts'
import { shownValues } from '#modules/questionnaires/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { codePaths, openCallPaths } from '../../paths/recruiting.ts'
import { type Recruitment, refusalReasons } from '../../recruitment.ts'
import { findRecruit, findRecruitment, readSessions, sourceOfWave } from '../../recruits/index.ts'
import { drawAt, onDraw } from '../../routes/on-draw.ts'
import { leaveDraw } from '../actions/leave-draw.ts'
import { readRules } from '../actions/read-rules.ts'
import { type Holder, registerRecruit } from '../actions/register-recruit.ts'
import { writeToRegistered } from '../actions/write-to-registered.ts'
import { RegistrationPage } from '../pages/RegistrationPage.tsx'
import { registrationQuestionnaire } from '../questionnaire.ts'
import { type Registration, readRegistration } from '../registration-form.ts'
import { stepsToMend } from '../registration-steps.ts'
import { questionTexts } from '../texts/question.ts'
import { noticeVersion, registrationTexts } from '../texts/registration.ts'
import { holderOf, openHolder, rulesOf, stateOf } from './code-holder.ts'
import { readOwnDraft } from './own-device.ts'
import { ownHolder } from './own-place.tsx'
import { drawElsewhere, drawLetter, drawSummary, yearIn } from './questions.tsx'
import { drawClosed, drawShut } from './shut-letter.tsx'
import { checkYear, yearStopped } from './year-of-birth.tsx'

/** Guesses of codes and of years are slowed down: nobody types ten in a minute. */
const slow = { perMinute: 20 }

export const codeRoutes: readonly Route[] = [
  get(codePaths.former, 'anyone', (c) => seeOther(c, codePaths.enter)),
  get(codePaths.code(':code'), 'anyone', show, slow),
  get(codePaths.onePage(':code'), 'anyone', showOnePage, slow),
  post(codePaths.code(':code'), 'anyone', register, slow),
  post(codePaths.refuse(':code'), 'anyone', refuse, slow),
  post(codePaths.withdraw(':code'), 'anyone', withdraw, slow),
  get(openCallPaths.register(':slug'), 'anyone', onDraw(showOpen)),
  actRoute({
    path: openCallPaths.register(':slug'),
    audience: 'anyone',
    options: slow,
    on: openCallAt,
    fresh: true,
    trapped: (c) => seeOther(c, codePaths.enter),
    shape: async (c, { draw, recruitment }, raw) =>
      readRegistration(raw, await openRules(c, draw, recruitment)),
    draw: (c, { draw, recruitment }, form) => drawOpenForm(c, draw, recruitment, form),
    act: (c, { draw }, registration) => registerOpen(c, draw, registration),
    refusals: (locale) => registrationTexts[locale].refusals,
    next: (_on, { code }) => codePaths.registered(code ?? ''),
    notice: (locale, { ticket }) => registrationTexts[locale].done(writtenTicket(ticket)),
  }),
]

async function show(c: HttpContext) {
  const holder = await openHolder(c)
  if (holder) return page(c, await drawLetter(c, holder))
  return page(c, await drawShut(c, await holderOf(c), emptyForm))
}

/** All the questions at once, with what was answered so far. */
async function showOnePage(c: HttpContext) {
  const holder = await openHolder(c)
  if (!holder) return page(c, await drawShut(c, await holderOf(c), emptyForm))
  // Begun elsewhere: nothing of it is shown, and one may fill in everything here.
  const { answers } = await readOwnDraft(c, holder)
  const asked = questionsOf(registrationQuestionnaire(await rulesOf(c, holder)))
  return page(c, await drawForm(c, holder, { values: shownValues(answers, asked), problems: {} }))
}

async function drawForm(c: HttpContext, holder: Holder, form: FormState) {
  const { ctx, frame } = c.var
  const { recruit, draw, recruitment } = holder
  const code = c.req.param('code') ?? ''
  return (
    <RegistrationPage
      frame={frame}
      draw={draw}
      recruitment={recruitment}
      sessions={await readSessions(ctx, draw, recruitment)}
      rules={await rulesOf(c, holder)}
      form={form}
      action={codePaths.code(code)}
      refuse={codePaths.refuse(code)}
      from={recruit.waveId ? ((await sourceOfWave(ctx.db, recruit.waveId)) ?? '') : ''}
    />
  )
}

/** Sent: from the summary of the questions, or from the page that has them all. */
async function register(c: HttpContext) {
  const { ctx } = c.var
  const texts = registrationTexts[ctx.locale]
  const holder = await holderOf(c, true)
  const raw = await readForm(c)
  const code = c.req.param('code') ?? ''
  if (!holder || stateOf(holder) !== 'open' || raw[trapField]) {
    const sent = holder && !raw[trapField] && (await sentBefore(c, holder, raw['sentYear']))
    return sent || again(c, await drawShut(c, holder, formRefused({}, texts.refusals.already)))
  }
  const rules = await rulesOf(c, holder)
  const isSummary = raw['sentYear'] !== undefined
  const own = await readOwnDraft(c, holder)
  const answers = isSummary ? own.whole : {}
  // The summary bears the year that it shows: whoever has the letter alone cannot send what another began.
  if (isSummary && own.isElsewhere) {
    const year = await checkYear(c, holder, yearIn(answers), raw['sentYear'])
    if (year === 'stopped') return yearStopped(c, holder)
    if (year === 'wrong')
      return again(c, drawElsewhere(c, holder, own, formRefused({}, texts.noMatch)))
  }
  const read = readRegistration({ ...answers, ...raw }, rules)
  if (isSummary && stepsToMend(rules, answers).length > 0) {
    const form = formRefused(raw, questionTexts[ctx.locale].missingForm)
    return again(c, drawSummary(c, holder, { rules, answers, form }))
  }
  if (!read.ok)
    return again(
      c,
      isSummary
        ? drawSummary(c, holder, { rules, answers, form: read.form })
        : await drawForm(c, holder, read.form),
    )

  const registered = await registerRecruit(ctx, holder.draw.id, {
    recruitId: holder.recruit.id,
    registration: read.value,
    medium: 'screen',
    channel: holder.recruit.channel,
    noticeVersion,
    held: holder,
  })
  if (!registered.ok)
    return again(c, await drawShut(c, holder, formRefused({}, texts.refusals[registered.refusal])))
  await writeToRegistered(ctx, holder.draw, registered.value)
  return seeOther(c, codePaths.registered(code), texts.done(writtenTicket(registered.value.ticket)))
}

/** Sent a moment ago by whoever presses again: code and year of birth are what opens their place. */
async function sentBefore(c: HttpContext, holder: Holder, sentYear: unknown) {
  // Whoever waited for the first click has read the name as it was before it.
  const recruit = await findRecruit(c.var.ctx.db, holder.recruit.id)
  const known = recruit?.registeredAt ? recruit.identity?.birthYear : undefined
  const year = await checkYear(c, holder, known, sentYear)
  if (year === 'stopped') return yearStopped(c, holder)
  if (year === 'wrong' || !recruit) return undefined
  const done = registrationTexts[c.var.ctx.locale].done(writtenTicket(recruit.ticket))
  return seeOther(c, codePaths.registered(c.req.param('code') ?? ''), done)
}

async function refuse(c: HttpContext) {
  const { ctx } = c.var
  const texts = registrationTexts[ctx.locale]
  const holder = await holderOf(c)
  const raw = await readForm(c)
  const isOpen = holder?.recruit.status === 'invited' && holder.draw.state === 'recruiting'
  if (isOpen) {
    await leaveDraw(ctx, holder.recruit.id, {
      kind: 'refused',
      reason: refusalReasons.find((reason) => reason === raw['reason']) ?? 'unsaid',
      medium: 'screen',
      neverAgain: raw['never'] === 'yes',
      erase: true,
    })
  }
  // The page of the code says what it does now, to whoever asks: nothing is said done that was not.
  const to = codePaths.left(c.req.param('code') ?? '')
  return isOpen ? seeOther(c, to, texts.noDone) : seeOther(c, to)
}

async function withdraw(c: HttpContext) {
  const { ctx } = c.var
  const texts = registrationTexts[ctx.locale]
  const raw = await readForm(c)
  const holder = await ownHolder(c, raw)
  if (holder instanceof Response) return holder
  const left = await leaveDraw(ctx, holder.recruit.id, {
    kind: 'withdrawn',
    reason: 'unsaid',
    medium: 'screen',
    neverAgain: raw['never'] === 'yes',
    erase: true,
  })
  if (!left.ok) return again(c, await drawShut(c, holder, formRefused(raw, texts.refusals.already)))
  return seeOther(c, codePaths.left(c.req.param('code') ?? ''), texts.withdrawn)
}

async function openRecruitment(c: HttpContext, draw: Draw) {
  const recruitment = await findRecruitment(c.var.ctx.db, draw.id)
  const isOpen = draw.state === 'recruiting' && recruitment?.isOpenCall && recruitment.secret
  return isOpen ? recruitment : undefined
}

async function drawOpenForm(c: HttpContext, draw: Draw, recruitment: Recruitment, form: FormState) {
  return (
    <RegistrationPage
      frame={c.var.frame}
      draw={draw}
      recruitment={recruitment}
      sessions={await readSessions(c.var.ctx, draw, recruitment)}
      rules={await openRules(c, draw, recruitment)}
      form={form}
      action={openCallPaths.register(draw.slug)}
      refuse={undefined}
      from=""
    />
  )
}

async function showOpen(c: HttpContext, draw: Draw) {
  const recruitment = await openRecruitment(c, draw)
  if (recruitment) return page(c, await drawOpenForm(c, draw, recruitment, emptyForm))
  return page(c, await drawClosed(c, draw, await findRecruitment(c.var.ctx.db, draw.id)))
}

interface OpenCall {
  readonly draw: Draw
  readonly recruitment: Recruitment
}

/** Where anybody may register: a draw that invites by letter says that one has to have one, and one that is over says so. */
async function openCallAt(c: HttpContext): Promise<OpenCall | Response | undefined> {
  const draw = await drawAt(c)
  if (!draw) return undefined
  const recruitment = await openRecruitment(c, draw)
  if (recruitment) return { draw, recruitment }
  return again(c, await drawClosed(c, draw, await findRecruitment(c.var.ctx.db, draw.id)))
}

function openRules({ var: { ctx } }: HttpContext, draw: Draw, recruitment: Recruitment) {
  return readRules(ctx, draw, recruitment, { asksAddress: draw.sameAddress })
}

async function registerOpen({ var: { ctx } }: HttpContext, draw: Draw, registration: Registration) {
  const registered = await registerRecruit(ctx, draw.id, {
    recruitId: undefined,
    registration,
    medium: 'screen',
    channel: 'volunteer',
    noticeVersion,
  })
  if (registered.ok) await writeToRegistered(ctx, draw, registered.value)
  return registered
}
