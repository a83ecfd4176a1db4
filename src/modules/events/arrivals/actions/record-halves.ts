import type { Ctx } from '#platform/context.ts'
import { withdrawChanged } from '../../certificates/index.ts'
import type { NetworkEvent } from '../../event.ts'
import { type Holder, presenceKey, recordPresences, tellPresences } from '../../presence/index.ts'
import type { Half } from '../../presence.ts'

export interface SignedHalf {
  readonly holder: Holder
  readonly day: string
  readonly half: Half
}

export interface SheetReport {
  /** Half-days that were not noted before. */
  readonly added: number
  /** Numbers that were already there: ticked on a screen, or copied before. */
  readonly known: readonly number[]
}

/** What people signed on paper, whatever it was copied by. Nobody is there twice. */
export async function recordHalves(
  ctx: Ctx,
  event: NetworkEvent,
  signed: readonly SignedHalf[],
): Promise<SheetReport> {
  const ofDay = new Map<string, SignedHalf[]>()
  for (const signature of signed) {
    const key = presenceKey({ ...signature.holder, day: signature.day, how: 'on-site' })
    ofDay.set(key, [...(ofDay.get(key) ?? []), signature])
  }
  const before = await recordPresences(
    ctx.db,
    event.id,
    [...ofDay.values()].flatMap((own) => {
      const [first] = own
      if (!first) return []
      const has = (half: Half) => own.some((signature) => signature.half === half)
      return [
        {
          registrationId: first.holder.registrationId,
          day: first.day,
          how: 'on-site' as const,
          medium: 'paper' as const,
          morning: has('morning'),
          afternoon: has('afternoon'),
          at: ctx.now,
        },
      ]
    }),
    ctx.person?.id,
  )
  const known = signed.filter(
    ({ holder, day, half }) => before.get(presenceKey({ ...holder, day, how: 'on-site' }))?.[half],
  )
  await withdrawChanged(ctx, event, [...new Set(signed.map(({ holder }) => holder.registrationId))])
  const added = signed.length - known.length
  tellPresences(ctx, event, added, 'paper')
  return { added, known: [...new Set(known.map(({ holder }) => holder.number))] }
}
