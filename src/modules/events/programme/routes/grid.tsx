import { type FormState, formRefused, parseForm, tooLong } from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/hour-of-day.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { idOf, listSlots, onOwnEvent } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { isKept, isPublic, tiesOf } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { formatName, programmeFacts } from '../../schedule/index.ts'
import { changesBetween, daysOfEvent, problemsOf, slotShape, timesOf } from '../../schedule.ts'
import { placeSlot, removeSlot, renameSlot } from '../actions/place-slot.ts'
import { publishSchedule } from '../actions/publish-schedule.ts'
import { programmeRunSheet } from '../documents/programme-run-sheet.ts'
import { GridPage } from '../pages/GridPage.tsx'
import type { GridItem } from '../pages/ScheduleCard.tsx'

/** Laying out the schedule, and publishing it. */
export const gridRoutes: readonly Route[] = [
  get(
    programmePaths.grid,
    'staff',
    onOwnEvent(async (c, event) => page(c, await draw(c, event))),
  ),
  post(programmePaths.place, 'staff', onOwnEvent(place)),
  post(programmePaths.renameSlot, 'staff', onOwnEvent(rename)),
  post(programmePaths.unplace, 'staff', onOwnEvent(unplace)),
  post(programmePaths.publish, 'staff', onOwnEvent(publish)),
  get(
    programmePaths.runSheetCsv,
    'staff',
    onOwnEvent(async (c, event) =>
      download(c, writeCsv(await runSheetOf(c, event)), {
        name: `conducteur-${event.slug}.csv`,
        mediaType: 'text/csv; charset=utf-8',
      }),
    ),
  ),
  get(
    programmePaths.runSheetXlsx,
    'staff',
    onOwnEvent(async (c, event) =>
      download(c, await writeXlsx(await runSheetOf(c, event)), {
        name: `conducteur-${event.slug}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    ),
  ),
]

interface Refused {
  readonly place?: { readonly what: string; readonly form: FormState }
  readonly rename?: { readonly what: string; readonly form: FormState }
  readonly publish?: FormState
}

async function draw(c: HttpContext, event: NetworkEvent, refused: Refused = {}) {
  const { ctx, frame } = c.var
  const said = programmeTexts[ctx.locale]
  const facts = await programmeFacts(ctx, event)
  const slots = await listSlots(ctx.db, event.id)
  const kept = facts.contributions.filter(isKept)
  const itemOf = (contribution: (typeof kept)[number], what: string): GridItem => ({
    what,
    title: contribution.title,
    minutes: contribution.minutes,
    note: [
      formatName(facts.programme, contribution.format),
      ...tiesOf(facts.speakers.get(contribution.id) ?? []).map(({ name }) => name),
    ].join(', '),
    warning: isPublic(contribution) ? '' : said.notTold,
  })
  const items = new Map<string, GridItem>()
  for (const slot of slots) {
    const { id, title, minutes } = slot
    const contribution = facts.contributions.find((one) => one.id === slot.contributionId)
    const own = contribution && itemOf(contribution, id)
    items.set(id, own ?? { what: id, title, minutes, note: '', warning: '' })
  }
  const placed = new Set(slots.map(({ contributionId }) => contributionId))
  const [latest] = facts.schedules
  const days = daysOfEvent(event)
  const { dayFrom, dayTo } = facts.programme
  return (
    <GridPage
      frame={frame}
      event={event}
      days={days}
      times={timesOf(facts.programme, slots)}
      rooms={facts.rooms}
      slots={slots}
      items={items}
      toPlace={kept.filter(({ id }) => !placed.has(id)).map((one) => itemOf(one, one.id))}
      problems={problemsOf(slots, {
        days,
        dayFrom,
        dayTo,
        rooms: facts.rooms,
        contributions: facts.contributions.map(({ id, expected }) => ({
          id,
          expected,
          speakers: tiesOf(facts.speakers.get(id) ?? []).map(({ email }) => email),
        })),
      })}
      version={latest?.version}
      changes={changesBetween(latest?.slots ?? [], slots).length}
      refused={refused.place}
      renameRefused={refused.rename}
      publishForm={refused.publish}
    />
  )
}

async function place(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const said = programmeTexts[ctx.locale]
  const what = typeof raw['what'] === 'string' ? raw['what'] : ''
  const read = parseForm(slotShape, raw, ctx.locale)
  if (!read.ok) return again(c, await draw(c, event, { place: { what, form: read.form } }))
  if (!isHourOf(read.value.day, read.value.time, event.timeZone)) {
    const form = formRefused(raw, noSuchHour.params[ctx.locale], 'time')
    return again(c, await draw(c, event, { place: { what, form } }))
  }
  const done = await placeSlot(ctx, event, read.value)
  if (done.ok) {
    const at = `${programmePath('grid', event.slug)}#moment-${done.value.id}`
    return seeOther(c, at, said.placed)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  const field = done.refusal === 'no-title' ? 'title' : 'form'
  const form = formRefused(raw, said.refusals[done.refusal], field)
  return again(c, await draw(c, event, { place: { what, form } }))
}

async function rename(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const what = idOf(c)
  const sent = await readEdit(c, () => draw(c, event))
  if (!sent.ok) return again(c, await draw(c, event, { rename: { what, form: sent.form } }))
  const { raw } = sent
  const said = programmeTexts[ctx.locale]
  const long = tooLong(raw, { title: 140 }, ctx.locale)
  if (long) return again(c, await draw(c, event, { rename: { what, form: long } }))
  const title = typeof raw['title'] === 'string' ? raw['title'].trim() : ''
  const done = await renameSlot(ctx, event, what, title)
  if (done.ok) return seeOther(c, `${programmePath('grid', event.slug)}#moment-${what}`, said.saved)
  if (done.refusal !== 'no-title') return notFound(c)
  const form = formRefused(raw, said.refusals[done.refusal], 'title')
  return again(c, await draw(c, event, { rename: { what, form } }))
}

async function unplace(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const done = await removeSlot(ctx, event, idOf(c))
  if (!done.ok) return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, programmePath('grid', event.slug), programmeTexts[ctx.locale].unplaced)
}

async function publish(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const said = programmeTexts[ctx.locale]
  const long = tooLong(raw, { note: 300 }, ctx.locale)
  if (long) return again(c, await draw(c, event, { publish: long }))
  const note = typeof raw['note'] === 'string' ? raw['note'] : ''
  const done = await publishSchedule(ctx, event, note)
  if (!done.ok) {
    const form = formRefused(raw, said.refusals[done.refusal])
    return again(c, await draw(c, event, { publish: form }))
  }
  return seeOther(c, programmePath('grid', event.slug), said.published(done.value.version))
}

async function runSheetOf(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const facts = await programmeFacts(ctx, event)
  return programmeRunSheet(await listSlots(ctx.db, event.id), facts, ctx.locale)
}
