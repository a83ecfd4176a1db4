import { randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { serialize } from 'hono/utils/cookie'
import { type Frame, type UndoFrame, undoPath } from '#kit/frame.ts'
import { isId, newToken } from '#kit/ids.ts'
import { type Locale, locales } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { builtAssets } from '../assets.ts'
import { askedOnce } from '../database/asked-once.ts'
import { listTexts } from '../lists/texts.ts'
import type { HttpContext } from '../routes.ts'
import { findUndoable, undoSeconds } from '../undo.ts'
import { act, readingCtx } from '../world.ts'
import { clientOf } from './client-address.ts'
import { hearingFor } from './hear-words.ts'
import type { EdgeNeeds } from './needs.ts'
import { offeredLanguage } from './offered-language.ts'
import { recentsOf } from './recents.ts'
import { sessionHashOf } from './session.ts'

const noticeCookie = 'ouvroir-mot'
/** Beside the sentence: it says why nothing was done. */
const refusalCookie = 'ouvroir-refus'
const undoCookie = 'ouvroir-retour'
export const localeCookie = 'ouvroir-langue'

/**
 * Prepares the context and the frame of this request. Whoever still owes a second factor is nobody, here and
 * not in each route: what is open to anyone then shows what a visitor sees.
 */
export async function frameOf(c: HttpContext, needs: EdgeNeeds) {
  const { house } = needs
  const hash = sessionHashOf(c, needs.config.baseUrl)
  try {
    const known = hash ? await needs.identify(house.db, hash, house.world.now()) : undefined
    const address = known && needs.stepUp(known, house.settings)
    if (known && address) c.set('unproven', { person: { ...known, roles: [] }, address })
    const person = address ? undefined : known
    introduce(c, needs, person)
  } catch (error) {
    // The session cannot be read: the page of the problem is drawn as for a stranger.
    introduce(c, needs, undefined)
    throw error
  }
  if (c.var.ctx.person) await welcomePerson(c, needs, c.var.ctx.person)
}

/**
 * What each page says to whoever is signed in, asked at one moment: what may be taken back, how much waits, what is said
 * of the thing of this page, which need not know it, what its reader pinned; and its header, which waits to know whether its reader is let in.
 */
async function welcomePerson(c: HttpContext, needs: EdgeNeeds, person: Viewer) {
  const { ctx } = c.var
  const isRead = c.req.method === 'GET'
  if (isRead && !c.var.untimed) {
    const head = needs.headAt?.(ctx, c.req.path)
    // Whoever draws the page waits for it, and is told what failed.
    head?.catch(() => undefined)
    c.set('headAsked', head)
  }
  const [undo, waiting, discussion, pins] = await Promise.all([
    undoOf(c, needs, person),
    isRead ? needs.waiting?.(ctx.db, person) : undefined,
    isRead ? needs.discussionAt?.(ctx, c.req.path, person) : undefined,
    isRead ? needs.pins?.(ctx, c.var.frame, person) : undefined,
  ])
  c.set('frame', { ...c.var.frame, undo, waiting, discussion, pins })
}

/** From here on, this is who asks. */
export function introduce(c: HttpContext, needs: EdgeNeeds, person: Viewer | undefined) {
  const { house } = needs
  const locale = localeOf(c)
  const hash = person ? sessionHashOf(c, needs.config.baseUrl) : undefined
  c.set('sessionHash', hash)
  const hearing = hearingFor(locale, c.req.path)
  c.set('hearing', hearing)
  for (const text of broughtBy(c)) hearing?.typed(text)
  const asked = askedOnce(house.db, {
    hearing: hearing?.plugin,
    // What a ballot or a private page asks stays with it.
    keeps: c.req.method === 'GET' && !c.var.untimed && (needs.cachesPages ?? true),
    state: c.var.state,
  })
  c.set('ctx', readingCtx({ ...house, db: asked.db }, { person, locale }))
  c.set('act', (run) =>
    needs.turns
      .take({ lane: 'acts', thing: c.req.path }, () => act(house, { person, locale }, run))
      // The page that follows reads what the act has just changed.
      .finally(asked.forget),
  )
  c.set('guesses', needs.guesses)
  c.set('weigh', (...asked) => {
    const { TRUSTED_PROXIES, RATE_LIMITS } = needs.config
    return (
      !(RATE_LIMITS && needs.scales) || needs.scales.weigh(clientOf(c, TRUSTED_PROXIES), ...asked)
    )
  })
  c.set('frame', makeFrame(c, needs, person, locale))
}

function makeFrame(
  c: HttpContext,
  needs: EdgeNeeds,
  viewer: Viewer | undefined,
  locale: Locale,
): Frame {
  const url = new URL(c.req.url)
  return {
    locale,
    viewer,
    proofAt: c.get('unproven')?.address,
    path: c.get('pageAbove') ?? url.pathname + url.search,
    offered: languageToOffer(c, locale),
    baseUrl: needs.config.baseUrl,
    navigation: viewer ? needs.navigation(viewer, locale) : [],
    recents: viewer ? recentsOf(c, viewer) : undefined,
    creates: viewer ? needs.creates?.(viewer, locale) : undefined,
    doorway: viewer ? undefined : needs.doorwayAt?.(url.pathname, locale),
    assets: builtAssets(),
    late: viewer && c.req.method === 'POST' ? {} : undefined,
    // The nonce is made with the page (see `seal.ts`): nobody who wrote a text of this page could know it.
    nonce: newNonce(),
    formMark: newToken(needs.house.world.chance),
    ...takeNotice(c),
    house: { name: needs.config.OUVROIR_NAME, tagline: needs.config.OUVROIR_TAGLINE },
  }
}

export function newNonce(): string {
  return randomBytes(18).toString('base64url')
}

function localeOf(c: HttpContext): Locale {
  const asked = c.req.query('langue')
  if (isLocale(asked)) {
    setCookie(c, localeCookie, asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
    return asked
  }
  const kept = getCookie(c, localeCookie)
  return isLocale(kept) ? kept : 'fr'
}

/** Asked once: whoever chose, in either direction, is not asked again. A form that comes back asks nothing. */
function languageToOffer(c: HttpContext, shown: Locale): Locale | undefined {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return undefined
  if (isLocale(c.req.query('langue')) || isLocale(getCookie(c, localeCookie))) return undefined
  return offeredLanguage(c.req.header('accept-language'), shown)
}

function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text)
}

