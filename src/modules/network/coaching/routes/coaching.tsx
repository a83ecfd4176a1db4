import type { z } from 'zod'
import {
  emptyForm,
  type FormState,
  type Parsed,
  parseForm,
  type RawForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import {
  findTerritory,
  resolveTerritoryField,
  type TerritoryAnswer,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import {
  isCoach,
  mayCloseCoaching,
  mayReadNotes,
  mayWriteLearning,
} from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { idIn, nothing, refusedForm, textIn } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
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
import { eraseCoachingNote, writeCoachingNote } from '../actions/write-coaching-note.ts'
import {
  type Coaching,
  type CoachingForm,
  coachAnswerShape,
  coachingShape,
  coachingWithContactShape,
  learningShape,
  mayDraftLearning,
  minutesOf,
  noteShape,
  outcomeShape,
  sessionShape,
} from '../coaching.ts'
import { AskCoachingPage } from '../pages/AskCoachingPage.tsx'
import type { RefusedForm } from '../pages/coaching-view.ts'
import { FollowCoachingPage } from '../pages/FollowCoachingPage.tsx'
import { LearningPage } from '../pages/LearningPage.tsx'
import { findCoachingByToken, listCoachingSessions } from '../store/coachings.ts'
import { coachingTexts } from '../texts/coaching.ts'
import { coachingSeen, drawCoaching, placeLabel, sendNotes, showCoachings } from './reading.tsx'

const { ask, list } = coachingPaths
const one = coachingPaths.show(':id')

/** Asking, matching, meeting, ending. Notes are read by the pair alone. */
export const coachingRoutes: readonly Route[] = [
  get(ask, 'anyone', (c) => page(c, askPage(c, emptyForm))),
  post(ask, 'anyone', askFor, { perMinute: 6 }),
  get(coachingPaths.follow(':token'), 'anyone', follow, { perMinute: 60 }),
  post(coachingPaths.withdrawByLink(':token'), 'anyone', withdrawByLink, { perMinute: 6 }),
  get(list, 'signed-in', showCoachings),
  get(one, 'signed-in', show),
  get(coachingPaths.notesFile(':id'), 'signed-in', sendNotes, { perMinute: 30 }),
  post(coachingPaths.propose(':id'), 'staff', propose),
  post(coachingPaths.answer(':id'), 'signed-in', (c) =>
    submit(c, 'answer', coachAnswerShape, (form) => answerCoaching(c.var.ctx, idIn(c), form)),
  ),
  post(coachingPaths.sessions(':id'), 'signed-in', (c) =>
    submit(c, 'session', sessionShape, (form) => recordCoachingSession(c.var.ctx, idIn(c), form)),
  ),
  post(coachingPaths.notes(':id', ':session'), 'signed-in', (c) =>
    submit(c, 'note', noteShape, ({ note }) =>
      writeCoachingNote(c.var.ctx, idIn(c), idIn(c, 'session'), note),
    ),
  ),
  post(coachingPaths.eraseNote(':id', ':note'), 'signed-in', (c) =>
    settle(c, eraseCoachingNote(c.var.ctx, idIn(c), idIn(c, 'note')), 'noteErased'),
  ),
  post(coachingPaths.close(':id'), 'signed-in', (c) =>
    submit(c, 'close', outcomeShape, (form) => closeCoaching(c.var.ctx, idIn(c), form)),
  ),
  post(coachingPaths.withdraw(':id'), 'signed-in', (c) =>
    settle(c, withdrawCoaching(c.var.ctx, idIn(c)), 'withdrawn'),
  ),
  post(coachingPaths.consent(':id'), 'signed-in', consent),
  get(coachingPaths.learning(':id'), 'signed-in', askLearning),
  post(coachingPaths.learning(':id'), 'signed-in', keepLearning),
]

function askPage(c: HttpContext, form: FormState, answer?: TerritoryAnswer) {
  return <AskCoachingPage frame={c.var.frame} form={form} answer={answer} />
}

async function askFor(c: HttpContext) {
  const { ctx } = c.var
  const { person } = ctx
  const raw = await readForm(c)
  const texts = coachingTexts[ctx.locale]
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, ask, texts.sent)

  const where = await resolveTerritoryField(ctx.db, raw, 'territory')
  const oneself = person && !isStaff(person) ? person : undefined
  const parsed = oneself ? readOwnNeed(raw, oneself.id, ctx.locale) : readNeed(raw, ctx.locale)
  if (!parsed.ok || where.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    return again(c, askPage(c, withTerritoryProblem(form, 'territory', where, ctx.locale), where))
  }

  const { id } = await askCoaching(ctx, { ...parsed.value, territory: where.territory })
  return seeOther(c, person ? coachingPaths.show(id) : ask, texts.sent)
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

async function follow(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const coaching = await findCoachingByToken(ctx.db, token)
  if (!coaching) return oldLink(c, 'coaching')
  const territory = await findTerritory(ctx.db, coaching.territoryId)
  const minutes = minutesOf(await listCoachingSessions(ctx.db, [coaching.id]))
  const place = territory ? territoryLabel(territory) : ''
  const input = { frame, coaching, place, minutes, token }
  return page(c, <FollowCoachingPage {...input} />)
}

async function withdrawByLink(c: HttpContext) {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  const done = await withdrawCoachingByLink(ctx, token)
  if (!done.ok && done.refusal === 'not-found') return oldLink(c, 'coaching')
  return seeOther(c, coachingPaths.follow(token), coachingTexts[ctx.locale].withdrawn)
}

async function show(c: HttpContext) {
  const coaching = await coachingSeen(c)
  return coaching ? page(c, await drawCoaching(c, coaching)) : notFound(c)
}

type Noticed = 'answer' | 'session' | 'note' | 'close'
const may: Readonly<Record<Noticed, (viewer: Viewer | undefined, coaching: Coaching) => boolean>> =
  {
    answer: isCoach,
    session: mayReadNotes,
    note: mayReadNotes,
    close: mayCloseCoaching,
  }
const notices = { session: 'noted', note: 'noted', close: 'closed' } as const

/** Reads one of the forms of the page; refused, the page comes back with it. */
async function submit<T>(
  c: HttpContext,
  which: Noticed,
  shape: z.ZodType<T>,
  run: (form: T) => Promise<Result<undefined, CoachingRefusal>>,
) {
  const { ctx } = c.var
  const coaching = await coachingSeen(c)
  if (!coaching) return notFound(c)
  const raw = await readForm(c)
  const back = async (form: FormState) => {
    const session = c.req.param('session')
    const refused: RefusedForm = { which, form, ...(session ? { id: session } : {}) }
    return again(c, await drawCoaching(c, coaching, refused))
  }
  const parsed = parseForm(shape, raw, ctx.locale)
  // Whoever may not act is told so, and not what the form lacks.
  if (!parsed.ok) return may[which](ctx.person, coaching) ? back(parsed.form) : forbidden(c)

  const done = await run(parsed.value)
  const texts = coachingTexts[ctx.locale]
  if (done.ok) {
    const notice =
      which === 'answer' ? (raw['answer'] === 'accept' ? 'accepted' : 'declined') : notices[which]
    const gone = which === 'answer' && raw['answer'] === 'decline'
    return seeOther(c, gone ? list : coachingPaths.show(coaching.id), texts[notice])
  }
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  return back(refusedForm(raw, done.refusal, ctx.locale))
}

/** A gesture of one button. */
async function settle(
  c: HttpContext,
  doing: Promise<Result<undefined, CoachingRefusal>>,
  notice: 'noteErased' | 'withdrawn' | 'consentGiven' | 'consentTaken',
) {
  const done = await doing
  const texts = coachingTexts[c.var.ctx.locale]
  const to = coachingPaths.show(idIn(c))
  if (done.ok) return seeOther(c, to, texts[notice])
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, to, coachingRefusalTexts[c.var.ctx.locale][done.refusal])
}

async function propose(c: HttpContext) {
  const { ctx } = c.var
  const coaching = await coachingSeen(c)
  if (!coaching) return notFound(c)
  const raw = await readForm(c)
  const coach = textIn(raw, 'coach')
  const done = await proposeCoach(ctx, coaching.id, isUuid(coach) ? coach : nothing)
  if (done.ok) {
    return seeOther(c, coachingPaths.show(coaching.id), coachingTexts[ctx.locale].proposed)
  }
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  const form = refusedForm(raw, done.refusal, ctx.locale)
  return again(c, await drawCoaching(c, coaching, { which: 'propose', form }))
}

function isUuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text)
}

