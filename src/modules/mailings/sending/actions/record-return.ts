import type { Ctx } from '#platform/context.ts'
import { keyOfHouse, readReturnToken } from '../../actions/sign-links.ts'
import { leaveLists } from '../../subscribers/index.ts'
import { countSoftBounce, suppress } from '../../suppressions/index.ts'
import { gravityOf, type Return, returnAddressesIn, softBouncesToSuppress } from '../return.ts'
import { findRecipient, markReturned } from '../store/recipients.ts'
import { readReturn } from './read-return.ts'

/** `unknown`: no address of ours in it, or one that we did not sign. */
export type Recorded = 'bounce' | 'soft-bounce' | 'complaint' | 'left' | 'nothing' | 'unknown'

export interface ReturnGiven {
  readonly bytes: Uint8Array
  /** Where it was delivered; a file may not say it. */
  readonly recipients?: readonly string[]
}

/** A mail has come back: the letter, the list and the address are told what it says. */
export async function recordReturn(ctx: Ctx, input: ReturnGiven): Promise<Recorded> {
  const { told, texts } = await readReturn(input.bytes)
  const secret = await keyOfHouse(ctx)
  const signed = [...(input.recipients ?? []), ...texts]
    .flatMap(returnAddressesIn)
    .flatMap(({ purpose, token }) => {
      if (purpose !== 'bounce' && purpose !== 'unsub') return []
      const letter = readReturnToken(secret, purpose, token)
      return letter ? [{ purpose, ...letter }] : []
    })
  const [first] = signed
  if (!first) return 'unknown'
  const { mailingId, number } = first
  const recipient = await findRecipient(ctx.db, mailingId, number)
  if (!recipient) return 'nothing'

  const letter = { mailingId, number, ...recipient }
  const recorded =
    told.kind === 'other'
      ? await leaveByMail(ctx, input, letter, first.purpose)
      : told.kind === 'complaint'
        ? await complain(ctx, letter)
        : await bounce(ctx, letter, told)

  if (recorded !== 'nothing') {
    ctx.audit({
      act: `return.${recorded}`,
      subject: `mailing:${mailingId}`,
      public: false,
      detail: { recipient: number, ...(told.kind === 'bounce' ? { status: told.status } : {}) },
    })
    ctx.changed(`mailing:${mailingId}`)
  }
  return recorded
}

interface Letter {
  readonly mailingId: string
  readonly number: number
  readonly subscriberId: string
  readonly listId: string
  readonly emailHash: string | undefined
}

/** A plain mail to the address that leaves; an automatic reply to the return address says nothing. */
async function leaveByMail(
  ctx: Ctx,
  input: ReturnGiven,
  letter: Letter,
  purpose: string,
): Promise<Recorded> {
  const direct =
    input.recipients?.some((recipient) => recipient.startsWith('unsub+')) ?? purpose === 'unsub'
  if (!direct) return 'nothing'
  const { subscriberId, listId } = letter
  const left = await leaveLists(ctx.db, subscriberId, { way: 'mail', now: ctx.now, listId })
  return left > 0 ? 'left' : 'nothing'
}

async function complain(ctx: Ctx, letter: Letter): Promise<Recorded> {
  const { mailingId, number, subscriberId, emailHash } = letter
  await markReturned(ctx.db, mailingId, number, 'complained', 'complaint')
  await leaveLists(ctx.db, subscriberId, { way: 'complaint', now: ctx.now })
  if (emailHash) await suppress(ctx.db, emailHash, 'complaint', '', ctx.now)
  return 'complaint'
}

async function bounce(
  ctx: Ctx,
  letter: Letter,
  told: Return & { kind: 'bounce' },
): Promise<Recorded> {
  const gravity = gravityOf(told)
  if (gravity === 'none') return 'nothing'
  const { mailingId, number, subscriberId, emailHash } = letter
  // A server that says it twice says it once.
  const news = await markReturned(ctx.db, mailingId, number, 'bounced', told.status)
  if (gravity === 'for-good') {
    if (emailHash) await suppress(ctx.db, emailHash, 'hard-bounce', told.status, ctx.now)
    return 'bounce'
  }
  if (!news) return 'nothing'
  const count = await countSoftBounce(ctx.db, subscriberId)
  if (count >= softBouncesToSuppress && emailHash) {
    await suppress(ctx.db, emailHash, 'soft-bounces', told.status, ctx.now)
  }
  return 'soft-bounce'
}
