import { beaconRandomness, quicknet } from '#engines/sortition/index.ts'
import type { Ctx } from '#platform/context.ts'

/** Whoever answers: the signature is checked against the pinned key, so none of them has to be trusted. */
const relays = ['https://api.drand.sh', 'https://api2.drand.sh', 'https://drand.cloudflare.com']

/** The signature of a round, from the first relay that gives a true one; `undefined` when none does. */
export async function readBeacon(
  ctx: Pick<Ctx, 'web'>,
  round: number,
): Promise<string | undefined> {
  for (const relay of relays) {
    const answer = await ctx.web.read(`${relay}/${quicknet.chain}/public/${round}`, { most: 4000 })
    if (!answer.ok || !answer.changed) continue
    const signature = signatureIn(new TextDecoder().decode(answer.bytes))
    if (signature && beaconRandomness(round, signature)) return signature
  }
  return undefined
}

/** What was pasted or read: the signature alone, or the answer of a relay. */
export function signatureIn(text: string): string | undefined {
  return /\b[0-9a-f]{96}\b/.exec(text.toLowerCase())?.[0]
}
