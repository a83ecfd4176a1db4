import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { Ctx } from '#platform/context.ts'
import { isBeingWritten } from '../../meeting.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { finishReview, insertTask, settleTension } from '../../tensions/index.ts'
import { type AgendaItem, type ItemForm, moveItem, type NotesForm } from '../agenda.ts'
import { insertItem, listItems, orderItems, saveNotes } from '../store/agendas.ts'
import { saveMeeting } from '../store/meetings.ts'
import { type LoadedMeeting, loadMeeting } from './load-meeting.ts'
import { tell } from './move-meeting.ts'

export type AgendaRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'written-meanwhile'
  | 'bad-day'
  | 'day-passed'
  | 'due-too-far'
  | 'not-a-member'

/** A point by hand, before the last word of the meeting. */
export async function addItem(
  ctx: Ctx,
  meetingId: string,
  form: ItemForm,
): Promise<Result<undefined, AgendaRefusal>> {
  const loaded = await writable(ctx, meetingId)
  if (!loaded.ok) return loaded

  const items = await listItems(ctx.db, meetingId)
  const item: AgendaItem = {
    id: newId(ctx.now, ctx.chance),
    ...form,
    tensionId: undefined,
    reviewId: undefined,
    href: '',
    notes: '',
    state: 'to-do',
    version: 0,
  }
  const last = items.at(-1)?.kind === 'check-out' ? items.length - 1 : items.length
  await insertItem(ctx.db, meetingId, items.length + 1, item, ctx.now)
  await orderItems(ctx.db, items.map(({ id }) => id).toSpliced(last, 0, item.id))

  tell(ctx, loaded.value.circle.id, meetingId)
  return done()
}

/** Up or down by one place, or taken up now: everybody’s page shows it. */
export async function placeItem(
  ctx: Ctx,
  meetingId: string,
  itemId: string,
  where: 'up' | 'down' | 'now',
): Promise<Result<undefined, AgendaRefusal>> {
  const loaded = await writable(ctx, meetingId)
  if (!loaded.ok) return loaded
  const { meeting, circle } = loaded.value

  const items = await listItems(ctx.db, meetingId)
  if (!items.some(({ id }) => id === itemId)) return refused('not-found')
  if (where === 'now') {
    if (meeting.state !== 'open') return refused('not-now')
    await saveMeeting(ctx.db, { ...meeting, currentItemId: itemId }, ctx.now)
  } else {
    const moved = moveItem(items, itemId, where === 'up' ? -1 : 1)
    await orderItems(
      ctx.db,
      moved.map(({ id }) => id),
    )
  }

  tell(ctx, circle.id, meetingId)
  return done()
}

/**
 * The minutes of a point, as one goes, with what somebody said they would do. A point that is dealt with
 * settles its tension, and its review does not come back.
 */
export async function writeNotes(
  ctx: Ctx,
  meetingId: string,
  itemId: string,
  form: NotesForm,
): Promise<Result<undefined, AgendaRefusal>> {
  const loaded = await writable(ctx, meetingId)
  if (!loaded.ok) return loaded
  const { circle } = loaded.value
  const item = (await listItems(ctx.db, meetingId)).find(({ id }) => id === itemId)
  if (!item) return refused('not-found')
  if (form.due !== '' && !isCivilDay(form.due)) return refused('bad-day')
  if (form.due !== '' && form.due < dayOf(ctx.now)) return refused('day-passed')
  if (form.due !== '' && isTooFar(form.due, dayOf(ctx.now))) return refused('due-too-far')
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  if (form.who !== '' && !members.some(({ id }) => id === form.who)) {
    return refused('not-a-member')
  }

  if (!(await saveNotes(ctx.db, itemId, form, ctx.now))) return refused('written-meanwhile')
  if (form.state === 'done' && item.tensionId) {
    await settleTension(ctx.db, item.tensionId, 'settled', '', ctx.now)
  }
  if (form.state === 'done' && item.reviewId) {
    await finishReview(ctx.db, { id: item.reviewId }, ctx.now)
  }
  if (form.task !== '') {
    await insertTask(
      ctx.db,
      circle.id,
      {
        id: newId(ctx.now, ctx.chance),
        meetingId,
        itemId,
        words: form.task,
        memberId: form.who || undefined,
        dueOn: form.due || undefined,
        doneAt: undefined,
      },
      ctx.now,
    )
  }

  ctx.audit({ act: 'minutes.written', subject: `circle:${circle.id}`, public: false })
  tell(ctx, circle.id, meetingId)
  return done()
}

async function writable(
  ctx: Ctx,
  meetingId: string,
): Promise<Result<LoadedMeeting, AgendaRefusal>> {
  const loaded = await loadMeeting(ctx, meetingId)
  if (!loaded) return refused('not-found')
  if (!loaded.mayHold) return refused('forbidden')
  return isBeingWritten(loaded.meeting) ? done(loaded) : refused('not-now')
}
