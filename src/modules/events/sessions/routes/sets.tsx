import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths, pathTo } from '../../paths.ts'
import { sessionDays, sessionShape } from '../../session.ts'
import { addParticipants } from '../actions/add-participants.ts'
import { addSession } from '../actions/add-session.ts'
import { withdrawParticipant } from '../actions/withdraw-participant.ts'
import { ParticipantsPage } from '../pages/ParticipantsPage.tsx'
import { SetPage } from '../pages/SetPage.tsx'
import { sessionsKind } from '../sessions-kind.ts'
import { listParticipants } from '../store/participants.ts'
import { listSessions } from '../store/sessions.ts'
import { eventTexts } from '../texts/sessions.ts'
import { type Loaded, loadSet } from './load.ts'

export const setRoutes: readonly Route[] = [
  get(paths.set, 'anyone', showSet),
  post(paths.addSession, 'signed-in', add),
  get(paths.participants, 'signed-in', showPeople),
  post(paths.participants, 'signed-in', addPeople),
  post(paths.withdraw, 'signed-in', withdraw),
]

async function drawSet(c: HttpContext, { set, mayRun }: Loaded, form?: FormState) {
  const { ctx, frame } = c.var
  const sessions = await listSessions(ctx.db, set.id)
  const figures = await sessionsKind.figures(ctx, set.id)
  return (
    <SetPage
      frame={frame}
      set={set}
      sessions={sessions}
      figures={figures}
      mayRun={mayRun}
      {...(form ? { form } : {})}
    />
  )
}

async function showSet(c: HttpContext) {
  const loaded = await loadSet(c)
  return loaded ? page(c, await drawSet(c, loaded)) : notFound(c)
}

async function add(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await loadSet(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const fields = await readForm(c)
  const read = withinDays(parseForm(sessionShape, fields, ctx.locale), {
    raw: fields,
    ranges: sessionDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await drawSet(c, loaded, read.form))
  const done = await addSession(ctx, loaded.set.id, read.value)
  const texts = eventTexts[ctx.locale]
  if (done.ok) return seeOther(c, pathTo('set', loaded.set.id), texts.added)
  return again(c, await drawSet(c, loaded, formRefused(fields, texts.refusals[done.refusal])))
}

async function drawPeople(c: HttpContext, { set }: Loaded, form: FormState) {
  const people = await listParticipants(c.var.ctx.db, set.id)
  return <ParticipantsPage frame={c.var.frame} set={set} people={people} form={form} />
}

async function showPeople(c: HttpContext) {
  const loaded = await loadSet(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  return page(c, await drawPeople(c, loaded, emptyForm))
}

async function addPeople(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await loadSet(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const fields = await readForm(c)
  const people = typeof fields['people'] === 'string' ? fields['people'] : ''
  const done = await addParticipants(ctx, loaded.set.id, people)
  const texts = eventTexts[ctx.locale]
  if (done.ok) return seeOther(c, pathTo('participants', loaded.set.id), texts.peopleAdded)
  const form = formRefused(fields, texts.refusals[done.refusal], 'people')
  return again(c, await drawPeople(c, loaded, form))
}

async function withdraw(c: HttpContext) {
  const loaded = await loadSet(c)
  if (!loaded) return notFound(c)
  const done = await withdrawParticipant(c.var.ctx, loaded.set.id, c.req.param('person') ?? '')
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const notice = eventTexts[c.var.ctx.locale].withdrawnNotice
  return seeOther(c, pathTo('participants', loaded.set.id), notice)
}
