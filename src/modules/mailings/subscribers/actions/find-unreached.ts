import type { Db } from '#platform/context.ts'
import { hashAddress } from '../../actions/sign-links.ts'
import { readSecret } from '../../store/house.ts'
import { listSuppressed } from '../../suppressions/index.ts'

/** Whoever asked for no newsletter still receives what is written to them alone. */
const nothingArrives = ['hard-bounce', 'soft-bounces', 'complaint'] as const

/** Addresses among these whose letters came back, or were reported as unwanted. */
export async function findUnreached(
  db: Db,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const secret = await readSecret(db)
  if (secret === undefined) return []
  const byHash = new Map(addresses.map((address) => [hashAddress(secret, address), address]))
  const found = await listSuppressed(db, [...byHash.keys()], nothingArrives)
  return found.flatMap((hash) => byHash.get(hash) ?? [])
}
