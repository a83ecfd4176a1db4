import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import { type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { download, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { idOf, listSlots, onOwnEvent, onTeamEvent } from '../../calls/index.ts'
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

const onGrid = {
  ...onTeamEvent,
  next: ({ slug }: NetworkEvent) => programmePath('grid', slug),
} as const

const momentOn = (event: NetworkEvent, id: string) => `${onGrid.next(event)}#moment-${id}`

/** Laying out the schedule, and publishing it. */
export const gridRoutes: readonly Route[] = [
  get(
    programmePaths.grid,
    'staff',
    onOwnEvent(async (c, event) => page(c, await draw(c, event))),
  ),
  actRoute({
    ...onGrid,
    path: programmePaths.place,
    fresh: true,
    shape: readSlot,
    draw: (c, event, form) => draw(c, event, { place: { what: form.values['what'] ?? '', form } }),
    act: async (c, event, words) => orGone(await placeSlot(c.var.ctx, event, words)),
    refusals: (locale) => {
      const { refusals } = programmeTexts[locale]
      return { ...refusals, gone: refusals['not-found'] }
    },
    under: { 'no-title': 'title' },
    next: (event, { id }) => momentOn(event, id),
    notice: (locale) => programmeTexts[locale].placed,
  }),
  actRoute({
    ...onGrid,
    path: programmePaths.renameSlot,
    shape: z.object({ title: optionalText(140) }),
    draw: (c, event, form) => draw(c, event, { rename: { what: idOf(c), form } }),
    act: async (c, event, { title }) => {
      const done = await renameSlot(c.var.ctx, event, idOf(c), title)
      return done.ok ? { ...done, value: idOf(c) } : done
    },
    under: { 'no-title': 'title' },
    next: (event, id) => momentOn(event, id),
    notice: (locale) => programmeTexts[locale].saved,
  }),
  buttonRoute({
    ...onGrid,
    path: programmePaths.unplace,
    act: (c, event) => removeSlot(c.var.ctx, event, idOf(c)),
    back: onGrid.next,
    notice: (locale) => programmeTexts[locale].unplaced,
  }),
  actRoute({
    ...onGrid,
    path: programmePaths.publish,
    fresh: true,
    shape: z.object({ note: optionalText(300) }),
    draw: (c, event, form) => draw(c, event, { publish: form }),
    act: (c, event, { note }) => publishSchedule(c.var.ctx, event, note),
    notice: (locale, { version }) => programmeTexts[locale].published(version),
  }),
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

/** What was refused of one of its forms. */
interface Shown {
  readonly place?: { readonly what: string; readonly form: FormState }
  readonly rename?: { readonly what: string; readonly form: FormState }
  readonly publish?: FormState
}

async function draw(c: HttpContext, event: NetworkEvent, shown: Shown = {}) {
  const { ctx, frame } = c.var
  const texts = programmeTexts[ctx.locale]
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
    warning: isPublic(contribution) ? '' : texts.notTold,
  })
  const items = new Map<string, GridItem>()
  for (const slot of slots) {
    const { id, title, minutes } = slot
    const contribution = facts.contributions.find((item) => item.id === slot.contributionId)
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
      toPlace={kept
        .filter(({ id }) => !placed.has(id))
        .map((contribution) => itemOf(contribution, contribution.id))}
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
      refused={shown.place}
      renameRefused={shown.rename}
      publishForm={shown.publish}
    />
  )
}

/** On the day that clocks go forward, an hour may not exist in the place of the event. */
function readSlot(c: HttpContext, { timeZone }: NetworkEvent, raw: RawForm) {
  const { locale } = c.var.ctx
  const read = parseForm(slotShape, raw, locale)
  if (!read.ok || isHourOf(read.value.day, read.value.time, timeZone)) return read
  return { ok: false as const, form: formRefused(raw, noSuchHour.params[locale], 'time') }
}

async function runSheetOf(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const facts = await programmeFacts(ctx, event)
  return programmeRunSheet(await listSlots(ctx.db, event.id), facts, ctx.locale)
}
