import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { download, forbidden, page } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import {
  countReplayViews,
  findPresenceSettings,
  heldPage,
  listHolders,
  listPresences,
  loadHeld,
} from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { countPresences, daysOf, halves } from '../../presence.ts'
import { presenceSettingsShape, savePresenceSettings } from '../actions/change-presence-settings.ts'
import { copyEventSheet } from '../actions/copy-event-sheet.ts'
import { correctPresence } from '../actions/correct-presence.ts'
import { takePresences } from '../actions/export-presences.ts'
import { badgesDocument, eventAttendanceSheet } from '../documents/event-sheets.ts'
import { EventPaperPage } from '../pages/EventPaperPage.tsx'
import { PresencesPage } from '../pages/PresencesPage.tsx'
import { hoursByTerritory } from '../store/presence-hours.ts'
import { presencesSheet } from './presences-sheet.ts'

const correctionShape = z.object({
  number: z.coerce.number().int().min(1),
  day: z.string().min(1),
  how: z.enum(['on-site', 'online']).default('on-site'),
  there: z.enum(['no', 'day', 'morning', 'afternoon']),
})

const paperShape = z.object({ half: z.string().min(1), numbers: z.string().min(1).max(20_000) })

/** What all acts on the presences of an event share. */
const onHeld = {
  audience: 'staff',
  on: loadHeld,
  refusals: (locale: Locale) => {
    const { refusals } = presenceTexts[locale]
    return { ...refusals, gone: refusals['not-found'] }
  },
  next: ({ slug }: NetworkEvent) => presencePath('presences', { slug }),
} as const

export const presenceRoutes: readonly Route[] = [
  get(presencePaths.presences, 'staff', heldPage(show)),
  actRoute({
    ...onHeld,
    path: presencePaths.presences,
    fresh: true,
    shape: correctionShape,
    draw: (c, event, form) => draw(c, event, { correction: form }),
    act: async (c, { slug }, input) => orGone(await correctPresence(c.var.ctx, slug, input)),
    under: { gone: 'number', 'no-half': 'day', 'not-held': 'day' },
    notice: (locale, { withdrawn }) =>
      withdrawn > 0 ? presenceTexts[locale].correctedWithdrawn : presenceTexts[locale].corrected,
  }),
  actRoute({
    ...onHeld,
    path: presencePaths.presenceSettings,
    shape: presenceSettingsShape,
    draw: (c, event, form) => draw(c, event, { setting: form }),
    saved: ({ id }) => ({ act: 'presences.set', subject: `event:${id}` }),
    act: (c, { slug }, input) => savePresenceSettings(c.var.ctx, slug, input),
    notice: (locale) => presenceTexts[locale].saved,
  }),
  post(presencePaths.presencesFile, 'staff', heldPage(sendCsv)),
  get(presencePaths.oldPresencesCsv, 'staff', heldPage(toPage)),
  get(presencePaths.sheetPdf, 'staff', heldPage(sendSheet)),
  get(presencePaths.badgesPdf, 'staff', heldPage(sendBadges)),
  ...formRoutes({
    ...onHeld,
    path: presencePaths.paper,
    fresh: true,
    shape: paperShape,
    draw: (c, event, form) => <EventPaperPage frame={c.var.frame} event={event} form={form} />,
    act: (c, { slug }, input) => copyEventSheet(c.var.ctx, slug, sheetOf(input)),
    refusals: (locale) => {
      const { refusals, paperUnread, paperUnknown } = presenceTexts[locale]
      return { ...refusals, unread: paperUnread, unknown: paperUnknown }
    },
    under: { unread: 'numbers', unknown: 'numbers', 'not-held': 'numbers', 'no-half': 'half' },
    notice: (locale, { added, known }) => {
      const { paperKnown, paperSaved } = presenceTexts[locale]
      return known.length > 0
        ? paperKnown(String(added), known.join(', '))
        : paperSaved(String(added))
    },
  }),
]

/** Which half-day of which day, as the form names both at once. */
function sheetOf({ half: both, numbers }: z.infer<typeof paperShape>) {
  const [day = '', words] = both.split(' ')
  return { day, half: halves.find((half) => half === words) ?? ('morning' as const), numbers }
}

async function show(c: HttpContext, event: NetworkEvent) {
  return page(c, await draw(c, event))
}

async function draw(
  c: HttpContext,
  event: NetworkEvent,
  forms: { correction?: FormState; setting?: FormState } = {},
) {
  const { ctx, frame } = c.var
  const presences = await listPresences(ctx.db, event.id)
  const hours = await hoursByTerritory(ctx.db, event)
  const known = await getTerritories(
    ctx.db,
    hours.flatMap(({ territoryId }) => territoryId ?? []),
  )
  return (
    <PresencesPage
      frame={frame}
      event={event}
      days={daysOf(event)}
      count={countPresences(presences, daysOf(event))}
      views={await countReplayViews(ctx.db, event.id)}
      hours={hours.map(({ territoryId, people, minutes }) => ({
        territory: known.get(territoryId ?? '')?.name,
        people,
        minutes,
      }))}
      settings={await findPresenceSettings(ctx.db, event.id)}
      correction={forms.correction ?? emptyForm}
      setting={forms.setting ?? emptyForm}
      undrawn={await undrawnIn((await seatedOf(c, event)).map(({ name }) => name))}
    />
  )
}

/** An address that was kept leads to the page, where the file is asked. */
async function toPage(c: HttpContext, { slug }: NetworkEvent) {
  return c.redirect(presencePath('presences', { slug }), 303)
}

async function sendCsv(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const rows = await takePresences(ctx, event)
  if (!rows.ok) return forbidden(c)
  return download(c, writeCsv(presencesSheet(rows.value, ctx.locale)), {
    name: `presences-${event.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function seatedOf(c: HttpContext, event: NetworkEvent) {
  return (await listHolders(c.var.ctx.db, event.id)).filter(({ seated }) => seated)
}

async function sendSheet(c: HttpContext, event: NetworkEvent) {
  const document = eventAttendanceSheet(documentOf(c, event), await seatedOf(c, event))
  return sendPdf(
    c,
    await writePdf(document, await letterheadOf(c.var.ctx)),
    `emargement-${event.slug}.pdf`,
  )
}

async function sendBadges(c: HttpContext, event: NetworkEvent) {
  const head = await letterheadOf(c.var.ctx)
  const of = { ...documentOf(c, event), house: head.name }
  const document = badgesDocument(of, await seatedOf(c, event))
  return sendPdf(c, await writePdf(document, head), `badges-${event.slug}.pdf`)
}

function documentOf(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  return { event, now: ctx.now, locale: ctx.locale, house: ctx.settings.houseName }
}

function sendPdf(c: HttpContext, bytes: Uint8Array, name: string) {
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}
