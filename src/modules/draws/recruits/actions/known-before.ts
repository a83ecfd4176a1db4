import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { likeness } from '../duplicate.ts'
import { fullName, type RecruitIdentity } from '../recruit.ts'
import { hashesOf, optOutSecret } from '../store/opt-outs.ts'
import { seatKeysBefore } from '../store/seat-keys.ts'
import { listSeatedBefore } from '../store/seated-before.ts'

/** Whether somebody sat in an earlier draw of the same experiment, or in the one that this one extends. */
export type KnownBefore = (person: RecruitIdentity) => boolean

const nobody: KnownBefore = () => false

/**
 * Those who sat already: by their names as long as these are kept, by keyed hashes afterwards. Nobody is drawn twice by
 * accident; a person of the team may still say that they may sit again.
 */
export async function knownBefore(ctx: Pick<Ctx, 'db'>, draw: Draw): Promise<KnownBefore> {
  const named = (await listSeatedBefore(ctx.db, draw)).map((entry) => ({
    ...{ id: entry.id, name: entry.name, email: entry.email, phone: entry.phone },
    ...{ birthYear: entry.birthYear ?? undefined, dwelling: undefined },
  }))
  const hashed = await seatKeysBefore(ctx.db, draw)
  if (named.length === 0 && hashed.size === 0) return nobody
  const secret = await optOutSecret(ctx.db)
  return (person) => {
    const own = {
      ...{ id: '', name: fullName(person), email: person.email, phone: person.phone },
      ...{ birthYear: person.birthYear, dwelling: undefined },
    }
    return (
      named.some((other) => likeness(own, other)) ||
      hashesOf(secret, person).some((hash) => hashed.has(hash))
    )
  }
}
