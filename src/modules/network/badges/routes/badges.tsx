import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm, typedValues } from '#kit/form.ts'
import { isStaff } from '#kit/viewer.ts'
import { findPersonNames, findPublicNames } from '#modules/people/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { badgePaths } from '../../paths/badge.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { idIn, refusedForm, textIn } from '../../routes/help-answers.ts'
import { oldLink } from '../../routes/old-link.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
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
  verifyShape,
} from '../badge.ts'
import { badgeImage } from '../documents/image.ts'
import { BadgeRegisterPage, OwnBadgesPage } from '../pages/BadgeListPages.tsx'
import { BadgePage } from '../pages/BadgePage.tsx'
import { VerifyBadgePage } from '../pages/VerifyBadgePage.tsx'
import {
  findBadge,
  findBadgeByToken,
  listBadges,
  listPublicKeys,
  listRevoked,
} from '../store/badges.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

const id = ':id'

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
  get(badgePaths.register, 'staff', showRegister),
  post(badgePaths.addKey, 'administrator', addKey),
  post(coachingPaths.thank(id), 'staff', thank),
  get(badgePaths.received(':token'), 'anyone', showReceived, { perMinute: 60 }),
  post(badgePaths.received(':token'), 'anyone', decideByLink, { perMinute: 20 }),
  get(badgePaths.signed(id), 'anyone', sendSigned, { perMinute: 60, open: true }),
  get(badgePaths.json(id), 'anyone', sendJson, { perMinute: 60, open: true }),
  get(badgePaths.image(id), 'anyone', sendImage, { perMinute: 60 }),
  get(badgePaths.show(id), 'anyone', show),
  post(badgePaths.visibility(id), 'signed-in', decide),
  post(badgePaths.revoke(id), 'staff', revoke),
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

async function showRegister(c: HttpContext) {
  const { ctx, frame } = c.var
  const [badges, keys] = await Promise.all([listBadges(ctx.db), listPublicKeys(ctx.db)])
  const names = await findPersonNames(
    ctx.db,
    [...new Set(badges.flatMap(({ personId }) => personId ?? []))],
    ctx.locale,
  )
  const input = { frame, badges, names, keys }
  return page(c, <BadgeRegisterPage {...input} />)
}

async function addKey(c: HttpContext) {
  const done = await addBadgeKey(c.var.ctx)
  if (!done.ok) return forbidden(c)
  return seeOther(c, badgePaths.register, badgeTexts[c.var.ctx.locale].keyAdded)
}

async function thank(c: HttpContext) {
  const { ctx } = c.var
  const done = await thankCoach(ctx, idIn(c))
  const to = coachingPaths.show(idIn(c))
  if (done.ok) return seeOther(c, to, badgeTexts[ctx.locale].thanked)
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, to, coachingRefusalTexts[ctx.locale][done.refusal])
}

async function showReceived(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const badge = await findBadgeByToken(c.var.ctx.db, token)
  return badge ? page(c, await badgePage(c, badge, emptyForm, token)) : oldLink(c, 'badge')
}

async function decideByLink(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const shown = textIn(await readForm(c), 'shown') === 'yes'
  const done = await showBadgeByLink(c.var.ctx, token, shown)
  return done.ok ? told(c, badgePaths.received(token), shown) : oldLink(c, 'badge')
}

async function decide(c: HttpContext) {
  const shown = textIn(await readForm(c), 'shown') === 'yes'
  const done = await showBadge(c.var.ctx, idIn(c), shown)
  return done.ok ? told(c, badgePaths.show(idIn(c)), shown) : notFound(c)
}

function told(c: HttpContext, to: string, shown: boolean) {
  const texts = badgeTexts[c.var.ctx.locale]
  return seeOther(c, to, shown ? texts.nowShown : texts.nowHidden)
}

async function revoke(c: HttpContext) {
  const { ctx } = c.var
  const badge = await seen(c)
  if (!badge) return notFound(c)
  const raw = await readForm(c)
  const parsed = parseForm(revokeShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await badgePage(c, badge, parsed.form))
  const done = await revokeBadge(ctx, badge.id, parsed.value.reason)
  if (done.ok) return seeOther(c, badgePaths.show(badge.id), badgeTexts[ctx.locale].revokedNow)
  return again(c, await badgePage(c, badge, refusedForm(raw, done.refusal, ctx.locale)))
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
