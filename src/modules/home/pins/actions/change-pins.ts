import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayPin } from '../../permissions.ts'
import { mostPins, moved, type Pin, samePin } from '../pin.ts'
import { deletePin, insertPin, listPins, lockPins, placePins } from '../store/pins.ts'
import { type PinsAsked, shownPins, showPin } from './show-pins.ts'

/** At the end of the rail. What this person may not see any more gives its place. */
export async function pinPage(
  ctx: Ctx,
  asked: Omit<PinsAsked, 'viewer'>,
  pin: Pin,
): Promise<Result<{ readonly label: string }, 'not-there' | 'too-many' | 'forbidden'>> {
  const viewer = ctx.person
  if (!mayPin(viewer)) return refused('forbidden')

  const found = await showPin(ctx, { ...asked, viewer }, pin)
  if (!found) return refused('not-there')
  await lockPins(ctx.db, viewer.id)
  const shown = await shownPins(ctx, { ...asked, viewer })
  if (shown.some((some) => samePin(some, found))) return done(found)
  if (shown.length >= mostPins) return refused('too-many')

  for (const kept of await listPins(ctx.db, viewer.id))
    if (!shown.some((some) => samePin(some, kept))) await deletePin(ctx.db, viewer.id, kept)
  await placePins(ctx.db, viewer.id, shown)
  const { kind, key } = found
  await insertPin(ctx.db, viewer.id, { kind, key, position: shown.length }, ctx.now)
  return done(found)
}

/** Pressed twice, it is as gone. */
export async function unpinPage(ctx: Ctx, pin: Pin): Promise<Result<undefined, 'forbidden'>> {
  if (!mayPin(ctx.person)) return refused('forbidden')
  await deletePin(ctx.db, ctx.person.id, pin)
  return done()
}

export async function movePin(
  ctx: Ctx,
  asked: Omit<PinsAsked, 'viewer'>,
  { way, ...pin }: Pin & { readonly way: 'up' | 'down' },
): Promise<Result<undefined, 'not-there' | 'forbidden'>> {
  const viewer = ctx.person
  if (!mayPin(viewer)) return refused('forbidden')

  await lockPins(ctx.db, viewer.id)
  const shown = await shownPins(ctx, { ...asked, viewer })
  if (!shown.some((some) => samePin(some, pin))) return refused('not-there')
  await placePins(ctx.db, viewer.id, moved(shown, pin, way))
  return done()
}
