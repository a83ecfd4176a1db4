import { type Receipt, uncheckedReceipt } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'
import { receiptInput } from '../../seal-rows.ts'
import { listStamps, readSeals } from '../../seals/index.ts'
import { listDrawEvents } from '../../store/draw-events.ts'

/**
 * The receipt of a draw that was held, made again from the texts that were fixed and from the log as it is now. The
 * signature was checked when the draw was held, and is by whoever verifies.
 */
export async function receiptOfDraw(
  ctx: Pick<Ctx, 'db'>,
  drawId: string,
): Promise<Receipt | undefined> {
  const { commitment, pool, list, chance } = await readSeals(ctx.db, drawId)
  if (!commitment || !pool || !list || !chance) return undefined
  return uncheckedReceipt(
    receiptInput({
      ...{ fixed: commitment.fixed, rules: commitment.rules, pool: pool.file },
      ...{ panels: list.panels, dice: chance.dice, signature: chance.signature },
      log: await listDrawEvents(ctx.db, drawId),
      anchors: (await listStamps(ctx.db, drawId)).map(({ response }) => ({
        ...{ kind: 'rfc3161' as const, response: response.toString('base64') },
      })),
    }),
  )
}
