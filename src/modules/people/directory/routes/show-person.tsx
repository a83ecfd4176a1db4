import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { roleNames } from '#kit/viewer.ts'
import { forbidden, notFound, page } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { NamedPlace, PeopleRooms } from '../../contributions.ts'
import { mayEndRole, mayErase, mayGrantRole, maySeePerson } from '../../permissions.ts'
import { findIdentity, findSharedAddresses, getSince, namesakesOf } from '../../persons/index.ts'
import { isLastAdministrator, listRequestsOf } from '../../rights/index.ts'
import { roleState, writePlace } from '../../role.ts'
import { listMandatesOf, listRolesOverTime } from '../../roles/index.ts'
import { wordTexts } from '../../texts/words.ts'
import { PersonPage } from '../pages/PersonPage.tsx'
import type { PersonForms } from '../pages/props.ts'
import { choicesOf } from './people.tsx'

/** What comes back with a refused form of this page. */
export type Back = Partial<PersonForms> & {
  readonly about?: string | undefined
  readonly roleChoices?: readonly NamedPlace[]
  readonly mandateChoices?: readonly NamedPlace[]
  readonly problem?: string | undefined
}

export async function showPerson(c: HttpContext, rooms: PeopleRooms): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  if (!maySeePerson(c.var.ctx.person, id)) return forbidden(c)
  const element = await personPage(c, rooms, id)
  return element ? page(c, element) : notFound(c)
}

export async function personPage(c: HttpContext, rooms: PeopleRooms, id: string, back?: Back) {
  const { ctx, frame } = c.var
  const identity = await findIdentity(ctx.db, id)
  if (!identity) return undefined
  const grantable = roleNames.filter((role) => mayGrantRole(ctx.person, role))
  return (
    <PersonPage
      frame={frame}
      today={dayOf(ctx.now)}
      identity={identity}
      createdAt={await getSince(ctx.db, id)}
      addressHolder={(await findSharedAddresses(ctx, [id])).get(id)}
      {...(await timesOf(c, rooms, id))}
      requests={await listRequestsOf(ctx.db, id)}
      forms={formsOf(back)}
      about={back?.about}
      may={{ erase: mayErase(ctx.person, id), grant: grantable }}
      isLastAdministrator={await isLastAdministrator(ctx, id)}
      namesakes={await namesakesOf(ctx, rooms, id)}
      source={rooms.places.source}
      choices={{
        role: choicesOf(back?.roleChoices ?? []),
        mandate: choicesOf(back?.mandateChoices ?? []),
      }}
      problem={back?.problem}
    />
  )
}

/** Roles and mandates with the names of their places, asked for all at once. */
async function timesOf(c: HttpContext, rooms: PeopleRooms, id: string) {
  const { ctx } = c.var
  const today = dayOf(ctx.now)
  const roles = await listRolesOverTime(ctx.db, id)
  const isLast = await isLastAdministrator(ctx, id)
  const mandates = await listMandatesOf(ctx.db, id)
  const places = [
    ...roles.flatMap(({ place }) => place ?? []),
    ...mandates.map(({ territoryId }) => ({ kind: 'territory', id: territoryId }) as const),
  ]
  const names = await rooms.places.names(ctx.db, places, ctx.locale)
  const gone = wordTexts[ctx.locale].gonePlace
  return {
    roles: roles.map((role) => {
      const state = roleState(role, today)
      const placeName = role.place && (names.get(writePlace(role.place)) ?? gone)
      const isNeeded = isLast && role.role === 'administrator' && state === 'held'
      return {
        ...role,
        state,
        placeName,
        isNeeded,
        mayEnd: !isNeeded && state !== 'ended' && mayEndRole(ctx.person, role.role),
      }
    }),
    mandates: mandates.map((mandate) => ({
      ...mandate,
      territory: names.get(`territory:${mandate.territoryId}`) ?? gone,
    })),
  }
}

function formsOf(back: Back | undefined): PersonForms {
  const formOf = (form: FormState | undefined) => form ?? emptyForm
  return {
    identity: formOf(back?.identity),
    role: formOf(back?.role),
    endRole: formOf(back?.endRole),
    mandate: formOf(back?.mandate),
    endMandate: formOf(back?.endMandate),
    request: formOf(back?.request),
  }
}
