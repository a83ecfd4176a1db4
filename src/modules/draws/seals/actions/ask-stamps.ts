import { timestampRequest } from '#engines/timestamps/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, OpenAct } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { readSeals } from '../store/seals.ts'
import { type AddStampRefusal, addStamp, mostStampBytes } from './add-stamp.ts'

/** What became of each authority that the host chose. */
export interface StampAsked {
  readonly host: string
  readonly problem: AddStampRefusal | 'no-answer' | undefined
}

/**
 * Asks each authority of the settings for a stamp, one after the other, outside of any transaction. Whatever fails is
 * told, and can be asked again: the draw waits for none of them.
 */
export async function askStamps(
  ctx: Pick<Ctx, 'web' | 'settings' | 'db' | 'chance'>,
  draw: Draw,
  openAct: OpenAct,
): Promise<Result<readonly StampAsked[], 'not-now' | 'no-authority'>> {
  const urls = ctx.settings.timestamps?.urls ?? []
  if (urls.length === 0) return refused('no-authority')
  const { commitment } = await readSeals(ctx.db, draw.id)
  if (!commitment) return refused('not-now')
  const asked: StampAsked[] = []
  for (const url of urls) {
    const { host } = new URL(url)
    // The first bit stays at zero and the next at one: a positive number, always written with eight bytes.
    const nonce = ctx.chance.bytes(8).map((byte, at) => (at === 0 ? (byte & 0x7f) | 0x40 : byte))
    const response = await askOne(ctx, url, commitment.sha256, nonce)
    const input = { source: 'asked', nonce: Buffer.from(nonce).toString('hex') } as const
    const added =
      response && (await openAct((act) => addStamp(act, draw.id, { ...input, response })))
    asked.push({ host, problem: added ? (added.ok ? undefined : added.refusal) : 'no-answer' })
  }
  return done(asked)
}

async function askOne(ctx: Pick<Ctx, 'web'>, url: string, sha256: string, nonce: Uint8Array) {
  const answer = await ctx.web.read(url, {
    post: {
      type: 'application/timestamp-query',
      bytes: timestampRequest(Buffer.from(sha256, 'hex'), nonce),
    },
    accept: ['application/timestamp-reply'],
    most: mostStampBytes,
  })
  return answer.ok && answer.changed ? answer.bytes : undefined
}

/** The request that anyone may hand to an authority: the same file for the same commitment. */
export function stampRequest(sha256: string): Uint8Array {
  const imprint = Buffer.from(sha256, 'hex')
  return timestampRequest(imprint, imprint.subarray(0, 8))
}
