import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { again, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { identityShape } from '../../person.ts'
import { findIdentity, findShownAs } from '../../persons/index.ts'
import { rectifyPerson } from '../../rights/index.ts'
import { roleState } from '../../role.ts'
import { listRolesOverTime } from '../../roles/index.ts'
import { sayRefusal, textOf } from '../../routes/answers.tsx'
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

export function accountRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.account, 'signed-in', (c) => show(c, rooms)),
    post(paths.accountIdentity, 'signed-in', (c) => saveIdentity(c, rooms)),
    post(paths.accountEmail, 'signed-in', (c) => changeEmail(c, rooms), { perMinute: 5 }),
    post(paths.accountSession, 'signed-in', closeOne),
    post(paths.accountSessions, 'signed-in', closeOthers),
  ]
}

async function saveIdentity(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => draw(c, rooms))
  if (!sent.ok) return show(c, rooms, { identity: sent.form })
  const { raw } = sent
  const read = parseForm(identityShape, raw, ctx.locale)
  if (!read.ok) return show(c, rooms, { identity: read.form })
  const saved = await rectifyPerson(ctx, ctx.person?.id ?? '', read.value)
  if (saved.ok) return seeOther(c, paths.account, accountTexts[ctx.locale].saved)
  const refused = sayRefusal(c, saved.refusal, raw)
  return 'answer' in refused ? refused.answer : show(c, rooms, { identity: refused.form })
}

async function changeEmail(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(emailShape, raw, ctx.locale)
  if (!read.ok) return show(c, rooms, { email: read.form })
  const fresh = await findFreshSession(ctx, c.var.sessionHash)
  const refusal = fresh ? await refusalOfChange(c, read.value.email) : 'sign-in-again'
  if (!refusal) return seeOther(c, paths.account, accountTexts[ctx.locale].emailAsked)
  const refused = sayRefusal(c, refusal, raw)
  return 'answer' in refused ? refused.answer : show(c, rooms, { email: refused.form })
}

async function refusalOfChange(c: HttpContext, email: string) {
  const asked = await askEmailChange(c.var.ctx, c.var.ctx.person?.id ?? '', email)
  return asked.ok ? undefined : asked.refusal
}

async function closeOne(c: HttpContext) {
  const { ctx } = c.var
  await closeOneOfMine(ctx, textOf(await readForm(c), 'session'))
  return seeOther(c, paths.account, accountTexts[ctx.locale].closed)
}

async function closeOthers(c: HttpContext) {
  const { ctx } = c.var
  await closeMySessions(ctx, c.var.sessionHash)
  return seeOther(c, paths.account, accountTexts[ctx.locale].allClosed)
}

interface AccountForms {
  readonly identity?: FormState
  readonly email?: FormState
}

async function show(c: HttpContext, rooms: PeopleRooms, forms: AccountForms = {}) {
  const drawn = await draw(c, rooms, forms)
  if (!drawn) return notFound(c)
  return forms.identity || forms.email ? again(c, drawn) : page(c, drawn)
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
