import { type Acknowledgement, leafText, signAcknowledgement } from '#engines/sortition/index.ts'
import { chanceHex } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { findDraw } from '../../store/draws.ts'
import { findDrawPerson, keepSalt } from '../../store/pool-people.ts'
import { keepKeys } from './keep-keys.ts'

export interface Signed extends Acknowledgement {
  readonly signature: string
  readonly publicKey: string
  /** The text whose SHA-256 is the leaf of the public file: with it anyone finds their own line. */
  readonly opens: string
}

/**
 * Step 3: what somebody receives when they register. With it they prove that they were in the draw, or that they were
 * left out of it. The same person always gets the same ticket and salt.
 */
export async function acknowledgeRegistration(
  ctx: Ctx,
  personId: string,
): Promise<Signed | undefined> {
  const person = await findDrawPerson(ctx.db, personId)
  const draw = person && (await findDraw(ctx.db, person.drawId))
  if (!person || !draw) return undefined
  const keys = await keepKeys(ctx, draw.id)
  // Destroyed with the people of the draw: nothing is signed any more.
  if (keys.secretKey === '') return undefined
  const salt = await keepSalt(ctx.db, draw.id, person.id, chanceHex(ctx.chance, 16))
  const { ticket } = person
  const acknowledgement: Acknowledgement = {
    draw: draw.slug,
    ticket,
    answers: person.answers,
    salt,
    at: (person.registeredAt ?? ctx.now).toISOString().slice(0, 10),
  }
  const { answers: traits, household, codeHash: code } = person
  return {
    ...acknowledgement,
    signature: signAcknowledgement(acknowledgement, keys.secretKey),
    publicKey: keys.publicKey,
    opens: leafText({ ticket, traits, household: household ?? '', code: code ?? '', salt }),
  }
}
