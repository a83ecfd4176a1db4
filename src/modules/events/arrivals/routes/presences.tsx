import { z } from 'zod'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import {
  countReplayViews,
  findPresenceSettings,
  listHolders,
  listPresences,
  loadHeld,
  type SheetRefusal,
} from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { countPresences, daysOf, halfDaysOf, halves, minutesCounted } from '../../presence.ts'
import { listRegistrations } from '../../seating/index.ts'
import { presenceSettingsShape, savePresenceSettings } from '../actions/change-presence-settings.ts'
import { copyEventSheet } from '../actions/copy-event-sheet.ts'
import { correctPresence } from '../actions/correct-presence.ts'
import { badgesDocument, eventAttendanceSheet } from '../documents/event-sheets.ts'
import { EventPaperPage } from '../pages/EventPaperPage.tsx'
import { PresencesPage } from '../pages/PresencesPage.tsx'
import { hoursByTerritory } from '../store/presence-hours.ts'
import { presencesSheet } from './presences-sheet.ts'

export const presenceRoutes: readonly Route[] = [
  get(presencePaths.presences, 'staff', show),
  post(presencePaths.presences, 'staff', correct),
  post(presencePaths.presenceSettings, 'staff', set),
  get(presencePaths.presencesCsv, 'staff', sendCsv),
  get(presencePaths.sheetPdf, 'staff', sendSheet),
  get(presencePaths.badgesPdf, 'staff', sendBadges),
  get(presencePaths.paper, 'staff', showPaper),
  post(presencePaths.paper, 'staff', copyPaper),
]

async function show(c: HttpContext) {
  const event = await loadHeld(c)
  return event ? page(c, await draw(c, event)) : notFound(c)
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

const correctionShape = z.object({
  number: z.coerce.number().int().min(1),
  day: z.string().min(1),
  how: z.enum(['on-site', 'online']).default('on-site'),
  there: z.enum(['no', 'day', 'morning', 'afternoon']),
})

async function correct(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const texts = presenceTexts[ctx.locale]
  const fields = await readForm(c)
  const read = parseForm(correctionShape, fields, ctx.locale)
  if (!read.ok) return again(c, await draw(c, event, { correction: read.form }))
  const done = await correctPresence(ctx, event.slug, read.value)
  if (!done.ok) {
    if (done.refusal === 'forbidden') return forbidden(c)
    const field = done.refusal === 'not-found' ? 'number' : 'day'
    const correction = formRefused(fields, texts.refusals[done.refusal], field)
    return again(c, await draw(c, event, { correction }))
  }
  const said = done.value.withdrawn > 0 ? texts.correctedWithdrawn : texts.corrected
  return seeOther(c, presencePath('presences', { slug: event.slug }), said)
}

async function set(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const saved = { act: 'presences.set', subject: `event:${event.id}` }
  const sent = await readEdit(c, () => draw(c, event), saved)
  if (!sent.ok) return again(c, await draw(c, event, { setting: sent.form }))
  const read = parseForm(presenceSettingsShape, sent.raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, event, { setting: read.form }))
  const done = await savePresenceSettings(ctx, event.slug, read.value)
  if (!done.ok) return forbidden(c)
  const path = presencePath('presences', { slug: event.slug })
  return seeOther(c, path, presenceTexts[ctx.locale].saved)
}

async function sendCsv(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx } = c.var
  const presences = await listPresences(ctx.db, event.id)
  const halfDays = halfDaysOf(event)
  const rows = (await listRegistrations(ctx.db, event.id)).map((registration) => {
    const own = presences.filter(({ registrationId }) => registrationId === registration.id)
    return { registration, presences: own, counted: minutesCounted(own, halfDays) }
  })
  return download(c, writeCsv(presencesSheet(rows, ctx.locale)), {
    name: `presences-${event.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}

async function seatedOf(c: HttpContext, event: NetworkEvent) {
  return (await listHolders(c.var.ctx.db, event.id)).filter(({ seated }) => seated)
}

async function sendSheet(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const document = eventAttendanceSheet(documentOf(c, event), await seatedOf(c, event))
  return sendPdf(
    c,
    await writePdf(document, await letterheadOf(c.var.ctx)),
    `emargement-${event.slug}.pdf`,
  )
}

async function sendBadges(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
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

async function showPaper(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  return page(c, <EventPaperPage frame={c.var.frame} event={event} form={emptyForm} />)
}

const paperShape = z.object({ half: z.string().min(1), numbers: z.string().min(1).max(20_000) })

async function copyPaper(c: HttpContext) {
  const event = await loadHeld(c)
  if (!event) return notFound(c)
  const { ctx, frame } = c.var
  const texts = presenceTexts[ctx.locale]
  const fields = await readForm(c)
  const read = parseForm(paperShape, fields, ctx.locale)
  if (!read.ok) return again(c, <EventPaperPage frame={frame} event={event} form={read.form} />)
  const [day = '', said] = read.value.half.split(' ')
  const half = halves.find((one) => one === said) ?? 'morning'
  const given = { day, half, numbers: read.value.numbers }
  const done = await copyEventSheet(ctx, event.slug, given)
  if (done.ok) {
    const { added, known } = done.value
    const notice =
      known.length > 0
        ? texts.paperKnown(String(added), known.join(', '))
        : texts.paperSaved(String(added))
    return seeOther(c, presencePath('presences', { slug: event.slug }), notice)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  const sentence = paperSentence(c, done.refusal, done.about ?? '')
  const field = done.refusal === 'no-half' ? 'half' : 'numbers'
  const form = formRefused(fields, sentence, field)
  return again(c, <EventPaperPage frame={frame} event={event} form={form} />)
}

function paperSentence(c: HttpContext, refusal: SheetRefusal, about: string): string {
  const texts = presenceTexts[c.var.ctx.locale]
  if (refusal === 'unread') return texts.paperUnread(about)
  if (refusal === 'unknown') return texts.paperUnknown(about)
  return texts.refusals[refusal]
}
