import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm, typedValues } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { isAdministrator, isStaff } from '#kit/viewer.ts'
import { findPublicNames } from '#modules/people/index.ts'
import { again, download, notFound, page, readForm } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { findCoaching } from '../../coaching/index.ts'
import { badgePaths } from '../../paths/badge.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { idIn, linkRefusals } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalFields, coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { revokeBadge, showBadge, showBadgeByLink } from '../actions/change-badge.ts'
import { thankCoach } from '../actions/issue-badge.ts'
import { addBadgeKey } from '../actions/sign-badge.ts'
import { publishedKey, verifyBadge } from '../actions/verify-badge.ts'
import {
  achievementOf,
  type Badge,
  type BadgeWorld,
  badgeKinds,
  issuerProfile,
  revocationList,
  revokeShape,
  shownShape,
  verifyShape,
} from '../badge.ts'
import { badgeImage } from '../documents/image.ts'
import { BadgePage } from '../pages/BadgePage.tsx'
import { OwnBadgesPage } from '../pages/OwnBadgesPage.tsx'
import { VerifyBadgePage } from '../pages/VerifyBadgePage.tsx'
import {
  findBadge,
  findBadgeByToken,
  listBadges,
  listPublicKeys,
  listRevoked,
} from '../store/badges.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'
import { badgeListRoutes } from './badge-list.tsx'

const id = ':id'

const onBadges = {
  refusals: (locale: Locale) => coachingRefusalTexts[locale],
  under: coachingRefusalFields,
} as const

/** Its person says whether it is shown. */
const onOwnBadge = {
  ...onBadges,
  shape: shownShape,
  notice: (locale: Locale, _: unknown, { shown }: { readonly shown: 'yes' | 'no' }) =>
    badgeTexts[locale][shown === 'yes' ? 'nowShown' : 'nowHidden'],
} as const

/** What is published for verifiers comes first: their addresses are fixed, badges have keys. */
export const badgeRoutes: readonly Route[] = [
  get(badgePaths.issuer, 'anyone', sendIssuer, { open: true }),
  get(badgePaths.keys, 'anyone', sendKeys, { open: true }),
  get(badgePaths.key(':kid'), 'anyone', sendKey, { open: true }),
  get(badgePaths.revocations, 'anyone', sendRevocations, { open: true }),
  get(badgePaths.achievement(':kind'), 'anyone', sendAchievement, { open: true }),
  get(badgePaths.picture(':kind'), 'anyone', sendPicture, { cached: true }),
  get(badgePaths.verify, 'anyone', (c) => page(c, verifyPage(c, emptyForm))),
  post(badgePaths.verify, 'anyone', verify, { perMinute: 20 }),
  get(badgePaths.own, 'signed-in', showOwn),
  ...badgeListRoutes,
  buttonRoute({
    path: badgePaths.addKey,
    audience: 'administrator',
    on: () => true as const,
    may: isAdministrator,
    act: (c) => addBadgeKey(c.var.ctx),
    refusals: () => ({}),
    back: () => badgePaths.register,
    next: () => badgePaths.register,
    notice: (locale) => badgeTexts[locale].keyAdded,
  }),
  buttonRoute({
    ...onBadges,
    path: coachingPaths.thank(id),
    audience: 'staff',
    on: (c) => findCoaching(c.var.ctx.db, idIn(c)),
    may: isStaff,
    act: (c, coaching) => thankCoach(c.var.ctx, coaching.id),
    back: (coaching) => coachingPaths.show(coaching.id),
    next: (coaching) => coachingPaths.show(coaching.id),
    notice: (locale) => badgeTexts[locale].thanked,
  }),
  get(badgePaths.received(':token'), 'anyone', showReceived, { perMinute: 60 }),
  buttonRoute({
    ...onOwnBadge,
    path: badgePaths.received(':token'),
    audience: 'anyone',
    options: { perMinute: 20 },
    on: async (c) => (await badgeOfLink(c)) ?? oldLink(c, 'badge'),
    act: async (c, { token }, { shown }) =>
      orGone(await showBadgeByLink(c.var.ctx, token, shown === 'yes')),
    refusals: linkRefusals,
    back: ({ token }) => badgePaths.received(token),
    next: ({ token }) => badgePaths.received(token),
  }),
  get(badgePaths.signed(id), 'anyone', sendSigned, { perMinute: 60, open: true }),
  get(badgePaths.json(id), 'anyone', sendJson, { perMinute: 60, open: true }),
  get(badgePaths.image(id), 'anyone', sendImage, { perMinute: 60 }),
  get(badgePaths.show(id), 'anyone', show),
  buttonRoute({
    ...onOwnBadge,
    path: badgePaths.visibility(id),
    audience: 'signed-in',
    on: ownBadge,
    act: (c, badge, { shown }) => showBadge(c.var.ctx, badge.id, shown === 'yes'),
    back: (badge) => badgePaths.show(badge.id),
    next: (badge) => badgePaths.show(badge.id),
  }),
  actRoute({
    ...onBadges,
    path: badgePaths.revoke(id),
    audience: 'staff',
    on: seen,
    may: isStaff,
    fresh: true,
    shape: revokeShape,
    draw: (c, badge, form) => badgePage(c, badge, form),
    act: (c, badge, { reason }) => revokeBadge(c.var.ctx, badge.id, reason),
    next: (badge) => badgePaths.show(badge.id),
    notice: (locale) => badgeTexts[locale].revokedNow,
  }),
]

function worldOf(c: HttpContext, language: 'fr' | 'en' = 'fr'): BadgeWorld {
  const { baseUrl, houseName } = c.var.ctx.settings
  return { baseUrl, houseName, language }
}

