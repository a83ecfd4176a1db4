import type { Ctx } from '#platform/context.ts'
import { keepCheck, listLinksToCheck } from '../store/care.ts'

const linksAtOnce = 40
const restDays = 30

/**
 * Opens the addresses that published resources cite, the longest unchecked first. An address is said
 * to be dead after two checks in a row, a night apart at least. The number of addresses opened.
 */
export async function checkLinks(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - restDays * 86_400_000)
  const links = await listLinksToCheck(ctx.db, { before, limit: linksAtOnce })
  for (const { resourceId, href } of links) {
    const answer = await ctx.web.read(href, { most: 200_000 })
    await keepCheck(ctx.db, {
      resourceId,
      href,
      at: ctx.now,
      status: answer.ok ? 200 : (answer.status ?? null),
      isOpen: answer.ok || opensForReaders(answer.refusal, answer.status),
    })
  }
  return links.length
}

/** Too big, of another type, or shut to programs: a person still gets there. */
function opensForReaders(refusal: string, status: number | undefined): boolean {
  if (refusal === 'too-big' || refusal === 'type' || refusal === 'bad-encoding') return true
  return status === 401 || status === 403 || status === 405 || status === 429
}
