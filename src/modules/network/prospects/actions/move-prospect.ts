import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import {
  moveProspect as decide,
  type MoveForm,
  type MoveRefusal,
  type Prospect,
} from '../prospect.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'
import { prospectMoveUndo } from './undo-move.ts'

export type MoveProspectRefusal = 'not-found' | 'forbidden' | MoveRefusal

/** The territory goes to another stage; the way it went is kept. */
export async function moveProspect(
  ctx: Ctx,
  prospectId: string,
  form: MoveForm,
): Promise<Result<Prospect, MoveProspectRefusal>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const moved = decide(prospect, form, ctx.now)
  if (!moved.ok) return moved
  const next = withNextStep(moved.value, form)

  const undo = await undoable(ctx, prospectMoveUndo, prospect.id)
  await saveProspect(ctx.db, next)
  await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
    kind: 'moved',
    from: prospect.stage,
    to: next.stage,
    note: form.note,
    on: dayOf(ctx.now),
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })

  const told = { subject: `prospect:${prospect.id}`, public: false } as const
  const detail = { from: prospect.stage, to: next.stage }
  ctx.audit({ act: 'prospect.moved', ...told, detail })
  ctx.changed('prospects')
  await undo(told)
  return done(next)
}

/** What was to be done is done, unless the form says the next thing. */
export function withNextStep(
  prospect: Prospect,
  input: Pick<MoveForm, 'nextAction' | 'nextOn'>,
): Prospect {
  return { ...prospect, nextAction: input.nextAction, nextOn: input.nextOn }
}
