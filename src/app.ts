import { navigationKeys } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { drawProblem } from '#modules/home/index.ts'
import { findViewer, needsSecondFactor, type PlaceBook } from '#modules/people/index.ts'
import { type Storage, sweepFiles } from '#platform/files.ts'
import { forgetUnusedFiles } from '#platform/forget-files.ts'
import type { EdgeNeeds } from '#platform/http/needs.ts'
import type { Appointment, Module } from '#platform/module.ts'
import { purgePlatform } from '#platform/purge.ts'
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
): Pick<EdgeNeeds, 'routes' | 'navigation' | 'undoName' | 'identify' | 'stepUp' | 'drawProblem'> {
  return {
    routes: rooms.flatMap(({ routes }) => routes),
    undoName: (act, locale) =>
      rooms.flatMap(({ undos }) => undos ?? []).find((kind) => kind.act === act)?.named[locale],
    navigation: (viewer: Viewer | undefined, locale: Locale) =>
      mergeGroups(rooms.flatMap((room) => room.navigation?.(viewer, locale) ?? [])),
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

type Groups = ReturnType<NonNullable<Module['navigation']>>

/** Rooms that speak of the same part of the house share its group. */
function mergeGroups(groups: Groups): Groups {
  return navigationKeys.flatMap((key) => {
    const same = groups.filter((group) => group.key === key)
    const links = same.flatMap((group) => group.links)
    return same[0] && links.length > 0 ? [{ ...same[0], links }] : []
  })
}
