import type { z } from 'zod'
import { parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { done, refused } from '#kit/result.ts'
import { type Place, roleNames } from '#kit/viewer.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { endMandateShape, mandateDays, mandateShape } from '../../mandate.ts'
import { paths } from '../../paths.ts'
import {
  mayEndRole,
  mayErase,
  mayGrantRole,
  mayRecordMandate,
  mayRecordRightsRequest,
  mayRectify,
} from '../../permissions.ts'
import { identityShape } from '../../person.ts'
import { findIdentity } from '../../persons/index.ts'
import { askRight, erasePerson, rectifyPerson } from '../../rights/index.ts'
import { rightsRequestShape } from '../../rights-request.ts'
import { endRoleShape, grantRoleShape, roleDays, writePlace } from '../../role.ts'
import { addMandate, endMandate, endRole, grantRole } from '../../roles/index.ts'
import { saying } from '../../routes/answers.tsx'
import { findFreshSession } from '../../sign-in/index.ts'
import { personTexts } from '../../texts/person.ts'
import { placesOf, withPlace } from './people.tsx'
import { type Back, personPage, showPerson } from './show-person.tsx'

const rectifyShape = identityShape.omit({ shownAs: true })

export function personRoutes(rooms: PeopleRooms): readonly Route[] {
  const on = (c: HttpContext) => personAt(c)
  const page = (c: HttpContext, id: string, back: Back) => personPage(c, rooms, id, back)
  const onPerson = {
    audience: 'staff',
    on,
    next: (id: string) => paths.person(id),
    ...saying,
  } as const
  return [
    get(paths.person(':id'), 'staff', (c) => showPerson(c, rooms)),
    actRoute({
      ...onPerson,
      path: paths.personIdentity(':id'),
      may: mayRectify,
      shape: rectifyShape,
      draw: (c, id, identity) => page(c, id, { identity }),
      saved: (id) => ({ act: 'person.rectified', subject: `person:${id}` }),
      act: (c, id, input) => rectifyPerson(c.var.ctx, id, input),
      notice: (locale) => personTexts[locale].saved,
    }),
    actRoute({
      ...onPerson,
      path: paths.personRole(':id'),
      may: (viewer) => roleNames.some((role) => mayGrantRole(viewer, role)),
      fresh: true,
      shape: (c, _, raw) =>
        withPlace(c, rooms, raw, parseForm(grantRoleShape, raw, c.var.ctx.locale)),
      days: roleDays,
      draw: async (c, id, role) =>
        page(c, id, { role, roleChoices: await placesOf(c, rooms, role) }),
      act: (c, id, asked) => grant(c, rooms, id, asked),
      next: (id) => paths.person(id),
      notice: (locale, { isOwn }) => personTexts[locale][isOwn ? 'grantedOwn' : 'granted'],
    }),
    actRoute({
      ...onPerson,
      path: paths.endRole(':id', ':role'),
      may: (viewer) => roleNames.some((role) => mayEndRole(viewer, role)),
      fresh: true,
      shape: endRoleShape,
      draw: (c, id, endRole) => page(c, id, { endRole, about: c.req.param('role') }),
      act: (c, personId, { reason }) =>
        endRole(c.var.ctx, { personId, roleId: c.req.param('role') ?? '', reason }),
      notice: (locale) => personTexts[locale].ended,
    }),
    actRoute({
      ...onPerson,
      path: paths.personMandate(':id'),
      may: mayRecordMandate,
      fresh: true,
      shape: (c, _, raw) =>
        withPlace(c, rooms, raw, parseForm(mandateShape, raw, c.var.ctx.locale)),
      days: mandateDays,
      draw: async (c, id, mandate) =>
        page(c, id, { mandate, mandateChoices: await placesOf(c, rooms, mandate) }),
      act: (c, personId, { value: { title, startsOn, endsOn }, place }) =>
        addMandate(c.var.ctx, { personId, territoryId: place?.id, title, startsOn, endsOn }),
      notice: (locale) => personTexts[locale].mandateSaved,
    }),
    actRoute({
      ...onPerson,
      path: paths.endMandate(':id', ':mandate'),
      may: mayRecordMandate,
      fresh: true,
      shape: endMandateShape,
      days: mandateDays,
      draw: (c, id, endMandate) => page(c, id, { endMandate, about: c.req.param('mandate') }),
      act: (c, personId, { endsOn }) =>
        endMandate(c.var.ctx, { personId, mandateId: c.req.param('mandate') ?? '', endsOn }),
      notice: (locale) => personTexts[locale].endSaved,
    }),
    actRoute({
      ...onPerson,
      path: paths.personRequest(':id'),
      may: mayRecordRightsRequest,
      fresh: true,
      shape: rightsRequestShape,
      draw: (c, id, request) => page(c, id, { request }),
      act: (c, personId, input) => askRight(c.var.ctx, { personId, ...input }),
      notice: (locale) => personTexts[locale].requestSaved,
    }),
    buttonRoute({
      ...onPerson,
      path: paths.personErasure(':id'),
      audience: 'administrator',
      may: mayErase,
      draw: (c, id, { problems }) => page(c, id, { problem: problems['form'] }),
      act: async (c, id) =>
        (await findFreshSession(c.var.ctx, c.var.sessionHash))
          ? erasePerson(c.var.ctx, rooms, id)
          : refused('sign-in-again'),
      next: () => paths.people,
      notice: (locale) => personTexts[locale].erased,
    }),
  ]
}

/** Whoever the address is about; what it names besides has an identifier as well. */
async function personAt(c: HttpContext): Promise<string | undefined> {
  const named: Record<string, string> = c.req.param()
  const { id = '' } = named
  if (!Object.values(named).every(isId)) return undefined
  return (await findIdentity(c.var.ctx.db, id)) ? id : undefined
}

async function grant(
  c: HttpContext,
  rooms: PeopleRooms,
  personId: string,
  { value, place }: { value: z.infer<typeof grantRoleShape>; place: Place | undefined },
) {
  const { ctx } = c.var
  const { placeWords: _, place: __, placeAsked: ___, ...role } = value
  const names = place && (await rooms.places.names(ctx.db, [place], ctx.locale))
  const placeName = place && names?.get(writePlace(place))
  const granted = await grantRole(ctx, { ...role, personId, place, placeName })
  return granted.ok ? done({ isOwn: personId === ctx.person?.id }) : granted
}
