import type { Ctx } from '#platform/context.ts'
import { purgeOpenDrafts } from '../../protocol/index.ts'
import { draftDays } from '../../protocol/nouns.ts'

/** Texts typed and never sent, untouched for too long. Those set aside stay with the protocol. */
export async function purgeProtocolDrafts(ctx: Ctx): Promise<number> {
  return purgeOpenDrafts(ctx.db, new Date(ctx.now.getTime() - draftDays * 86_400_000))
}
