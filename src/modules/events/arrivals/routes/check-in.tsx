import { z } from 'zod'
import { emptyForm, type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { builtScript } from '#platform/assets.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import {
  findPresenceSettings,
  heldPage,
  listHolders,
  listPresences,
  loadHeld,
} from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import type { Expected } from '../../presence.ts'
import { localOf } from '../../zoned-time.ts'
import { closeCheckIn } from '../actions/close-check-in.ts'
import { recordArrivals } from '../actions/record-arrivals.ts'
import { doorMediumOf, readScans, searchExpected } from '../check-in.ts'
import { CheckInPage } from '../pages/CheckInPage.tsx'

export const checkInRoutes: readonly Route[] = [
  get(presencePaths.checkIn, 'staff', heldPage(show)),
  post(presencePaths.checkIn, 'staff', heldPage(note)),
  post(presencePaths.checkInQueue, 'staff', receive),
  buttonRoute({
    audience: 'staff',
    path: presencePaths.checkInClose,
    on: loadHeld,
    shape: z.object({ closed: z.string().default('') }),
    act: async (c, { slug }, { closed }) => {
      const isClosed = closed !== 'no'
      const done = await closeCheckIn(c.var.ctx, slug, isClosed)
      return done.ok ? { ...done, value: isClosed } : done
    },
    refusals: (locale) => presenceTexts[locale].refusals,
    back: ({ slug }) => presencePath('checkIn', { slug }),
    next: ({ slug }) => presencePath('checkIn', { slug }),
    notice: (locale, isClosed) =>
      isClosed ? presenceTexts[locale].doorClosed : presenceTexts[locale].doorOpened,
  }),
  get(presencePaths.checkInWorker, 'anyone', sendWorker),
]

/** A day after the end, to let phones that were left in a bag send what they saw. */
const graceMs = 12 * 3_600_000

async function show(c: HttpContext, event: NetworkEvent) {
  return page(c, await draw(c, event, emptyForm))
}

async function draw(
  c: HttpContext,
  event: NetworkEvent,
  form: FormState,
  choices: readonly Expected[] = [],
) {
  const { ctx, frame } = c.var
  const holders = (await listHolders(ctx.db, event.id)).filter(({ seated }) => seated)
  const presences = await listPresences(ctx.db, event.id)
  const settings = await findPresenceSettings(ctx.db, event.id)
  const today = todayOf(event, ctx.now)
  const keptUntil = new Date(event.endsAt.getTime() + graceMs)
  // Read by the service worker: past it, the page that was kept is no longer shown.
  c.header('x-kept-until', keptUntil.toISOString())
  const there = presences.filter(({ day, how }) => day === today && how === 'on-site')
  return (
    <CheckInPage
      frame={frame}
      event={event}
      people={settings.closedAt ? [] : holders}
      there={new Set(there.map(({ registrationId }) => registrationId))}
      form={form}
      choices={choices}
      closed={settings.closedAt !== undefined}
      keptUntil={keptUntil}
    />
  )
}

/** The first day of the event before it, its last day after it. */
function todayOf(event: NetworkEvent, now: Date): string {
  const inside = Math.min(Math.max(now.getTime(), event.startsAt.getTime()), event.endsAt.getTime())
  return localOf(new Date(inside), event.timeZone).day
}

async function note(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const texts = presenceTexts[ctx.locale]
  const fields = await readForm(c)
  const typed = text(fields, 'choice') || text(fields, 'who')
  const search = searchExpected(typed, await listHolders(ctx.db, event.id))
  const refuse = (sentence: string) => formRefused(fields, sentence, 'who')
  if (search.kind === 'none') return again(c, await draw(c, event, refuse(texts.checkInNobody)))
  if (search.kind === 'several') {
    const form = formRefused(fields, texts.checkInSeveral, 'choice')
    return again(c, await draw(c, event, form, search.found))
  }
  const by = doorMediumOf(typed, text(fields, 'tick') !== '')
  const scan = { code: search.found.code, at: ctx.now.getTime(), by }
  const done = await recordArrivals(ctx, event.slug, [scan])
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const number = String(search.found.number)
  const outcome = done.value[0]?.outcome
  if (outcome === 'no-seat') {
    return again(c, await draw(c, event, refuse(texts.checkInNoSeat(number))))
  }
  const day = todayOf(event, ctx.now)
  const words =
    outcome === 'already' ? texts.checkInAlready(number, day) : texts.checkInDone(number)
  return seeOther(c, presencePath('checkIn', { slug: event.slug }), words)
}

function text(fields: RawForm, name: string): string {
  return [fields[name] ?? ''].flat()[0] ?? ''
}

/** What phones kept while they had no network. Sent twice, it counts once. */
async function receive(c: HttpContext) {
  const fields = await readForm(c)
  const scans = readScans(text(fields, 'scans')).slice(0, 1_000)
  const done = await recordArrivals(c.var.ctx, c.req.param('slug') ?? '', scans)
  if (done.ok) return c.json({ answers: done.value })
  return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
}

/** The same for everyone: it holds no name. Without a build, one that takes itself away. */
async function sendWorker(c: HttpContext) {
  const slug = c.req.param('slug') ?? ''
  return c.body(builtScript('CheckInWorker') ?? 'self.registration.unregister()', 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'service-worker-allowed': presencePath('checkIn', { slug }),
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'cache-control': 'no-cache',
  })
}
