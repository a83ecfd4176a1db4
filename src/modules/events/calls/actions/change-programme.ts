import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll, type NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import {
  atRank,
  type ProgrammeWords,
  type RoomWords,
  reopensCall,
  type TrackWords,
} from '../../programme-call.ts'
import { lockEvent, recordReopening } from '../../store/events.ts'
import {
  deleteRoom,
  deleteTrack,
  insertRoom,
  insertTrack,
  listRooms,
  listTracks,
  orderPlaces,
  programmeOf,
  saveProgramme,
  updateRoom,
  updateTrack,
} from '../store/programmes.ts'
import { placesUndo } from './undo-places.ts'

export type ProgrammeChange =
  | {
      readonly kind: 'call'
      readonly words: ProgrammeWords
      /** Why a call that was closed goes on, where its new last day does that. */
      readonly reason?: string | undefined
    }
  | { readonly kind: 'add-room'; readonly words: RoomWords }
  | { readonly kind: 'edit-room'; readonly id: string; readonly words: RoomWords }
  | { readonly kind: 'edit-track'; readonly id: string; readonly words: TrackWords }
  | { readonly kind: 'remove-room'; readonly id: string }
  | { readonly kind: 'add-track'; readonly words: TrackWords }
  | { readonly kind: 'remove-track'; readonly id: string }

export type ProgrammeRefusal = 'forbidden' | 'not-found' | 'same-name' | 'reopen-reason'

/** What the gathering asks for, where it takes place and in which tracks. */
export async function changeProgramme(
  ctx: Ctx,
  event: NetworkEvent,
  change: ProgrammeChange,
): Promise<Result<undefined, ProgrammeRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const undo = /^(?:edit|remove)-/.test(change.kind)
    ? await undoable(ctx, placesUndo, event.id)
    : undefined
  const refusal = await save(ctx, event, change)
  if (refusal) return refused(refusal)

  const told = { subject: `event:${event.id}`, public: false }
  ctx.audit({
    act: change.kind === 'call' ? 'programme-call.changed' : 'programme-places.changed',
    ...told,
    public: false,
    detail: { change: change.kind },
  })
  ctx.changed(`event:${event.id}`)
  await undo?.(told)
  return done()
}

/** A last day that reopens the call has its reason, which is read like those of the other reopenings. */
async function saveCall(
  ctx: Ctx,
  { id }: NetworkEvent,
  { words, reason }: Extract<ProgrammeChange, { kind: 'call' }>,
): Promise<ProgrammeRefusal | undefined> {
  const event = await lockEvent(ctx.db, id)
  if (!event) return 'not-found'
  const before = await programmeOf(ctx.db, id)
  const reopens = reopensCall(before, words, { event, now: ctx.now })
  if (reopens && reason === undefined) return 'reopen-reason'
  await saveProgramme(ctx.db, id, words)
  if (reopens && reason !== undefined) {
    await recordReopening(ctx, `programme-call:${id}`, reason)
    const subject = `event:${id}`
    ctx.audit({ act: 'programme-call.reopened', subject, public: isOpenToAll(event) })
  }
  return undefined
}

async function save(
  ctx: Ctx,
  event: NetworkEvent,
  change: ProgrammeChange,
): Promise<ProgrammeRefusal | undefined> {
  const { db } = ctx
  const place = { id: newId(ctx.now, ctx.chance), eventId: event.id }
  switch (change.kind) {
    case 'call':
      return saveCall(ctx, event, change)
    case 'add-room':
      return (await insertRoom(db, place, change.words)) ? undefined : 'same-name'
    case 'add-track':
      return (await insertTrack(db, place, change.words)) ? undefined : 'same-name'
    case 'edit-room':
    case 'edit-track':
      return edit(ctx, event, change)
    case 'remove-room':
      return (await deleteRoom(db, event.id, change.id)) ? undefined : 'not-found'
    case 'remove-track':
      return (await deleteTrack(db, event.id, change.id)) ? undefined : 'not-found'
  }
}

/** Renamed, and put where it comes; what was placed in it stays. One at a time, so that ranks stay whole. */
async function edit(
  { db }: Ctx,
  event: NetworkEvent,
  change: Extract<ProgrammeChange, { kind: 'edit-room' | 'edit-track' }>,
): Promise<ProgrammeRefusal | undefined> {
  await lockEvent(db, event.id)
  const isRoom = change.kind === 'edit-room'
  const all = isRoom ? await listRooms(db, event.id) : await listTracks(db, event.id)
  const { id, words } = change
  if (!all.some((known) => known.id === id)) return 'not-found'
  const plain = words.name.toLowerCase()
  if (all.some((other) => other.id !== id && other.name.toLowerCase() === plain)) return 'same-name'

  const place = { id, eventId: event.id }
  if (change.kind === 'edit-room') await updateRoom(db, place, change.words)
  else await updateTrack(db, place, change.words)
  const order = atRank(
    all.map((ranked) => ranked.id),
    id,
    words.rank,
  )
  await orderPlaces(db, isRoom ? 'event_rooms' : 'event_tracks', order)
  return undefined
}
