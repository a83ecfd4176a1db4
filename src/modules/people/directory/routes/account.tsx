import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { identityShape } from '../../person.ts'
import { findIdentity, findShownAs } from '../../persons/index.ts'
import { rectifyPerson } from '../../rights/index.ts'
import { roleState } from '../../role.ts'
import { listRolesOverTime } from '../../roles/index.ts'
import { saying, textOf } from '../../routes/answers.tsx'
import {
  askEmailChange,
  closeMySessions,
  closeOneOfMine,
  findFreshSession,
  listSessions,
  writtenRoles,
} from '../../sign-in/index.ts'
import { signInShape } from '../../sign-in/nouns.ts'
import { accountTexts } from '../../texts/account.ts'
import { AccountPage } from '../pages/AccountPage.tsx'

const emailShape = signInShape.pick({ email: true })

/** Whoever is signed in, at their own account. */
const own = {
  audience: 'signed-in',
  on: (c: HttpContext) => c.var.ctx.person?.id,
  next: () => paths.account,
  ...saying,
} as const

export function accountRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.account, 'signed-in', (c) => show(c, rooms)),
    actRoute({
      ...own,
      path: paths.accountIdentity,
      shape: identityShape,
      draw: (c, _, identity) => draw(c, rooms, { identity }),
      act: (c, personId, input) => rectifyPerson(c.var.ctx, personId, input),
      notice: (locale) => accountTexts[locale].saved,
    }),
    actRoute({
      ...own,
      path: paths.accountEmail,
      options: { perMinute: 5 },
      fresh: true,
      shape: emailShape,
      draw: (c, _, email) => draw(c, rooms, { email }),
      act: changeEmail,
      notice: (locale) => accountTexts[locale].emailAsked,
    }),
    buttonRoute({
      ...own,
      path: paths.accountSession,
      act: async (c, _, __, raw) => done(await closeOneOfMine(c.var.ctx, textOf(raw, 'session'))),
      back: own.next,
      notice: (locale) => accountTexts[locale].closed,
    }),
    buttonRoute({
      ...own,
      path: paths.accountSessions,
      act: async (c) => done(await closeMySessions(c.var.ctx, c.var.sessionHash)),
      back: own.next,
      notice: (locale) => accountTexts[locale].allClosed,
    }),
  ]
}

async function changeEmail(c: HttpContext, personId: string, { email }: { email: string }) {
  const { ctx, sessionHash } = c.var
  if (!(await findFreshSession(ctx, sessionHash))) return refused('sign-in-again')
  return askEmailChange(ctx, personId, email)
}

interface AccountForms {
  readonly identity?: FormState
  readonly email?: FormState
}

async function show(c: HttpContext, rooms: PeopleRooms) {
  const drawn = await draw(c, rooms)
  return drawn ? page(c, drawn) : notFound(c)
}

async function draw(c: HttpContext, rooms: PeopleRooms, forms: AccountForms = {}) {
  const { ctx, frame, sessionHash } = c.var
  const personId = ctx.person?.id ?? ''
  const identity = await findIdentity(ctx.db, personId)
  if (!identity) return undefined
  const sessions = await listSessions(ctx.db, personId)
  return (
    <AccountPage
      frame={frame}
      identity={identity}
      shownAs={await findShownAs(ctx.db, personId)}
      roles={await rolesOfToday(c, rooms, personId)}
      sessions={sessions.map((session) => ({
        ...session,
        key: session.tokenHash.slice(0, 16),
        current: session.tokenHash === sessionHash,
      }))}
      forms={{ identity: forms.identity ?? emptyForm, email: forms.email ?? emptyForm }}
    />
  )
}

async function rolesOfToday(c: HttpContext, rooms: PeopleRooms, personId: string) {
  const { ctx } = c.var
  const all = await listRolesOverTime(ctx.db, personId)
  const today = dayOf(ctx.now)
  const held = all.filter((role) => roleState(role, today) === 'held')
  return writtenRoles(ctx, rooms.places, held)
}
