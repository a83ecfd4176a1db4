import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { insertSchedule, listSchedules, listSlots, moveSlots } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { isOpenToAll, type NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { movedSeats, readSeats, restoreSeats, type SeatState } from '../../registering/index.ts'
import { changesBetween } from '../../schedule.ts'
import { listSeatClasses, putSeatClasses } from '../../seating/index.ts'
import { lockEvent, updateEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'

interface EditUndoState {
  readonly [name: string]: PlainState
  /** What the form of an event writes, and what its dates, seats and programme hang on. */
  readonly event: { readonly [name: string]: string | number | boolean | null }
  readonly classes: readonly {
    readonly id: string
    readonly label: string
    readonly capacity: number | null
  }[]
  readonly seats: readonly SeatState[]
  readonly slots: readonly { readonly id: string; readonly day: string }[]
  /** The version of the programme that readers have; zero when it was never published. */
  readonly version: number
}

/** An event whose dates or seats were changed a moment ago: nobody has been told. */
function editUndo(
  act: 'event.moved' | 'event.changed',
  words: 'eventMoved' | 'eventChanged',
): UndoKind<Ctx, EditUndoState> {
  return {
    act,
    named: { fr: undoTexts.fr.named[words], en: undoTexts.en.named[words] },
    undone: { fr: undoTexts.fr[words], en: undoTexts.en[words] },
    state: readState,
    may: async (ctx) => mayManageEvents(ctx.person),
    needed: (before, after) => ({ ...before, seats: movedSeats(before.seats, after.seats) }),
    restore: async (ctx, id, before) => {
      const event = await lockEvent(ctx.db, id)
      if (!event) return
      const was = eventOf(before.event)
      // A calendar that saw the other dates takes what comes after only with a higher number (RFC 5545 §3.8.7.4).
      const sequence = event.sequence === was.sequence ? event.sequence : event.sequence + 1
      await updateEvent(ctx.db, { ...event, ...was, sequence, updatedAt: ctx.now })
      await putSeatClasses(
        ctx.db,
        id,
        before.classes.map(({ capacity, ...one }) => ({ ...one, capacity: capacity ?? undefined })),
      )
      await restoreSeats(ctx, id, before.seats)
      await moveSlots(ctx.db, id, before.slots)
      await publishAgain(ctx, { ...event, ...was }, before.version)
    },
  }
}

async function readState(ctx: Ctx, id: string): Promise<EditUndoState | undefined> {
  const event = await lockEvent(ctx.db, id)
  if (!event) return undefined
  const [latest] = await listSchedules(ctx.db, id)
  return {
    event: { ...plainOf(event), updatedAt: event.updatedAt.toISOString() },
    classes: (await listSeatClasses(ctx.db, id)).map(({ capacity, ...one }) => ({
      ...one,
      capacity: capacity ?? null,
    })),
    seats: await readSeats(ctx, id),
    slots: (await listSlots(ctx.db, id)).map(({ id: slot, day }) => ({ id: slot, day })),
    version: latest?.version ?? 0,
  }
}

/** Versions of a programme only grow: readers are given one more, with the days of the one before. */
async function publishAgain(ctx: Ctx, event: NetworkEvent, wanted: number) {
  const eventId = event.id
  const versions = await listSchedules(ctx.db, eventId)
  const [latest] = versions
  const before = versions.find(({ version }) => version === wanted)
  if (!latest || !before || latest.version === wanted) return
  const version = latest.version + 1
  const schedule = {
    version,
    publishedAt: ctx.now,
    note: programmeTexts[ctx.locale].datesMoved,
    slots: before.slots,
    changes: changesBetween(latest.slots, before.slots),
  }
  if (!(await insertSchedule(ctx.db, eventId, schedule, ctx.person?.id))) return
  ctx.audit({
    act: 'schedule.published',
    subject: `event:${eventId}`,
    public: isOpenToAll(event),
    detail: { version, moments: before.slots.length },
  })
}

const written = [
  'kind',
  'title',
  'summary',
  'description',
  'seriesId',
  'territoryId',
  'timeZone',
  'place',
  'onlineUrl',
  'video',
  'capacity',
  'audience',
  'waitingList',
  'waitingRule',
  'offerHours',
  'confirmEmail',
  'hours',
  'replayUrl',
  'sequence',
  'state',
] as const satisfies readonly (keyof NetworkEvent)[]

const instants = [
  'startsAt',
  'endsAt',
  'registrationOpensAt',
  'registrationClosesAt',
] as const satisfies readonly (keyof NetworkEvent)[]

function plainOf(event: NetworkEvent): EditUndoState['event'] {
  return Object.fromEntries([
    ...written.map((name) => [name, event[name] ?? null] as const),
    ...instants.map((name) => [name, event[name]?.toISOString() ?? null] as const),
  ])
}

type Written = Pick<NetworkEvent, (typeof written)[number] | (typeof instants)[number]>

/** What `plainOf` made, read again: this room alone writes it. */
function eventOf(plain: EditUndoState['event']): Written {
  return Object.fromEntries([
    ...written.map((name) => [name, plain[name] ?? undefined]),
    ...instants.map((name) => {
      const at = plain[name]
      return [name, typeof at === 'string' ? new Date(at) : undefined]
    }),
  ]) as Written
}

export const eventMoveUndo = editUndo('event.moved', 'eventMoved')
export const eventChangeUndo = editUndo('event.changed', 'eventChanged')
