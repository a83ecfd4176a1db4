import { z } from 'zod'
import { atOnce } from '#kit/at-once.ts'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { again, download, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { clearSessionCookie } from '#platform/http/session.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Contributor, PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { namesakesOf } from '../../persons/index.ts'
import { rightsRequestShape } from '../../rights-request.ts'
import { saying } from '../../routes/answers.tsx'
import { findFreshSession } from '../../sign-in/index.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { askRight } from '../actions/ask-right.ts'
import { erasePerson, isLastAdministrator } from '../actions/erase-person.ts'
import { exportOwnData } from '../actions/export-own-data.ts'
import { exportPerson } from '../actions/export-person.ts'
import { recordConsent, withdrawConsent } from '../actions/record-consent.ts'
import { consentSubjects } from '../consent.ts'
import { MyDataPage, type RoomWords } from '../pages/MyDataPage.tsx'
import { listConsents, listRequestsOf } from '../store/rights.ts'
import { consentTexts } from '../texts/consents.ts'
import { dataTexts } from '../texts/data.ts'

/** Whoever is signed in, and what the house keeps of them. */
const own = {
  audience: 'signed-in',
  on: (c: HttpContext) => c.var.ctx.person?.id,
  next: () => paths.myData,
  ...saying,
} as const

const consentShape = z.object({ subject: z.enum(consentSubjects), gesture: z.string().optional() })

export function myDataRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.myData, 'signed-in', (c) => show(c, rooms)),
    post(paths.myDataFile, 'signed-in', (c) => downloadAll(c, rooms), { perMinute: 10 }),
    buttonRoute({
      ...own,
      path: paths.myConsent,
      shape: consentShape,
      act: changeConsent,
      back: own.next,
      notice: (locale, _, { gesture }) =>
        dataTexts[locale][gesture === 'give' ? 'given' : 'withdrawn'],
    }),
    actRoute({
      ...own,
      path: paths.myRequest,
      options: { perMinute: 10 },
      fresh: true,
      shape: rightsRequestShape,
      draw: (c, _, request) => draw(c, rooms, { request }),
      act: (c, personId, input) => askRight(c.var.ctx, { personId, ...input }),
      notice: (locale) => dataTexts[locale].asked,
    }),
    buttonRoute({
      ...own,
      path: paths.myErasure,
      options: { perMinute: 5 },
      act: (c) => eraseMe(c, rooms),
      draw: (c, _, top) => draw(c, rooms, { top }),
      next: () => '/',
      notice: (locale) => dataTexts[locale].erased,
    }),
  ]
}

async function downloadAll(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const fresh = await findFreshSession(ctx, c.var.sessionHash)
  if (!fresh) return refuseOnTop(c, rooms)
  const data = await exportOwnData(ctx, rooms, fresh.personId)
  const name = `ouvroir-mes-donnees-${dayOf(ctx.now)}.json`
  return download(c, JSON.stringify(data, null, 2), {
    name,
    mediaType: 'application/json; charset=utf-8',
  })
}

async function changeConsent(
  c: HttpContext,
  personId: string,
  { subject, gesture }: z.infer<typeof consentShape>,
) {
  const { ctx } = c.var
  if (gesture !== 'give') return done(await withdrawConsent(ctx, { personId, subject }))
  const text = consentTexts[ctx.locale][subject]
  return done(await recordConsent(ctx, { personId, subject, text, channel: 'screen' }))
}

async function eraseMe(c: HttpContext, rooms: PeopleRooms) {
  const { ctx, sessionHash } = c.var
  const fresh = await findFreshSession(ctx, sessionHash)
  if (!fresh) return refused('sign-in-again')
  const erased = await erasePerson(ctx, rooms, fresh.personId)
  if (erased.ok) clearSessionCookie(c)
  return erased
}

interface DataForms {
  readonly request?: FormState
  readonly top?: FormState
}

async function show(c: HttpContext, rooms: PeopleRooms) {
  return page(c, await draw(c, rooms))
}

async function refuseOnTop(c: HttpContext, rooms: PeopleRooms) {
  const sentence = refusalTexts[c.var.ctx.locale]['sign-in-again']
  return again(c, await draw(c, rooms, { top: formRefused({}, sentence) }))
}

async function draw(c: HttpContext, rooms: PeopleRooms, forms: DataForms = {}) {
  const { ctx, frame } = c.var
  const personId = ctx.person?.id ?? ''
  const { data, ...known } = await atOnce({
    data: exportPerson(ctx, rooms, personId),
    consents: listConsents(ctx.db, personId),
    requests: listRequestsOf(ctx.db, personId),
    namesakes: namesakesOf(ctx, rooms, personId),
    isLastAdministrator: isLastAdministrator(ctx, personId),
  })
  return (
    <MyDataPage
      frame={frame}
      rooms={data.rooms}
      words={new Map(rooms.all().map((room) => [room.name, wordsOf(room, ctx.locale)]))}
      {...known}
      contact={ctx.settings.contactEmail}
      forms={{ request: forms.request ?? emptyForm, top: forms.top ?? emptyForm }}
    />
  )
}

function wordsOf({ processing, exportWords }: Contributor, locale: Locale): RoomWords {
  return { title: processing?.[locale].title, held: exportWords?.[locale] }
}
