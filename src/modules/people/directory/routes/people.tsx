import { addDays, dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { type RoleName, roleNames } from '#kit/viewer.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NamedPlace, PeopleRooms } from '../../contributions.ts'
import { invitationShape } from '../../invitation.ts'
import { soonDays } from '../../mandate.ts'
import { paths } from '../../paths.ts'
import { mayGrantRole, mayListPeople, maySeeRightsRequests } from '../../permissions.ts'
import { findPlace } from '../../persons/index.ts'
import { answerRight, listRequests, RequestsPage } from '../../rights/index.ts'
import { rightsAnswerShape } from '../../rights-request.ts'
import { placesOfRole, writePlace } from '../../role.ts'
import { listMandatesEnding } from '../../roles/index.ts'
import { sayRefusal } from '../../routes/answers.tsx'
import { invitePerson, listWaitingInvitations, withdrawInvitation } from '../../sign-in/index.ts'
import { peopleTexts } from '../../texts/people.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { wordTexts } from '../../texts/words.ts'
import { InvitationsPage } from '../pages/InvitationsPage.tsx'
import { InvitePage } from '../pages/InvitePage.tsx'
import { MandatesPage } from '../pages/MandatesPage.tsx'
import { peopleListRoutes, sendPeople } from './people-list.tsx'

export function peopleRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    ...peopleListRoutes,
    post(paths.peopleFile, 'administrator', sendPeople),
    get(paths.invite, 'staff', (c) => showInvite(c, rooms)),
    post(paths.invite, 'staff', (c) => invite(c, rooms), { perMinute: 20 }),
    get(paths.invitations, 'staff', listed(showInvitations)),
    post(paths.withdrawInvitation(':id'), 'staff', withdraw),
    get(
      paths.mandatesEnding,
      'staff',
      listed((c) => showMandates(c, rooms)),
    ),
    get(paths.requests, 'administrator', (c) =>
      maySeeRightsRequests(c.var.ctx.person) ? showRequests(c) : forbidden(c),
    ),
    post(paths.answerRequest(':id'), 'administrator', answer),
  ]
}

/** A list of people asks by itself: whoever changes an audience does not open it. */
function listed(handler: Route['handler']): Route['handler'] {
  return (c) => (mayListPeople(c.var.ctx.person) ? handler(c) : forbidden(c))
}

function showInvite(
  c: HttpContext,
  rooms: PeopleRooms,
  back?: { form: FormState; choices: readonly NamedPlace[] },
) {
  const { ctx, frame } = c.var
  const element = (
    <InvitePage
      frame={frame}
      form={back?.form ?? emptyForm}
      roles={roleNames.filter((role) => mayGrantRole(ctx.person, role))}
      source={rooms.places.source}
      choices={choicesOf(back?.choices ?? [])}
    />
  )
  return back ? again(c, element) : page(c, element)
}

export function choicesOf(places: readonly NamedPlace[]) {
  return places.map(({ place, label }) => ({ value: writePlace(place), label }))
}

async function invite(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(invitationShape, raw, ctx.locale)
  if (!read.ok) return showInvite(c, rooms, { form: read.form, choices: [] })
  const { value } = read
  const found = await findPlace(ctx, rooms.places, {
    words: value.placeWords,
    chosen: value.place,
    asked: value.placeAsked,
  })
  if (found.kind === 'unknown' || found.kind === 'unclear') {
    return showInvite(c, rooms, placeBack(c, raw, found))
  }
  const place = found.kind === 'found' ? found.place : undefined
  const roles = value.roles.map((role) => ({
    role,
    endsOn: value.endsOn,
    place: takesPlace(role) ? place : undefined,
  }))
  if (place && roles.every((role) => !role.place)) {
    const sentence = refusalTexts[ctx.locale]['place-refused']
    return showInvite(c, rooms, { form: formRefused(raw, sentence, 'placeWords'), choices: [] })
  }
  const invited = await invitePerson(ctx, { email: value.email, name: value.name, roles })
  if (invited.ok) {
    return seeOther(c, paths.invitations, peopleTexts[ctx.locale].invited(value.name))
  }
  const refused = sayRefusal(c, invited.refusal, raw)
  return 'answer' in refused
    ? refused.answer
    : showInvite(c, rooms, { form: refused.form, choices: [] })
}

/** The form again, with the sentence about its place and the list to choose from. */
export function placeBack(
  c: HttpContext,
  raw: RawForm,
  found: { kind: 'unknown' } | { kind: 'unclear'; choices: readonly NamedPlace[] },
): { form: FormState; choices: readonly NamedPlace[] } {
  const texts = peopleTexts[c.var.ctx.locale]
  if (found.kind === 'unknown') {
    return { form: formRefused(raw, texts.placeUnknown, 'placeWords'), choices: [] }
  }
  return { form: formRefused(raw, texts.placeUnclear, 'place'), choices: found.choices }
}

/** One invitation may hold a role everywhere and a role at a place: each takes what it needs. */
function takesPlace(role: RoleName): boolean {
  return placesOfRole[role] !== 'everywhere'
}

async function showInvitations(c: HttpContext) {
  const { ctx, frame } = c.var
  const invitations = await listWaitingInvitations(ctx.db, ctx.now)
  return page(c, <InvitationsPage frame={frame} invitations={invitations} />)
}

async function withdraw(c: HttpContext) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const withdrawn = await withdrawInvitation(ctx, id)
  if (!withdrawn.ok && withdrawn.refusal === 'not-found') return notFound(c)
  if (!withdrawn.ok && withdrawn.refusal === 'forbidden') return forbidden(c)
  const notice = withdrawn.ok
    ? peopleTexts[ctx.locale].withdrawn
    : refusalTexts[ctx.locale][withdrawn.refusal]
  return seeOther(c, paths.invitations, notice)
}

async function showMandates(c: HttpContext, rooms: PeopleRooms) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const mandates = await listMandatesEnding(ctx.db, today, addDays(today, soonDays))
  const places = mandates.map(
    ({ territoryId }) => ({ kind: 'territory', id: territoryId }) as const,
  )
  const names = await rooms.places.names(ctx.db, places, ctx.locale)
  const gone = wordTexts[ctx.locale].gonePlace
  const lines = mandates.map((mandate) => ({
    ...mandate,
    territory: names.get(`territory:${mandate.territoryId}`) ?? gone,
    endsOn: mandate.endsOn ?? today,
  }))
  return page(c, <MandatesPage frame={frame} mandates={lines} />)
}

async function showRequests(c: HttpContext, refused?: { requestId: string; form: FormState }) {
  const { ctx, frame } = c.var
  const requests = await listRequests(ctx.db)
  const element = (
    <RequestsPage frame={frame} today={dayOf(ctx.now)} requests={requests} refused={refused} />
  )
  return refused ? again(c, element) : page(c, element)
}

async function answer(c: HttpContext) {
  const { ctx } = c.var
  const requestId = c.req.param('id') ?? ''
  if (!isId(requestId)) return notFound(c)
  const raw = await readForm(c)
  const read = parseForm(rightsAnswerShape, raw, ctx.locale)
  if (!read.ok) return showRequests(c, { requestId, form: read.form })
  const answered = await answerRight(ctx, { requestId, answer: read.value.answer })
  if (answered.ok) return seeOther(c, paths.requests, peopleTexts[ctx.locale].answerSaved)
  const refused = sayRefusal(c, answered.refusal, raw)
  return 'answer' in refused ? refused.answer : showRequests(c, { requestId, form: refused.form })
}
