import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { lockEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'
import { type PlacesState, putBackPlaces, readPlaces } from '../store/places.ts'

/**
 * A room or a track of a gathering that was renamed, moved or taken away a moment ago: what was placed in it comes back to
 * where it was. What is added is not offered: nothing depends on it yet, and its own button takes it away.
 */
export const placesUndo: UndoKind<Ctx, PlacesState> = {
  act: 'programme-places.changed',
  named: { fr: undoTexts.fr.named.placesChanged, en: undoTexts.en.named.placesChanged },
  undone: { fr: undoTexts.fr.placesChanged, en: undoTexts.en.placesChanged },
  state: async (ctx, eventId) =>
    (await lockEvent(ctx.db, eventId)) ? readPlaces(ctx.db, eventId) : undefined,
  may: async (ctx) => mayManageEvents(ctx.person),
  // What was taken away with a room or a track is all that comes back: the rest did not move.
  needed: (before, after) => ({
    ...before,
    slots: before.slots.filter(({ id }) => !after.slots.some((slot) => slot.id === id)),
    tied: before.tied.filter(([id]) => !after.tied.some(([one]) => one === id)),
  }),
  restore: async (ctx, eventId, before) => putBackPlaces(ctx.db, eventId, before),
}
