import type { CopyAsked, CopyKind } from '#kit/copies/copy-kind.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayCopy } from '../permissions.ts'
import { keepCopy, settleMark } from '../store.ts'

export type CopyRefusal = 'not-found' | 'forbidden'

/**
 * Begins a thing again: its room writes the copy, and the house keeps what it was made from and what is to be written again.
 * A title that was written on the page of the copy is not marked. Gives where the copy is.
 */
export async function copyThing(
  ctx: Ctx,
  kind: CopyKind<Ctx>,
  id: string,
  asked: CopyAsked,
): Promise<Result<string, CopyRefusal>> {
  if (!mayCopy(ctx.person, kind)) return refused('forbidden')
  const source = await kind.find(ctx, id)
  if (!source) return refused('not-found')

  const copied = await kind.copy(ctx, id, asked)
  if (!copied.ok) return copied
  const made = await kind.find(ctx, copied.value)
  if (!made) throw new Error(`a copy that its author cannot read: ${kind.kind}`)

  const isRenamed = asked.title !== source.title
  const marks = (await kind.marks(ctx, copied.value)).filter(
    ({ key }) => key !== 'title' || !isRenamed,
  )
  await keepCopy(ctx.db, { kind: kind.kind, id: copied.value, from: id, now: ctx.now }, marks)

  ctx.audit({
    act: 'copy.made',
    subject: `${kind.kind}:${copied.value}`,
    public: false,
    detail: { from: id },
  })
  return done(made.href)
}

/** What came along is right as it is. */
export async function keepAsItIs(
  ctx: Ctx,
  kind: CopyKind<Ctx>,
  id: string,
  key: string,
): Promise<Result<undefined, CopyRefusal | 'settled-already'>> {
  if (!mayCopy(ctx.person, kind)) return refused('forbidden')
  if (!(await kind.find(ctx, id))) return refused('not-found')

  if (!(await settleMark(ctx.db, kind.kind, id, key))) return refused('settled-already')

  ctx.audit({
    act: 'copy.kept-as-is',
    subject: `${kind.kind}:${id}`,
    public: false,
    detail: { field: key },
  })
  ctx.changed(`${kind.kind}:${id}`)
  return done()
}