async function consent(c: HttpContext) {
  const gesture = textIn(await readForm(c), 'gesture') === 'give' ? 'give' : 'take-back'
  const notice = gesture === 'give' ? 'consentGiven' : 'consentTaken'
  return settle(c, consentToLearning(c.var.ctx, idIn(c), gesture), notice)
}

async function askLearning(c: HttpContext) {
  const { ctx, frame } = c.var
  const coaching = await coachingSeen(c)
  if (!coaching) return notFound(c)
  if (!mayWriteLearning(ctx.person, coaching)) return forbidden(c)
  // The page of the coaching says what is still missing.
  if (!mayDraftLearning(coaching).ok) return c.redirect(coachingPaths.show(coaching.id), 303)
  const place = await placeLabel(ctx, coaching)
  return page(c, <LearningPage frame={frame} coaching={coaching} place={place} form={emptyForm} />)
}

async function keepLearning(c: HttpContext) {
  const { ctx, frame } = c.var
  const coaching = await coachingSeen(c)
  if (!coaching) return notFound(c)
  if (!mayWriteLearning(ctx.person, coaching)) return forbidden(c)
  const raw = await readForm(c)
  const place = await placeLabel(ctx, coaching)
  const back = (form: FormState) =>
    again(c, <LearningPage frame={frame} coaching={coaching} place={place} form={form} />)
  const parsed = parseForm(learningShape, raw, ctx.locale)
  if (!parsed.ok) return back(parsed.form)
  const done = await draftLearning(ctx, coaching.id, parsed.value)
  if (done.ok) {
    return seeOther(c, coachingPaths.show(coaching.id), coachingTexts[ctx.locale].learningKept)
  }
  return back(refusedForm(raw, done.refusal, ctx.locale))
}
