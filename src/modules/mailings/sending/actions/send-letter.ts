import { type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keyOfHouse, linkToken } from '../../actions/sign-links.ts'
import { gatherAudience } from '../../audience/index.ts'
import { findClicksDecision, insertLinks } from '../../clicks/index.ts'
import { withCountedLinks } from '../../clicks/nouns.ts'
import { mayLeave, type QueueRefusal } from '../../mailing.ts'
import { linkPath } from '../../paths.ts'
import { archiveAddress, drawLetter, lockLetter } from '../../writing/index.ts'
import { type Letter, letterProblems } from '../../writing/nouns.ts'
import { queueMailing } from './queue-mailing.ts'

/**
 * Somebody confirms a letter that is ready: it is drawn, its readers are worked out now, and both are
 * fixed from then on.
 */
export async function sendLetter(
  ctx: Ctx,
  id: string,
): Promise<Result<{ count: number }, QueueRefusal>> {
  const letter = await lockLetter(ctx.db, id)
  if (!letter) return refused('not-found')
  if (letter.blocks.length === 0) return await queueMailing(ctx, id)
  const clicksCounted = (await findClicksDecision(ctx.db)) !== undefined
  const { html, text, bytes } = drawLetter(ctx, letter, { clicksCounted })
  if (mayLeave(letter.state) && letterProblems(letter, bytes).length > 0) return refused('not-good')
  const counted = clicksCounted ? await withSignedLinks(ctx, letter, html) : undefined
  const audience = await gatherAudience(ctx, letter)
  const queued = await queueMailing(ctx, id, {
    letter: { html: counted?.html ?? html, text },
    subscribers: audience.map(({ subscriberId }) => subscriberId),
  })
  if (queued.ok && counted) await insertLinks(ctx.db, id, counted.hrefs)
  return queued
}

/** The plain twin keeps its links as they are: they are read there, and long addresses hide where they lead. */
async function withSignedLinks(ctx: Ctx, letter: Letter, html: string) {
  const secret = await keyOfHouse(ctx)
  return withCountedLinks(html, {
    addressOf: (number) => ctx.settings.baseUrl + linkPath(linkToken(secret, letter.id, number)),
    plain: [archiveAddress(ctx, letter)],
  })
}
