import { type Day, dayOf } from '#kit/dates.ts'
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
  type MemberSpan,
  movementOf,
  movementsBy,
  type Period,
  type SpanShown,
  sizeOf,
  sizes,
  unseenDays,
} from '../health.ts'
import { listMemberSpans } from '../store/health.ts'
import { healthTexts } from '../texts/health.ts'

type Asked = Pick<Ctx, 'db' | 'now' | 'locale' | 'person'>
type Rooms = () => readonly Pick<Module, 'territoryMoments'>[]

/** Older than this, it does not matter any more exactly when a member was seen. */
const seenDays = 1096

/** What the page and its spreadsheets say of the whole network. */
export async function readHealth(ctx: Asked, rooms: Rooms, period: Period) {
  const { db, locale, now } = ctx
  const texts = healthTexts[locale]
  const [spans, regions, seen] = await Promise.all([
    listMemberSpans(db),
    listNamedCodes(db, 'region'),
    lastSeen(ctx, rooms, seenDays),
  ])
  const places = await getTerritories(db, [...new Set(spans.map((span) => span.territoryId))])
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  const regionOf = (place: Territory | undefined) => {
    const code = place?.regionCode
    return code === undefined ? texts.noRegion : (names.get(code) ?? code)
  }
  const today = dayOf(now)
  const shown = spans.flatMap((span): SpanShown[] => {
    const territory = places.get(span.territoryId)
    if (!territory) return []
    const last = seen.get(span.territoryId)
    const unseen = isMember(span, today) && isUnseen(last, now)
    return [{ ...span, territory, region: regionOf(territory), lastSeen: last, unseen }]
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
    members: shown.filter((span) => isMember(span, today)),
    unseen: shown.filter(({ unseen }) => unseen),
  }
}

/** Members whom nobody saw for a year, as the page lists them. */
export async function countUnseen(ctx: Asked, rooms: Rooms): Promise<number> {
  const [spans, seen] = await Promise.all([
    listMemberSpans(ctx.db),
    lastSeen(ctx, rooms, unseenDays),
  ])
  const today = dayOf(ctx.now)
  return spans.filter(
    (span) => isMember(span, today) && isUnseen(seen.get(span.territoryId), ctx.now),
  ).length
}

function isMember({ leftOn }: MemberSpan, today: Day): boolean {
  return leftOn === undefined || leftOn > today
}

async function lastSeen({ db, person, locale, now }: Asked, rooms: Rooms, days: number) {
  const since = new Date(now.getTime() - days * 86_400_000)
  const asked = { since, lastSeenBefore: now }
  const moments = await Promise.all(
    rooms().map((room) => room.territoryMoments?.(db, asked, person, locale) ?? []),
  )
  return lastSeenOf(moments.flat(), now)
}
