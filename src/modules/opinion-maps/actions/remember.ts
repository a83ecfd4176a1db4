import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { OpinionMap } from '../opinion-map.ts'
import type { MomentKind, Statement } from '../statement.ts'
import { addMoment } from '../store/statements.ts'

/** Writes a line of the public log, with the audit. */
export async function remember(
  ctx: Ctx,
  map: OpinionMap,
  statement: Pick<Statement, 'id' | 'number'>,
  kind: MomentKind,
  words = '',
): Promise<void> {
  await addMoment(ctx.db, {
    ...{ id: newId(ctx.now, ctx.chance), statementId: statement.id },
    ...{ kind, words, at: ctx.now },
  })
  ctx.audit({
    act: `opinion-map.statement-${kind}`,
    subject: `opinion-map:${map.id}`,
    public: !map.hidden,
    detail: { statement: statement.number },
  })
  ctx.changed(`opinion-map:${map.id}`)
}
