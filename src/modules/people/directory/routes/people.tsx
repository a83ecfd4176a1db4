import { addDays, dayOf } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { type Place, type RoleName, roleNames } from '#kit/viewer.ts'
import { forbidden, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NamedPlace, PeopleRooms } from '../../contributions.ts'
import { invitationShape } from '../../invitation.ts'
import { soonDays } from '../../mandate.ts'
import { paths } from '../../paths.ts'
import {
  mayAnswerRightsRequest,
  mayGrantRole,
  mayListPeople,
  maySeeRightsRequests,
} from '../../permissions.ts'
import { findPlace } from '../../persons/index.ts'
import { answerRight, listRequests, RequestsPage } from '../../rights/index.ts'
import { rightsAnswerShape } from '../../rights-request.ts'
import { placesOfRole, writePlace } from '../../role.ts'
import { listMandatesEnding } from '../../roles/index.ts'
import { saying } from '../../routes/answers.tsx'
import {
  invitePerson,
  listWaitingInvitations,
  type PersonToInvite,
  withdrawInvitation,
} from '../../sign-in/index.ts'
import { peopleTexts } from '../../texts/people.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { wordTexts } from '../../texts/words.ts'
import { InvitationsPage } from '../pages/InvitationsPage.tsx'
import { InvitePage } from '../pages/InvitePage.tsx'
import { MandatesPage } from '../pages/MandatesPage.tsx'
import { inviteManyRoutes } from './invite-many.tsx'
import { peopleListRoutes, sendPeople } from './people-list.tsx'

export function peopleRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    ...peopleListRoutes,
    post(paths.peopleFile, 'administrator', sendPeople),
    get(paths.invite, 'staff', async (c) => page(c, await invitePage(c, rooms, emptyForm))),
    actRoute({
      path: paths.invite,
      audience: 'staff',
      options: { perMinute: 20 },
      ...saying,
      on: () => ({}),
      fresh: true,
      shape: (c, _, raw) => readInvited(c, rooms, raw),
      draw: (c, _, form) => invitePage(c, rooms, form),
      act: (c, _, person) => invitePerson(c.var.ctx, person),
      next: () => paths.invitations,
      notice: (locale, _, { name }) => peopleTexts[locale].invited(name),
    }),
    ...inviteManyRoutes,
    get(paths.invitations, 'staff', listed(showInvitations)),
    buttonRoute({
      path: paths.withdrawInvitation(':id'),
      audience: 'staff',
      ...saying,
      on: idAt,
      act: (c, id) => withdrawInvitation(c.var.ctx, id),
      back: () => paths.invitations,
      next: () => paths.invitations,
      notice: (locale) => peopleTexts[locale].withdrawn,
    }),
    get(
      paths.mandatesEnding,
      'staff',
      listed((c) => showMandates(c, rooms)),
    ),
    get(paths.requests, 'administrator', (c) =>
      maySeeRightsRequests(c.var.ctx.person) ? showRequests(c) : forbidden(c),
    ),
    actRoute({
      path: paths.answerRequest(':id'),
      audience: 'administrator',
      ...saying,
      on: idAt,
      may: mayAnswerRightsRequest,
      fresh: true,
      shape: rightsAnswerShape,
      draw: (c, requestId, form) => requestsPage(c, { requestId, form }),
      act: (c, requestId, { answer }) => answerRight(c.var.ctx, { requestId, answer }),
      next: () => paths.requests,
      notice: (locale) => peopleTexts[locale].answerSaved,
    }),
  ]
}

/** A list of people asks by itself: whoever changes an audience does not open it. */
function listed(handler: Route['handler']): Route['handler'] {
  return (c) => (mayListPeople(c.var.ctx.person) ? handler(c) : forbidden(c))
}

function idAt(c: HttpContext): string | undefined {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

async function invitePage(c: HttpContext, rooms: PeopleRooms, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <InvitePage
      frame={frame}
      form={form}
      roles={roleNames.filter((role) => mayGrantRole(ctx.person, role))}
      source={rooms.places.source}
      choices={choicesOf(await placesOf(c, rooms, form))}
    />
  )
}

export function choicesOf(places: readonly NamedPlace[]) {
  return places.map(({ place, label }) => ({ value: writePlace(place), label }))
}

async function readInvited(
  c: HttpContext,
  rooms: PeopleRooms,
  raw: RawForm,
): Promise<Parsed<PersonToInvite>> {
  const read = parseForm(invitationShape, raw, c.var.ctx.locale)
  const placed = await withPlace(c, rooms, raw, read)
  if (!placed.ok) return placed
  const { value, place } = placed.value
  const roles = value.roles.map((role) => ({
    role,
    endsOn: value.endsOn,
    place: takesPlace(role) ? place : undefined,
  }))
  if (place && roles.every((role) => !role.place)) {
    const sentence = refusalTexts[c.var.ctx.locale]['place-refused']
    return { ok: false, form: formRefused(raw, sentence, 'placeWords') }
  }
  return { ok: true, value: { email: value.email, name: value.name, roles } }
}

interface WithPlaceFields {
  readonly placeWords?: string | undefined
  readonly place?: string | undefined
  readonly placeAsked?: string | undefined
}

/** What was read, with the place that its words mean; or the form, with what is wrong with them. */
export async function withPlace<T extends WithPlaceFields>(
  c: HttpContext,
  rooms: PeopleRooms,
  raw: RawForm,
  read: Parsed<T>,
): Promise<Parsed<{ readonly value: T; readonly place: Place | undefined }>> {
  if (!read.ok) return read
  const { value } = read
  const { placeWords: words, place: chosen, placeAsked: asked } = value
  const found = await findPlace(c.var.ctx, rooms.places, { words, chosen, asked })
  const texts = peopleTexts[c.var.ctx.locale]
  if (found.kind === 'unknown') {
    return { ok: false, form: formRefused(raw, texts.placeUnknown, 'placeWords') }
  }
  if (found.kind === 'unclear') {
    return { ok: false, form: formRefused(raw, texts.placeUnclear, 'place') }
  }
  return { ok: true, value: { value, place: found.kind === 'found' ? found.place : undefined } }
}

/** Among which to choose, when the name that was typed is that of several. */
export async function placesOf(
  c: HttpContext,
  rooms: PeopleRooms,
  { values, problems }: FormState,
): Promise<readonly NamedPlace[]> {
  if (!problems['place']) return []
  const asked = {
    words: values['placeWords'],
    chosen: values['place'],
    asked: values['placeAsked'],
  }
  const found = await findPlace(c.var.ctx, rooms.places, asked)
  return found.kind === 'unclear' ? found.choices : []
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

async function showRequests(c: HttpContext) {
  return page(c, await requestsPage(c))
}

async function requestsPage(c: HttpContext, refused?: { requestId: string; form: FormState }) {
  const { ctx, frame } = c.var
  const requests = await listRequests(ctx.db)
  return <RequestsPage frame={frame} today={dayOf(ctx.now)} requests={requests} refused={refused} />
}
