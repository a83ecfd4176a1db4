import {
  type Acknowledgement,
  hashOf,
  ticketsOf,
  verifyAcknowledgement,
} from '#engines/sortition/index.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, isTold } from '../../draw.ts'
import { readSeals } from '../../seals/index.ts'
import { insertContest } from '../store/decisions.ts'

export type ContestRefusal = 'not-frozen' | 'not-signed' | 'in-the-list' | 'other-leaf'

/**
 * Somebody who registered is not in the public pool: their signed acknowledgement proves it, and the public page counts
 * it, whatever those who run the draw think. The same ticket counts once.
 */
export async function contestOmission(
  ctx: Ctx,
  draw: Draw,
  pasted: string,
): Promise<Result<undefined, ContestRefusal>> {
  const { pool, publicKey } = await readSeals(ctx.db, draw.id)
  if (!pool) return refused('not-frozen')
  const signed = signedIn(pasted)
  if (!signed || signed.one.draw !== draw.slug) return refused('not-signed')
  if (!verifyAcknowledgement(signed.one, signed.signature, publicKey)) return refused('not-signed')
  const { ticket } = signed.one
  if (ticketsOf(pool.file).includes(ticket)) {
    const isOwn = pool.file.includes(`${ticket};${hashOf(signed.opens)}\n`)
    return refused(isOwn ? 'in-the-list' : 'other-leaf')
  }

  await insertContest(ctx.db, draw.id, ticket, ctx.now)

  ctx.audit({ act: 'draw.omission-contested', subject: `draw:${draw.id}`, public: isTold(draw) })
  ctx.changed(`draw:${draw.id}`)
  return done()
}

interface SignedText {
  readonly one: Acknowledgement
  readonly signature: string
  readonly opens: string
}

/** What was pasted, if it has the shape of an acknowledgement. */
function signedIn(pasted: string): SignedText | undefined {
  try {
    const input = readJson(pasted) as Readonly<Record<string, unknown>>
    const text = (name: string) => String(input[name] ?? '')
    const answers = Object.fromEntries(
      Object.entries((input['answers'] ?? {}) as object).map(([key, value]) => [
        key,
        String(value),
      ]),
    )
    return {
      one: {
        draw: text('draw'),
        ticket: text('ticket'),
        answers,
        salt: text('salt'),
        at: text('at'),
      },
      signature: text('signature'),
      opens: text('opens'),
    }
  } catch {
    return undefined
  }
}
