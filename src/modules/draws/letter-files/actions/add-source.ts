import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { mayUseSource, type SourceForm } from '../../recruitment.ts'
import { insertSource } from '../../recruits/index.ts'

export type AddSourceRefusal = 'forbidden' | 'roll-not-yours' | 'not-declared' | 'not-now'

/** A place where people are found, with whoever answers that it may be used so. */
export async function addSource(
  ctx: Ctx,
  draw: Draw,
  form: SourceForm,
): Promise<Result<string, AddSourceRefusal>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (draw.state !== 'preparing' && draw.state !== 'recruiting') return refused('not-now')
  if (!mayUseSource(form.kind, draw.organiserKind)) return refused('roll-not-yours')
  if (!form.declared) return refused('not-declared')

  const { declared: _, ...source } = form
  const id = newId(ctx.now, ctx.chance)
  await insertSource(
    ctx.db,
    { id, drawId: draw.id, ...source },
    {
      by: ctx.person?.id,
      at: ctx.now,
    },
  )

  ctx.audit({
    act: 'draw.source-added',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { kind: form.kind },
  })
  ctx.changed(`draw:${draw.id}`)
  return done(id)
}
