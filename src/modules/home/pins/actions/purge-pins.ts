import { thingKeyIn } from '#kit/frames/discussed-things.ts'
import type { Ctx } from '#platform/context.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import type { Module } from '#platform/module.ts'
import { findSavedView } from '../../store.ts'
import { type Pin, pageKind, viewKind } from '../pin.ts'
import { deletePinned, listPinned } from '../store/pins.ts'

/** What does not exist any more, for anybody. What another release kept stays: nothing says that it is gone. */
export async function purgePins(
  ctx: Ctx,
  rooms: readonly Pick<Module, 'discussed'>[],
): Promise<number> {
  const kinds = rooms.flatMap(({ discussed }) => discussed ?? [])
  let gone = 0
  for (const pin of await listPinned(ctx.db)) {
    if (pin.kind === pageKind) continue
    const kind = kinds.find((some) => some.kind === pin.kind)
    if (pin.kind !== viewKind && !kind) continue
    const there = kind
      ? await kind.find(ctx, keyOf(pin, kind))
      : await findSavedView(ctx.db, pin.key)
    if (!there) gone += await deletePinned(ctx.db, pin)
  }
  return gone
}

/** A page of a thing is pinned by its address. */
function keyOf({ key }: Pin, { pages }: Pick<DiscussedKind, 'pages'>): string {
  return key.startsWith('/') ? (thingKeyIn(key, pages) ?? '') : key
}
