import { type FormState, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { done, orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { isStaff } from '#kit/viewer.ts'
import {
  answerGivenBack,
  findTerritory,
  territoryLabel,
  withTerritory,
} from '#modules/territories/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  isCoach,
  isCoached,
  mayCloseCoaching,
  mayProposeCoach,
  mayReadNotes,
  mayWithdrawRequest,
  mayWriteLearning,
} from '../../coaching-permissions.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { idIn, linkRefusals } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { answerCoaching } from '../actions/answer-coaching.ts'
import { type Asker, askCoaching } from '../actions/ask-coaching.ts'
import {
  closeCoaching,
  withdrawCoaching,
  withdrawCoachingByLink,
} from '../actions/close-coaching.ts'
import { consentToLearning } from '../actions/consent-to-learning.ts'
import { draftLearning } from '../actions/draft-learning.ts'
import { proposeCoach } from '../actions/propose-coach.ts'
import { recordCoachingSession } from '../actions/record-coaching-session.ts'
import { reopenCoaching } from '../actions/reopen-coaching.ts'
import { eraseCoachingNote, writeCoachingNote } from '../actions/write-coaching-note.ts'
import {
  type Coaching,
  type CoachingForm,
  coachAnswerShape,
  coachingShape,
  coachingWithContactShape,
  coachProposedShape,
  consentShape,
  learningShape,
  mayDraftLearning,
  minutesOf,
  noteShape,
  outcomeShape,
  reopenShape,
  sessionShape,
} from '../coaching.ts'
import { AskCoachingPage } from '../pages/AskCoachingPage.tsx'
import { FollowCoachingPage } from '../pages/FollowCoachingPage.tsx'
import { LearningPage } from '../pages/LearningPage.tsx'
import { findCoachingByToken, listCoachingSessions } from '../store/coachings.ts'
import { coachingTexts } from '../texts/coaching.ts'
import { coachingListRoutes } from './coaching-list.tsx'
import { coachingSeen, drawCoaching, placeLabel, sendNotes } from './reading.tsx'

const { ask, list } = coachingPaths
const one = coachingPaths.show(':id')
const toCoaching = ({ id }: Coaching) => coachingPaths.show(id)

/** The page of a coaching holds all its forms. */
const onCoaching = {
  audience: 'signed-in',
  on: coachingSeen,
  fresh: true,
  refusals: (locale: Locale) => coachingRefusalTexts[locale],
  under: coachingRefusalFields,
  next: toCoaching,
} as const

const onButton = { ...onCoaching, back: toCoaching } as const

/** Asking, matching, meeting, ending. Notes are read by the pair alone. */
export const coachingRoutes: readonly Route[] = [
  ...formRoutes({
    path: ask,
    audience: 'anyone',
    sending: { perMinute: 6 },
    on: () => true as const,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c) => seeOther(c, ask, coachingTexts[c.var.ctx.locale].sent),
    shape: needAsked,
    draw: askPage,
    act: async (c, _on, need) => {
      const { id } = await askCoaching(c.var.ctx, need)
      return done(c.var.ctx.person ? coachingPaths.show(id) : ask)
    },
    refusals: () => ({}),
    next: (_on, to) => to,
    notice: (locale) => coachingTexts[locale].sent,
  }),
  get(coachingPaths.follow(':token'), 'anyone', follow, { perMinute: 60 }),
  buttonRoute({
    path: coachingPaths.withdrawByLink(':token'),
    audience: 'anyone',
    options: { perMinute: 6 },
    on: async (c) => (await coachingOfLink(c)) ?? oldLink(c, 'coaching'),
    act: async (c, { token }) => orGone(await withdrawCoachingByLink(c.var.ctx, token)),
    refusals: linkRefusals,
    back: ({ token }) => coachingPaths.follow(token),
    next: ({ token }) => coachingPaths.follow(token),
    notice: (locale) => coachingTexts[locale].withdrawn,
  }),
  ...coachingListRoutes,
  get(one, 'signed-in', show),
  get(coachingPaths.notesFile(':id'), 'signed-in', sendNotes, { perMinute: 30 }),
  buttonRoute({
    ...onCoaching,
    path: coachingPaths.propose(':id'),
    audience: 'staff',
    may: mayProposeCoach,
    shape: coachProposedShape,
    draw: (c, coaching, form) => drawCoaching(c, coaching, { which: 'propose', form }),
    act: (c, { id }, { coach }) => proposeCoach(c.var.ctx, id, coach),
    notice: (locale) => coachingTexts[locale].proposed,
  }),
  actRoute({
    ...onCoaching,
    path: coachingPaths.answer(':id'),
    may: isCoach,
    shape: coachAnswerShape,
    draw: (c, coaching, form) => drawCoaching(c, coaching, { which: 'answer', form }),
    act: (c, { id }, input) => answerCoaching(c.var.ctx, id, input),
    next: (coaching, _, { answer }) => (answer === 'decline' ? list : toCoaching(coaching)),
    notice: (locale, _, { answer }) =>
      coachingTexts[locale][answer === 'accept' ? 'accepted' : 'declined'],
  }),
  actRoute({
    ...onCoaching,
    path: coachingPaths.sessions(':id'),
    may: mayReadNotes,
    shape: sessionShape,
    draw: (c, coaching, form) => drawCoaching(c, coaching, { which: 'session', form }),
    act: (c, { id }, input) => recordCoachingSession(c.var.ctx, id, input),
    notice: (locale) => coachingTexts[locale].noted,
  }),
  actRoute({
    ...onCoaching,
    path: coachingPaths.notes(':id', ':session'),
    may: mayReadNotes,
    shape: noteShape,
    draw: (c, coaching, form) =>
      drawCoaching(c, coaching, { which: 'note', id: c.req.param('session') ?? '', form }),
    act: (c, { id }, { note }) => writeCoachingNote(c.var.ctx, id, idIn(c, 'session'), note),
    notice: (locale) => coachingTexts[locale].noted,
  }),
  buttonRoute({
    ...onButton,
    path: coachingPaths.eraseNote(':id', ':note'),
    may: mayReadNotes,
    act: (c, { id }) => eraseCoachingNote(c.var.ctx, id, idIn(c, 'note')),
    notice: (locale) => coachingTexts[locale].noteErased,
  }),
  actRoute({
    ...onCoaching,
    path: coachingPaths.close(':id'),
    may: mayCloseCoaching,
    shape: outcomeShape,
    draw: (c, coaching, form) => drawCoaching(c, coaching, { which: 'close', form }),
    act: (c, { id }, input) => closeCoaching(c.var.ctx, id, input),
    notice: (locale) => coachingTexts[locale].closed,
  }),
  actRoute({
    ...onCoaching,
    path: coachingPaths.reopen(':id'),
    may: mayCloseCoaching,
    shape: reopenShape,
    draw: (c, coaching, form) => drawCoaching(c, coaching, { which: 'reopen', form }),
    act: (c, { id }, input) => reopenCoaching(c.var.ctx, id, input),
    notice: (locale) => coachingTexts[locale].reopenedNotice,
  }),
  buttonRoute({
    ...onButton,
    path: coachingPaths.withdraw(':id'),
    may: mayWithdrawRequest,
    act: (c, { id }) => withdrawCoaching(c.var.ctx, id),
    notice: (locale) => coachingTexts[locale].withdrawn,
  }),
  buttonRoute({
    ...onButton,
    path: coachingPaths.consent(':id'),
    may: isCoached,
    shape: consentShape,
    act: (c, { id }, { gesture }) => consentToLearning(c.var.ctx, id, gesture),
    notice: (locale, _, { gesture }) =>
      coachingTexts[locale][gesture === 'give' ? 'consentGiven' : 'consentTaken'],
  }),
  ...formRoutes({
    ...onCoaching,
    path: coachingPaths.learning(':id'),
    back: toCoaching,
    may: mayWriteLearning,
    // The page of the coaching says what is still missing.
    over: (_c, coaching) => {
      const allowed = mayDraftLearning(coaching)
      return allowed.ok ? undefined : allowed.refusal
    },
    shape: learningShape,
    draw: learningPage,
    act: (c, { id }, input) => draftLearning(c.var.ctx, id, input),
    notice: (locale) => coachingTexts[locale].learningKept,
  }),
]