/** What the request itself says, and a page may repeat: whoever asks wrote it, or may write it. */
function broughtBy(c: HttpContext): readonly string[] {
  const { pathname, searchParams } = new URL(c.req.url)
  const notice = getCookie(c, noticeCookie) ?? ''
  return [...searchParams.values(), ...pathname.split('/').map(decoded), notice.slice(0, 500)]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A sentence left by the act before, said once. */
function takeNotice(c: HttpContext): Pick<Frame, 'notice' | 'isRefusal'> {
  const kept = getCookie(c, noticeCookie)
  if (!kept || c.req.method !== 'GET') return { notice: undefined }
  const isRefusal = getCookie(c, refusalCookie) !== undefined
  deleteCookie(c, noticeCookie, { path: '/' })
  if (isRefusal) deleteCookie(c, refusalCookie, { path: '/' })
  return { notice: kept.slice(0, 500), isRefusal }
}

/** The answer itself carries the sentence for the page that follows: a form sent twice is answered twice the same. */
export function sayOnce(
  answer: Response,
  { notice, isRefusal }: Pick<Frame, 'notice' | 'isRefusal'>,
) {
  if (!notice) return
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 } as const
  answer.headers.append('set-cookie', serialize(noticeCookie, notice, options))
  if (isRefusal) answer.headers.append('set-cookie', serialize(refusalCookie, 'oui', options))
}

/** The browser remembers which act; the database says whether it may still be taken back, and by whom. */
async function undoOf(
  c: HttpContext,
  { undoName }: EdgeNeeds,
  known: Viewer,
): Promise<UndoFrame | undefined> {
  const id = getCookie(c, undoCookie)
  if (!id || !isId(id)) return undefined
  const { db, now } = c.var.ctx
  const undoable = await findUndoable(db, id, known.id, now)
  if (!undoable) return undefined
  const { rows, secondsLeft, mailsHeld } = undoable
  const act = undoName?.(undoable.act, localeOf(c))
  const name = act && rows ? listTexts[localeOf(c)].undoOfRows(act, rows) : act
  return { name, action: undoPath(id), secondsLeft, mailsHeld }
}

/** The answer itself carries it: a form sent twice is answered twice the same. */
export function rememberUndo(answer: Response, id: string) {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: undoSeconds } as const
  answer.headers.append('set-cookie', serialize(undoCookie, id, options))
}

/**
 * Takes the button of the undoing away once another act is done: it would stand beside another sentence, and take
 * back what the person no longer thinks of. The house keeps the act until its minute is over.
 */
export function forgetUndo(c: HttpContext, answer: Response) {
  if (!getCookie(c, undoCookie)) return
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 0 } as const
  answer.headers.append('set-cookie', serialize(undoCookie, '', options))
}
