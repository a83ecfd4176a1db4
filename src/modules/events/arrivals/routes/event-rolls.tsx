import { dayOf, shortDay, writtenWeekday } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { eventCrumbs, listHolders, listPresences, loadHeld } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { halfDaysOf, halves } from '../../presence.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { rollRoutes } from '../../rolls/index.ts'
import { localOf } from '../../zoned-time.ts'
import { enterRolls, eventRolls, type RollRefusal } from '../actions/enter-rolls.ts'
import { halfDayKey } from '../half-day-key.ts'

/** Attendance sheets with boxes of an event of the network: a line for each seat, a box for each half-day. */
export const eventRollRoutes: readonly Route[] = rollRoutes<NetworkEvent, RollRefusal>({
  ...{ letter: 'A', purpose: eventRolls, audience: 'staff' },
  ...{ pdf: presencePaths.rollPdf, scans: presencePaths.rollScans },
  on: async (c) => {
    const held = await loadHeld(c)
    return held instanceof Response ? undefined : held
  },
  may: (viewer) => mayKeepPresences(viewer),
  idOf: ({ id }) => id,
  addressOf: ({ slug }) => presencePath('rollScans', { slug }),
  crumbs: (locale, event) => eventCrumbs(event, locale, true),
  columnsOf: (locale, event) =>
    halfDaysOf(event).map((half) => ({
      key: halfDayKey(half),
      label: `${shortDay(half.day, locale, dayOf(event.startsAt))} ${presenceTexts[locale].halves[half.half]}`,
    })),
  paperOf: (c, event) => ({
    title: presenceTexts[c.var.ctx.locale].sheetTitle(event.title),
    intro: whereAndWhen(c, event),
    notice: [presenceTexts[c.var.ctx.locale].rollNote],
  }),
  enrolled,
  enter: (c, { slug }, batch, sheets, marks) => enterRolls(c.var.ctx, slug, batch, sheets, marks),
  refusals: (locale: Locale) => {
    const { 'not-held': notHeld, 'no-half': noHalf, unknown } = presenceTexts[locale].refusals
    return { 'not-held': notHeld, 'no-half': noHalf, unknown }
  },
  next: ({ slug }) => presencePath('presences', { slug }),
  file: ({ slug }) => `emargement-a-cases-${slug}`,
})

function whereAndWhen(c: HttpContext, { startsAt, timeZone, place }: NetworkEvent): string {
  const { locale, settings } = c.var.ctx
  const { day, time } = localOf(startsAt, timeZone)
  return [settings.houseName, writtenWeekday(day, locale), writtenTime(time, locale), place]
    .filter(Boolean)
    .join(', ')
}

async function enrolled(c: HttpContext, event: NetworkEvent) {
  const { db, locale } = c.var.ctx
  const known = new Map<string, string[]>()
  for (const presence of await listPresences(db, event.id)) {
    if (presence.how !== 'on-site') continue
    const keys = halves
      .filter((half) => presence[half])
      .map((half) => halfDayKey({ day: presence.day, half }))
    known.set(presence.registrationId, [...(known.get(presence.registrationId) ?? []), ...keys])
  }
  return (await listHolders(db, event.id)).map(({ registrationId, number, name, seated }) => ({
    ...{ number, seated, name: name ?? presenceTexts[locale].nameGone },
    known: known.get(registrationId) ?? [],
  }))
}