async function askPage({ var: { ctx, frame } }: HttpContext, _on: true, form: FormState) {
  const answer = await answerGivenBack(ctx.db, form, 'territory')
  return <AskCoachingPage frame={frame} form={form} answer={answer} />
}

/** The team asks for others: whose need it is, is then typed. */
function needAsked({ var: { ctx } }: HttpContext, _on: true, raw: RawForm) {
  const { db, locale, person } = ctx
  const oneself = person && !isStaff(person) ? person : undefined
  const read = oneself ? readOwnNeed(raw, oneself.id, locale) : readNeed(raw, locale)
  return withTerritory(db, read, { raw, name: 'territory', locale })
}

type Need = CoachingForm & { readonly asker: Asker }

function readOwnNeed(raw: RawForm, id: string, locale: Locale): Parsed<Need> {
  const read = parseForm(coachingShape, raw, locale)
  return read.ok ? { ok: true, value: { ...read.value, asker: { kind: 'person', id } } } : read
}

function readNeed(raw: RawForm, locale: Locale): Parsed<Need> {
  const read = parseForm(coachingWithContactShape, raw, locale)
  if (!read.ok) return read
  const { name, email, ...form } = read.value
  return { ok: true, value: { ...form, asker: { kind: 'contact', name, email } } }
}

async function coachingOfLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const coaching = await findCoachingByToken(c.var.ctx.db, token)
  return coaching && { token, coaching }
}

async function follow(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await coachingOfLink(c)
  if (!found) return oldLink(c, 'coaching')
  const { token, coaching } = found
  const territory = await findTerritory(ctx.db, coaching.territoryId)
  const minutes = minutesOf(await listCoachingSessions(ctx.db, [coaching.id]))
  const place = territory ? territoryLabel(territory) : ''
  const input = { frame, coaching, place, minutes, token }
  return page(c, <FollowCoachingPage {...input} />)
}

async function show(c: HttpContext) {
  const coaching = await coachingSeen(c)
  return coaching ? page(c, await drawCoaching(c, coaching)) : notFound(c)
}

async function learningPage(c: HttpContext, coaching: Coaching, form: FormState) {
  const { ctx, frame } = c.var
  const place = await placeLabel(ctx, coaching)
  return <LearningPage frame={frame} coaching={coaching} place={place} form={form} />
}
