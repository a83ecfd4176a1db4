import { navigationKeys } from '#kit/frame.ts'
import { markHere } from '#kit/here.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { discussionAt } from '#modules/discussions/index.ts'
import { drawProblem, findWaitingCount, pinsFor } from '#modules/home/index.ts'
import { findViewer, needsSecondFactor, type PlaceBook } from '#modules/people/index.ts'
import { type Storage, sweepFiles } from '#platform/files/files.ts'
import { forgetUnusedFiles } from '#platform/forgetting/forget-files.ts'
import { purgePlatform } from '#platform/forgetting/purge.ts'
import type { EdgeNeeds } from '#platform/http/needs.ts'
import type { Appointment, Module } from '#platform/module.ts'
import { emptyPastUndos } from '#platform/undo.ts'
import { placeBook } from './places.ts'
import { plates } from './rooms.ts'

/** A room, or what makes it from all of them, asked for later, and from places by their names. */
type Plate = Module | ((all: () => readonly Module[], places: PlaceBook) => Module)

/** The rooms of the house, in floor-plan order. The list is `floor-plan.json`. */
export function makeRooms(): readonly Module[] {
  const all: readonly Plate[] = plates
  const rooms: Module[] = []
  for (const plate of all)
    rooms.push(typeof plate === 'function' ? plate(() => rooms, placeBook) : plate)
  return rooms
}

/** What the edge asks of the rooms. */
export function roomNeeds(
  rooms: readonly Module[],
): Pick<
  EdgeNeeds,
  | 'routes'
  | 'navigation'
  | 'creates'
  | 'waiting'
  | 'doorwayAt'
  | 'discussionAt'
  | 'pins'
  | 'headAt'
  | 'undoName'
  | 'identify'
  | 'stepUp'
  | 'drawProblem'
> {
  return {
    routes: rooms.flatMap(({ routes }) => routes),
    undoName: (act, locale) =>
      rooms.flatMap(({ undos }) => undos ?? []).find((kind) => kind.act === act)?.named[locale],
    navigation: byViewer((viewer, locale) =>
      mergeGroups(rooms.flatMap((room) => room.navigation?.(viewer, locale) ?? [])),
    ),
    creates: byViewer((viewer, locale) =>
      rooms.some(({ creations }) => (creations?.(viewer, locale).length ?? 0) > 0),
    ),
    waiting: (db, viewer) => findWaitingCount(db, viewer.id),
    doorwayAt: doorwaysOf(rooms),
    discussionAt: (ctx, path, viewer) => discussionAt(ctx, { all: () => rooms }, path, viewer),
    pins: (ctx, { navigation, path }, viewer) => pinsFor(ctx, { rooms, viewer, navigation }, path),
    headAt: headsOf(rooms),
    identify: findViewer,
    stepUp: (viewer, settings) =>
      needsSecondFactor(viewer, settings) ? '/connexion/second-facteur' : undefined,
    drawProblem,
  }
}

/** Fixed times of every room, and the house's own: what is past its time goes each night. */
export function timetableOf(rooms: readonly Module[], storage: Storage): readonly Appointment[] {
  const purge: Appointment = {
    name: 'purge',
    cron: '15 3 * * *',
    async run(ctx) {
      await purgePlatform(ctx)
      for (const room of rooms) await room.purge?.(ctx)
    },
  }
  const undos: Appointment = {
    name: 'empty-undos',
    cron: '*/5 * * * *',
    run: async (ctx) => void (await emptyPastUndos(ctx.db, ctx.now)),
  }
  const sweep: Appointment = {
    name: 'sweep-files',
    // After the purge, which takes away what held the files that were past their time.
    cron: '45 3 * * *',
    async run(ctx) {
      await forgetUnusedFiles(ctx.db, ctx.now)
      await sweepFiles(ctx.db, storage, ctx.now)
    },
  }
  return [purge, undos, sweep, ...rooms.flatMap(({ timetable }) => timetable ?? [])]
}

const mostViewers = 500

/** What rooms say to a person follows from who that is alone, and is asked for by each of their pages. */
function byViewer<V extends Viewer | undefined, T>(
  say: (viewer: V, locale: Locale) => T,
): (viewer: V, locale: Locale) => T {
  const kept = new Map<string, T>()
  return (viewer, locale) => {
    const key = JSON.stringify([locale, viewer])
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= mostViewers) kept.clear()
    const words = say(viewer, locale)
    kept.set(key, words)
    return words
  }
}

/** The family of an address is that of the closest card. */
function doorwaysOf(rooms: readonly Module[]): NonNullable<EdgeNeeds['doorwayAt']> {
  const known = new Map<Locale, Cards>()
  return (path, locale) => {
    const cards = known.get(locale) ?? rooms.flatMap(({ doorways }) => doorways?.(locale) ?? [])
    known.set(locale, cards)
    const mark = markHere(
      path,
      cards.map(({ href }) => href),
    )
    return cards.find(({ href }) => mark(href))?.family
  }
}

/** The first room that keeps what this address is a part of. */
function headsOf(rooms: readonly Module[]): NonNullable<EdgeNeeds['headAt']> {
  return async (ctx, path) => {
    for (const { heads } of rooms) {
      const head = await heads?.(ctx, path)
      if (head) return head
    }
    return undefined
  }
}

type Cards = ReturnType<NonNullable<Module['doorways']>>
type Groups = ReturnType<NonNullable<Module['navigation']>>

/** Rooms that speak of the same part of the house share its group. */
function mergeGroups(groups: Groups): Groups {
  return navigationKeys.flatMap((key) => {
    const links = groups.filter((group) => group.key === key).flatMap((group) => group.links)
    return links.length > 0 ? [{ key, links }] : []
  })
}
