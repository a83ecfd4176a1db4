import { publicKeyOf } from '#engines/sortition/index.ts'
import { chanceHex } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { findKeys, insertKeys, type KeyPair } from '../store/seals.ts'

/** The pair of keys of a draw: made once, when it is first needed. */
export async function keepKeys(ctx: Ctx, drawId: string): Promise<KeyPair> {
  const known = await findKeys(ctx.db, drawId)
  if (known) return known
  const secretKey = chanceHex(ctx.chance, 32)
  const made = { publicKey: publicKeyOf(secretKey), secretKey }
  await insertKeys(ctx.db, drawId, made)
  return (await findKeys(ctx.db, drawId)) ?? made
}
