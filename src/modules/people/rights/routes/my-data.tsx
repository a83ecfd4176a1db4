import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { again, download, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { clearSessionCookie } from '#platform/session.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { namesakesOf } from '../../persons/index.ts'
import type { Refusal } from '../../refusals.ts'
import { rightsRequestShape } from '../../rights-request.ts'
import { sayRefusal, textOf } from '../../routes/answers.tsx'
import { findFreshSession } from '../../sign-in/index.ts'
import { askRight } from '../actions/ask-right.ts'
import { erasePerson, isLastAdministrator } from '../actions/erase-person.ts'
import { exportOwnData } from '../actions/export-own-data.ts'
import { exportPerson } from '../actions/export-person.ts'
import { recordConsent, withdrawConsent } from '../actions/record-consent.ts'
import { isConsentSubject } from '../consent.ts'
import { MyDataPage } from '../pages/MyDataPage.tsx'
import { listConsents, listRequestsOf } from '../store/rights.ts'
import { consentTexts } from '../texts/consents.ts'
import { dataTexts } from '../texts/data.ts'

export function myDataRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.myData, 'signed-in', (c) => show(c, rooms)),
    post(paths.myDataFile, 'signed-in', (c) => downloadAll(c, rooms), { perMinute: 10 }),
    post(paths.myConsent, 'signed-in', changeConsent),
    post(paths.myRequest, 'signed-in', (c) => ask(c, rooms), { perMinute: 10 }),
    post(paths.myErasure, 'signed-in', (c) => eraseMe(c, rooms), { perMinute: 5 }),
  ]
}

async function downloadAll(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const fresh = await findFreshSession(ctx, c.var.sessionHash)
  if (!fresh) return refuseOnTop(c, rooms, 'sign-in-again')
  const data = await exportOwnData(ctx, rooms, fresh.personId)
  const name = `ouvroir-mes-donnees-${dayOf(ctx.now)}.json`
  return download(c, JSON.stringify(data, null, 2), {
    name,
    mediaType: 'application/json; charset=utf-8',
  })
}

async function changeConsent(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const subject = textOf(raw, 'subject')
  const personId = ctx.person?.id ?? ''
  const texts = dataTexts[ctx.locale]
  if (!isConsentSubject(subject)) return seeOther(c, paths.myData)
  if (textOf(raw, 'gesture') !== 'give') {
    await withdrawConsent(ctx, { personId, subject })
    return seeOther(c, paths.myData, texts.withdrawn)
  }
  const text = consentTexts[ctx.locale][subject]
  await recordConsent(ctx, { personId, subject, text, channel: 'screen' })
  return seeOther(c, paths.myData, texts.given)
}

async function ask(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(rightsRequestShape, raw, ctx.locale)
  if (!read.ok) return show(c, rooms, { request: read.form })
  const asked = await askRight(ctx, { personId: ctx.person?.id ?? '', ...read.value })
  if (asked.ok) return seeOther(c, paths.myData, dataTexts[ctx.locale].asked)
  return refuseOnTop(c, rooms, asked.refusal)
}

async function eraseMe(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const fresh = await findFreshSession(ctx, c.var.sessionHash)
  if (!fresh) return refuseOnTop(c, rooms, 'sign-in-again')
  const erased = await erasePerson(ctx, rooms, fresh.personId)
  if (!erased.ok) return refuseOnTop(c, rooms, erased.refusal)
  clearSessionCookie(c)
  return seeOther(c, '/', dataTexts[ctx.locale].erased)
}

function refuseOnTop(c: HttpContext, rooms: PeopleRooms, refusal: Refusal) {
  const refused = sayRefusal(c, refusal, {})
  return 'answer' in refused ? refused.answer : show(c, rooms, { top: refused.form })
}

interface DataForms {
  readonly request?: FormState
  readonly top?: FormState
}

async function show(c: HttpContext, rooms: PeopleRooms, forms: DataForms = {}) {
  const { ctx, frame } = c.var
  const personId = ctx.person?.id ?? ''
  const data = await exportPerson(ctx, rooms, personId)
  const element = (
    <MyDataPage
      frame={frame}
      rooms={data.rooms}
      titles={new Map(rooms.all().map((room) => [room.name, room.processing?.[ctx.locale].title]))}
      consents={await listConsents(ctx.db, personId)}
      requests={await listRequestsOf(ctx.db, personId)}
      namesakes={await namesakesOf(ctx, rooms, personId)}
      isLastAdministrator={await isLastAdministrator(ctx, personId)}
      contact={ctx.settings.contactEmail}
      forms={{ request: forms.request ?? emptyForm, top: forms.top ?? emptyForm }}
    />
  )
  return forms.request || forms.top ? again(c, element) : page(c, element)
}
