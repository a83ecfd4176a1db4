import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { listViewers } from '#modules/people/index.ts'
import { download, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { waitingSeen } from '../actions/gather-waiting.ts'
import {
  renewWaitingFeed,
  revokeWaitingFeed,
  stopLetters,
  wishLetters,
} from '../actions/wish-letters.ts'
import { waitingCalendar } from '../documents/waiting-calendar.ts'
import { letterShape } from '../letters.ts'
import { LettersPage, StopPage, StoppedPage } from '../pages/WaitingLettersPages.tsx'
import { findFeedOwner, findFeedSince, findLetter, findLetterByToken } from '../store/letters.ts'
import { waitingLetterTexts } from '../texts/waiting-letters.ts'

/** What waits, by e-mail and as a calendar: asked, changed, stopped. */
export function waitingLetterRoutes(rooms: () => readonly Module[]): readonly Route[] {
  const signedIn = { audience: 'signed-in', on: (c: HttpContext) => c.var.ctx.person } as const
  const next = () => paths.letters
  return [
    ...formRoutes({
      ...signedIn,
      path: paths.letters,
      // One's own wish: nobody else writes there.
      fresh: true,
      shape: letterShape,
      draw: (c, _person, form) => lettersPage(c, form, undefined),
      act: (c, _person, input) => wishLetters(c.var.ctx, input),
      refusals: (locale) => waitingLetterTexts[locale].refusals,
      under: { 'no-family': 'families' },
      next,
      notice: (locale, _value, { every }) =>
        every === 'none'
          ? waitingLetterTexts[locale].stoppedNotice
          : waitingLetterTexts[locale].saved,
    }),
    post(paths.renewFeed, 'signed-in', renew),
    buttonRoute({
      ...signedIn,
      path: paths.revokeFeed,
      act: async (c, { id }) => done(await revokeWaitingFeed(c.var.ctx, id)),
      refusals: () => ({}),
      back: next,
      next,
      notice: (locale) => waitingLetterTexts[locale].feedRevoked,
    }),
    get(paths.feed, 'anyone', (c) => sendFeed(c, rooms()), { perMinute: 60 }),
    get(paths.lettersStopped, 'anyone', (c) => page(c, <StoppedPage frame={c.var.frame} />)),
    get(paths.stopLetters(':token'), 'anyone', showStop, { perMinute: 60 }),
    post(paths.stopLetters(':token'), 'anyone', stopInOneClick, {
      fromAnywhere: true,
      perMinute: 600,
    }),
    post(paths.stopNow(':token'), 'anyone', stopNow, { perMinute: 12 }),
  ]
}

async function lettersPage(c: HttpContext, form: FormState, newAddress: string | undefined) {
  const { ctx, frame } = c.var
  const id = ctx.person?.id ?? ''
  const [letter, since] = await Promise.all([findLetter(ctx.db, id), findFeedSince(ctx.db, id)])
  return (
    <LettersPage
      frame={frame}
      form={form}
      letter={letter}
      feedSince={since}
      newAddress={newAddress}
    />
  )
}

/** The address is shown in this answer and never again: only its hash is kept. */
async function renew(c: HttpContext) {
  const { ctx } = c.var
  const token = await renewWaitingFeed(ctx, ctx.person?.id ?? '')
  const address = ctx.settings.baseUrl + paths.feed.replace(':token', token)
  return page(c, await lettersPage(c, emptyForm, address))
}

async function sendFeed(c: HttpContext, rooms: readonly Module[]) {
  const { ctx } = c.var
  const personId = await findFeedOwner(ctx.db, c.req.param('token') ?? '')
  const [viewer] = personId ? await listViewers(ctx.db, ctx.now, [personId]) : []
  if (!viewer) return notFound(c)
  const { shown } = await waitingSeen(ctx, viewer, rooms)
  const text = waitingCalendar({
    name: `${ctx.settings.houseName}, ${waitingLetterTexts[ctx.locale].calendar}`,
    baseUrl: ctx.settings.baseUrl,
    now: ctx.now,
    today: dayOf(ctx.now),
    lines: shown,
  })
  return download(c, text, { name: 'aujourd-hui.ics', mediaType: 'text/calendar; charset=utf-8' })
}

async function showStop(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  if (!(await findLetterByToken(ctx.db, token))) return gone(c)
  return page(c, <StopPage frame={frame} token={token} />)
}

async function stopNow(c: HttpContext) {
  const isStopped = await stopLetters(c.var.ctx, c.req.param('token') ?? '')
  return isStopped ? seeOther(c, paths.lettersStopped) : gone(c)
}

/** Stopped already, replaced or never made: the link cannot say which, so that it claims nothing. */
function gone(c: HttpContext) {
  return answerOldLink(c, waitingLetterTexts[c.var.frame.locale].old, paths.letters)
}

/** A mail program asks for its reader, without a page (RFC 8058): no redirect, and nothing to confirm. */
async function stopInOneClick(c: HttpContext) {
  const raw = await readForm(c)
  if (raw['List-Unsubscribe'] !== 'One-Click') return showStop(c)
  await stopLetters(c.var.ctx, c.req.param('token') ?? '')
  return c.body(null, 200)
}
