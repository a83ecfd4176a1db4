import { dayOf } from '#kit/dates.ts'
import {
  getTerritories,
  kindWord,
  listNamedCodes,
  type Territory,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { lastSeenOf } from '../../dossiers/nouns.ts'
import {
  isUnseen,
  movementOf,
  movementsBy,
  type Period,
  type SpanShown,
  sizeOf,
  sizes,
} from '../health.ts'
import { listMemberSpans } from '../store/health.ts'
import { healthTexts } from '../texts/health.ts'

type Rooms = () => readonly Pick<Module, 'territoryMoments'>[]

/** Older than this, it does not matter any more exactly when a member was seen. */
const seenDays = 1096

/** What the page and its spreadsheets say of the whole network. */
export async function readHealth(ctx: Ctx, rooms: Rooms, period: Period) {
  const { db, person, locale, now } = ctx
  const texts = healthTexts[locale]
  const since = new Date(now.getTime() - seenDays * 86_400_000)
  const [spans, regions, moments] = await Promise.all([
    listMemberSpans(db),
    listNamedCodes(db, 'region'),
    Promise.all(
      rooms().map((room) => room.territoryMoments?.(db, { since }, person, locale) ?? []),
    ),
  ])
  const places = await getTerritories(db, [...new Set(spans.map((span) => span.territoryId))])
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  const seen = lastSeenOf(moments.flat(), now)
  const regionOf = (place: Territory | undefined) => {
    const code = place?.regionCode
    return code === undefined ? texts.noRegion : (names.get(code) ?? code)
  }
  const today = dayOf(now)
  const shown = spans.flatMap((span): SpanShown[] => {
    const territory = places.get(span.territoryId)
    if (!territory) return []
    const lastSeen = seen.get(span.territoryId)
    const isMember = span.leftOn === undefined || span.leftOn > today
    const unseen = isMember && isUnseen(lastSeen, now)
    return [{ ...span, territory, region: regionOf(territory), lastSeen, unseen }]
  })
  const place = (id: string) => places.get(id)
  return {
    movement: movementOf(spans, period),
    byKind: movementsBy(spans, period, (id) => {
      const territory = place(id)
      return territory ? kindWord(territory, locale) : ''
    }),
    bySize: movementsBy(
      spans,
      period,
      (id) => texts.sizes[sizeOf(place(id)?.population)],
      sizes.map((size) => texts.sizes[size]),
    ),
    byRegion: movementsBy(spans, period, (id) => regionOf(place(id))),
    spans: shown,
    members: shown.filter(({ leftOn }) => leftOn === undefined || leftOn > today),
    unseen: shown.filter(({ unseen }) => unseen),
  }
}
