import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { forgetOpened } from '#platform/http/recents.ts'
import { clearSessionCookie, sessionHashOf, setSessionCookie } from '#platform/http/session.ts'
import { publisherPhone } from '#platform/publisher-phone.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { paths } from '../../paths.ts'
import { findIdentity } from '../../persons/index.ts'
import { askSignInLink } from '../actions/ask-sign-in-link.ts'
import { closeSession } from '../actions/close-session.ts'
import { useLink } from '../actions/use-link.ts'
import { DeadLink, type LinkOffer, LinkPage } from '../pages/LinkPage.tsx'
import { LinkSent, SignIn } from '../pages/SignIn.tsx'
import { SignOut } from '../pages/SignOut.tsx'
import { deviceOf } from '../session.ts'
import {
  linkProblem,
  nameOfReader,
  safePath,
  signInShape,
  type UseLinkRefusal,
} from '../sign-in-link.ts'
import { findInvitation } from '../store/invitations.ts'
import { findLink, type Link } from '../store/links.ts'
import { signInTexts } from '../texts/sign-in.ts'
import { writtenRoles } from './written-roles.ts'

export function signInRoutes(rooms: PeopleRooms): readonly Route[] {
  return [
    get(paths.signIn, 'anyone', showSignIn),
    actRoute({
      path: paths.signIn,
      audience: 'anyone',
      options: { perMinute: 5, bodyLimit: 16_384 },
      on: () => ({}),
      fresh: true,
      shape: signInShape,
      draw: (c, _, form) => (
        <SignIn frame={c.var.frame} form={form} next={safePath(form.values['next'])} />
      ),
      act: async (c, _, { email, next }) => done(await askSignInLink(c.var.ctx, { email, next })),
      refusals: () => ({}),
      next: () => paths.linkSent,
    }),
    get(paths.linkSent, 'anyone', (c) => page(c, <LinkSent frame={c.var.frame} />)),
    get(paths.link(':token'), 'anyone', (c) => showLink(c, rooms), { perMinute: 60 }),
    post(paths.link(':token'), 'anyone', (c) => enter(c, rooms), {
      perMinute: 20,
      bodyLimit: 16_384,
    }),
    get(paths.signOut, 'anyone', (c) => page(c, <SignOut frame={c.var.frame} />)),
    buttonRoute({
      path: paths.signOut,
      audience: 'anyone',
      on: () => ({}),
      act: leave,
      refusals: () => ({}),
      back: () => paths.signOut,
      next: () => '/',
      notice: (locale) => signInTexts[locale].signedOut,
    }),
  ]
}

/** The hash of the cookie, also of a session that still waits for its second factor. */
export function browserHash(c: HttpContext): string | undefined {
  return sessionHashOf(c, c.var.ctx.settings.baseUrl)
}

function showSignIn(c: HttpContext) {
  const next = safePath(c.req.query('suite'))
  return page(c, <SignIn frame={c.var.frame} form={emptyForm} next={next} />)
}

async function showLink(c: HttpContext, rooms: PeopleRooms, form?: FormState) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const link = await findLink(ctx.db, hashToken(token))
  const problem = linkProblem(link, ctx.now)
  const offer = link && !problem ? await offerOf(c, rooms, link) : undefined
  if (!offer) return dead(c, problem ?? 'link-unknown')
  const action = paths.link(token)
  if (form) return again(c, <LinkPage {...{ frame, action, offer, form }} />)
  return page(c, <LinkPage {...{ frame, action, offer }} />)
}

async function offerOf(
  c: HttpContext,
  rooms: PeopleRooms,
  link: Link,
): Promise<LinkOffer | undefined> {
  if (link.newEmail) return { purpose: 'email-change', email: link.newEmail }
  if (!link.invitationId) {
    const holder = link.personId ? await findIdentity(c.var.ctx.db, link.personId) : undefined
    if (holder?.claimedEmail) return undefined
    return { purpose: 'sign-in', typedName: holder?.typedByAnyone ? holder.name : undefined }
  }
  const invitation = await findInvitation(c.var.ctx.db, link.invitationId)
  if (!invitation?.name || invitation.withdrawnAt) return undefined
  const roles = await writtenRoles(c.var.ctx, rooms.places, invitation.roles)
  return { purpose: 'invitation', name: invitation.name, roles }
}

async function enter(c: HttpContext, rooms: PeopleRooms) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const named = 'name' in raw ? parseForm(nameOfReader, raw, ctx.locale) : undefined
  if (named && !named.ok) return showLink(c, rooms, named.form)
  const browser = {
    device: deviceOf(c.req.header('user-agent')),
    sessionHash: browserHash(c),
  }
  const used = await useLink(ctx, c.req.param('token') ?? '', browser, named?.value.name)
  if (!used.ok) return dead(c, used.refusal)
  const { token, maxAgeSeconds, awaitsSecondFactor, nextPath } = used.value
  setSessionCookie(c, token, maxAgeSeconds)
  if (awaitsSecondFactor) {
    const after = nextPath ? `?suite=${encodeURIComponent(nextPath)}` : ''
    return seeOther(c, paths.secondFactor + after)
  }
  return seeOther(c, safePath(nextPath) ?? paths.landing, signInTexts[ctx.locale].signedIn)
}

async function dead(c: HttpContext, refusal: UseLinkRefusal) {
  const { ctx, frame } = c.var
  const help = { phone: await publisherPhone(ctx.db), contact: ctx.settings.contactEmail }
  return again(c, <DeadLink {...{ frame, refusal, help }} />)
}

async function leave(c: HttpContext) {
  const { ctx } = c.var
  const hash = browserHash(c)
  if (hash) await closeSession(ctx, hash)
  clearSessionCookie(c)
  forgetOpened(c)
  return done()
}
