import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../event.ts'
import { mayManageEvents } from '../permissions.ts'
import type { ProgrammeWords, RoomWords, TrackWords } from '../programme-call.ts'
import {
  deleteRoom,
  deleteTrack,
  insertRoom,
  insertTrack,
  saveProgramme,
} from '../store/programmes.ts'

export type ProgrammeChange =
  | { readonly kind: 'call'; readonly words: ProgrammeWords }
  | { readonly kind: 'add-room'; readonly words: RoomWords }
  | { readonly kind: 'remove-room'; readonly id: string }
  | { readonly kind: 'add-track'; readonly words: TrackWords }
  | { readonly kind: 'remove-track'; readonly id: string }

export type ProgrammeRefusal = 'forbidden' | 'not-found' | 'same-name'

/** What the gathering asks for, where it takes place and in which tracks. */
export async function changeProgramme(
  ctx: Ctx,
  event: NetworkEvent,
  change: ProgrammeChange,
): Promise<Result<undefined, ProgrammeRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const refusal = await save(ctx, event, change)
  if (refusal) return refused(refusal)

  ctx.audit({
    act: change.kind === 'call' ? 'programme-call.changed' : 'programme-places.changed',
    subject: `event:${event.id}`,
    public: false,
    detail: { change: change.kind },
  })
  ctx.changed(`event:${event.id}`)
  return done()
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
      await saveProgramme(db, event.id, change.words)
      return undefined
    case 'add-room':
      return (await insertRoom(db, place, change.words)) ? undefined : 'same-name'
    case 'add-track':
      return (await insertTrack(db, place, change.words)) ? undefined : 'same-name'
    case 'remove-room':
      return (await deleteRoom(db, event.id, change.id)) ? undefined : 'not-found'
    case 'remove-track':
      return (await deleteTrack(db, event.id, change.id)) ? undefined : 'not-found'
  }
}
