import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import { mayRunCircle, mayTakePart } from '../../permissions.ts'
import { finishTask, insertTension, lockTension, settleTension } from '../../tensions/index.ts'
import type { TensionForm, TensionState } from '../../tensions/nouns.ts'
import { tensionSettledUndo, tensionWithdrawnUndo } from './undo-circle.ts'
import { taskDoneUndo } from './undo-task.ts'

type TensionRefusal = 'not-found' | 'forbidden'

export async function raiseTension(
  ctx: Ctx,
  circleId: string,
  form: TensionForm,
): Promise<Result<{ readonly id: string }, TensionRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  if (!mayTakePart(ctx.person, loaded.seen)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  await insertTension(ctx.db, {
    id,
    circleId,
    raisedBy: loaded.seen.belonging?.memberId,
    title: form.title,
    description: form.description,
    state: 'open',
    outcome: '',
    raisedAt: ctx.now,
    settledAt: undefined,
  })

  ctx.audit({ act: 'tension.raised', subject: `circle:${circleId}`, public: false })
  ctx.changed(`circle:${circleId}`)
  return done({ id })
}

/** Whoever raised it may say that it is over; so may those who run the circle. */
export async function endTension(
  ctx: Ctx,
  circleId: string,
  id: string,
  input: { readonly state: TensionState; readonly outcome: string },
): Promise<Result<undefined, TensionRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  const tension = await lockTension(ctx.db, id)
  if (!loaded || tension?.circleId !== circleId || tension.state !== 'open') {
    return refused('not-found')
  }

  const { belonging } = loaded.seen
  const isTheirs = belonging !== undefined && belonging.memberId === tension.raisedBy
  if (!isTheirs && !mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')

  const kind = input.state === 'settled' ? tensionSettledUndo : tensionWithdrawnUndo
  const undo = await undoable(ctx, kind, id)
  await settleTension(ctx.db, id, input.state, input.outcome, ctx.now)

  const told = { subject: `circle:${circleId}`, public: false }
  ctx.audit({ act: `tension.${input.state}`, ...told, public: false })
  ctx.changed(`circle:${circleId}`)
  await undo(told)
  return done()
}

export async function endTask(
  ctx: Ctx,
  circleId: string,
  id: string,
): Promise<Result<undefined, TensionRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  if (!mayTakePart(ctx.person, loaded.seen)) return refused('forbidden')
  const undo = await undoable(ctx, taskDoneUndo, id)
  if (!(await finishTask(ctx.db, circleId, id, ctx.now))) return refused('not-found')

  const told = { subject: `circle:${circleId}`, public: false } as const
  ctx.audit({ act: 'circle-task.done', ...told })
  ctx.changed(`circle:${circleId}`)
  await undo(told)
  return done()
}
