import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayNoteExchange } from '../../permissions.ts'
import type { ExchangeForm } from '../exchange.ts'
import { closeNextStep, insertExchange } from '../store/exchanges.ts'
import { nextStepUndo } from './undo-next-step.ts'

export type ExchangeRefusal = 'forbidden' | 'not-found' | 'in-the-future'

export async function noteExchange(
  ctx: Ctx,
  territoryId: string,
  form: ExchangeForm,
): Promise<Result<undefined, ExchangeRefusal>> {
  if (!mayNoteExchange(ctx.person)) return refused('forbidden')
  if (form.heldOn > dayOf(ctx.now)) return refused('in-the-future')

  const id = newId(ctx.now, ctx.chance)
  const exchange = { ...form, id, territoryId, authorId: ctx.person?.id }
  await insertExchange(ctx.db, exchange, ctx.now)

  ctx.audit({ act: 'exchange.noted', subject: `territory:${territoryId}`, public: false })
  return done()
}

/** The next step that was noted is taken. */
export async function closeExchange(
  ctx: Ctx,
  territoryId: string,
  id: string,
): Promise<Result<undefined, ExchangeRefusal>> {
  if (!mayNoteExchange(ctx.person)) return refused('forbidden')
  const undo = await undoable(ctx, nextStepUndo, id)
  if (!(await closeNextStep(ctx.db, territoryId, id, dayOf(ctx.now)))) return refused('not-found')

  const told = { subject: `territory:${territoryId}`, public: false } as const
  ctx.audit({ act: 'exchange.followed', ...told })
  await undo(told)
  return done()
}