function sendJsonOf(c: HttpContext, value: unknown, mediaType = 'application/json') {
  return c.body(JSON.stringify(value, null, 2), 200, {
    'content-type': `${mediaType}; charset=utf-8`,
  })
}

function sendIssuer(c: HttpContext) {
  return sendJsonOf(
    c,
    issuerProfile(worldOf(c), c.var.ctx.settings.contactEmail),
    'application/ld+json',
  )
}

async function sendKeys(c: HttpContext) {
  const keys = await listPublicKeys(c.var.ctx.db)
  const published = keys.map((key) => publishedKey(c.var.ctx.settings, key))
  return sendJsonOf(c, { keys: published }, 'application/jwk-set+json')
}

async function sendKey(c: HttpContext) {
  const keys = await listPublicKeys(c.var.ctx.db)
  const key = keys.find(({ kid }) => kid === c.req.param('kid'))
  if (!key) return notFound(c)
  return sendJsonOf(c, publishedKey(c.var.ctx.settings, key), 'application/jwk+json')
}

async function sendRevocations(c: HttpContext) {
  return sendJsonOf(c, revocationList(worldOf(c), await listRevoked(c.var.ctx.db)))
}

function kindIn(c: HttpContext) {
  return badgeKinds.find((kind) => kind === c.req.param('kind'))
}

function sendAchievement(c: HttpContext) {
  const kind = kindIn(c)
  if (!kind) return notFound(c)
  const achievement = achievementOf(worldOf(c), kind, achievementTexts.fr[kind])
  return sendJsonOf(c, achievement, 'application/ld+json')
}

function sendPicture(c: HttpContext) {
  const kind = kindIn(c)
  if (!kind) return notFound(c)
  const { houseName } = c.var.ctx.settings
  const image = badgeImage({
    kind,
    name: achievementTexts.fr[kind].name,
    house: houseName,
    day: '',
  })
  return c.body(image, 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
}

/** Shown by its person; otherwise seen by that person, and by the team that signed it. */
async function seen(c: HttpContext): Promise<(Badge & { credential: string }) | undefined> {
  const { ctx } = c.var
  const badge = await findBadge(ctx.db, idIn(c))
  const { personId, credential } = badge ?? {}
  if (!badge || personId === undefined || credential === undefined) return undefined
  const may = badge.shown || ctx.person?.id === personId || isStaff(ctx.person)
  return may ? { ...badge, credential } : undefined
}

async function show(c: HttpContext) {
  const badge = await seen(c)
  return badge ? page(c, await badgePage(c, badge, emptyForm)) : notFound(c)
}

async function badgePage(c: HttpContext, badge: Badge, form: FormState, token?: string) {
  const { ctx, frame } = c.var
  const ids = badge.personId ? [badge.personId] : []
  const names = await findPublicNames(ctx.db, ids, ctx.locale)
  const checked = await verifyBadge(ctx, badge.credential ?? '')
  return (
    <BadgePage
      frame={frame}
      badge={badge}
      name={names.get(badge.personId ?? '') ?? badgeTexts[frame.locale].erased}
      verdict={checked.kind === 'valid' || checked.kind === 'revoked' ? checked.kind : 'bad'}
      form={form}
      token={token}
    />
  )
}

async function sendSigned(c: HttpContext) {
  const badge = await seen(c)
  if (!badge) return notFound(c)
  return download(c, badge.credential, {
    name: 'badge.jwt',
    mediaType: 'text/plain; charset=utf-8',
  })
}

/** What was signed, to be read; the signed file is the proof. */
async function sendJson(c: HttpContext) {
  const badge = await seen(c)
  if (!badge) return notFound(c)
  const payload = badge.credential.split('.')[1] ?? ''
  const text = Buffer.from(payload, 'base64url').toString('utf8')
  return download(c, JSON.stringify(JSON.parse(text), null, 2), {
    name: 'badge.json',
    mediaType: 'application/ld+json; charset=utf-8',
  })
}

async function sendImage(c: HttpContext) {
  const badge = await seen(c)
  if (!badge) return notFound(c)
  const { locale, settings } = c.var.ctx
  const image = badgeImage({
    kind: badge.kind,
    name: achievementTexts[locale][badge.kind].name,
    house: settings.houseName,
    day: writtenDay(badge.awardedOn, locale),
    credential: badge.credential,
  })
  const mediaType = 'image/svg+xml; charset=utf-8'
  return download(c, image, { name: 'badge.svg', mediaType, inline: true })
}

async function showOwn(c: HttpContext) {
  const { ctx, frame } = c.var
  const badges = await listBadges(ctx.db, ctx.person?.id ?? '')
  return page(c, <OwnBadgesPage frame={frame} badges={badges} />)
}

async function badgeOfLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const badge = await findBadgeByToken(c.var.ctx.db, token)
  return badge && { token, badge }
}

async function showReceived(c: HttpContext) {
  const found = await badgeOfLink(c)
  if (!found) return oldLink(c, 'badge')
  return page(c, await badgePage(c, found.badge, emptyForm, found.token))
}

/** Whoever is not its person is not told that it exists. */
async function ownBadge(c: HttpContext): Promise<Badge | undefined> {
  const { db, person } = c.var.ctx
  const badge = await findBadge(db, idIn(c))
  return badge && person && badge.personId === person.id ? badge : undefined
}

function verifyPage(c: HttpContext, form: FormState) {
  return <VerifyBadgePage frame={c.var.frame} form={form} verdict={undefined} />
}

/** Reads, keeps nothing: what was pasted comes back in its field. */
async function verify(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(verifyShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, verifyPage(c, parsed.form))
  const verdict = await verifyBadge(ctx, parsed.value.badge, parsed.value.email)
  const form = { values: typedValues(raw), problems: {} }
  return page(c, <VerifyBadgePage frame={frame} form={form} verdict={verdict} />)
}
