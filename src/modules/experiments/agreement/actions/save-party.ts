import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { isSameParty, type Party } from '../agreement.ts'
import { addParty, findAgreement, saveParty as save } from '../store/agreements.ts'

export type PartyRefusal =
  | 'not-found'
  | 'forbidden'
  | 'agreement-missing'
  | 'party-unknown'
  | 'party-twice'

/** A party of the agreement and who signs for it; `partyId` undefined adds one. */
export async function saveParty(
  ctx: Ctx,
  experimentId: string,
  partyId: string | undefined,
  input: Omit<Party, 'id'>,
): Promise<Result<undefined, PartyRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const agreement = await findAgreement(ctx.db, experimentId)
  if (!agreement) return refused('agreement-missing')
  const known = agreement.parties.some((party) => party.id === partyId)
  if (partyId !== undefined && !known) return refused('party-unknown')

  // Nobody agrees with themselves: the same name, however it is written.
  const others = agreement.parties.filter(({ id }) => id !== partyId)
  if (others.some(({ organisation }) => isSameParty(organisation, input.organisation)))
    return refused('party-twice')

  if (partyId === undefined) {
    await addParty(ctx.db, agreement.id, { ...input, id: newId(ctx.now, ctx.chance) })
  } else {
    await save(ctx.db, agreement.id, { ...input, id: partyId })
  }

  ctx.audit({
    act: 'experiment-party.written',
    subject: `experiment:${experimentId}`,
    public: false,
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
