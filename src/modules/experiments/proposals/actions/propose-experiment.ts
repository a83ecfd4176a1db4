import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import { contactDays, type ProposalForm, titleOf } from '../../proposal.ts'
import { proposalReceived, proposalToRead } from '../mails/proposal.ts'
import { addContact } from '../store/contacts.ts'
import { keepIdea } from './keep-idea.ts'

/** Anyone proposes. It is read before it shows; the proposer follows it by a link. */
export async function proposeExperiment(
  ctx: Ctx,
  input: ProposalForm & { territory: PlacedTerritory | undefined },
): Promise<Result<{ id: string; token: string }, never>> {
  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const title = titleOf(input)

  await keepIdea(ctx, { ...input, id, title, visibility: 'in-review' })
  const personId = await recordPerson(ctx, {
    name: input.name,
    email: input.email,
    keptUntil: addDays(dayOf(ctx.now), contactDays),
  })
  await addContact(ctx.db, id, { organisation: input.organisation, personId, token }, ctx.now)

  ctx.audit({ act: 'experiment.proposed', subject: `experiment:${id}`, public: false })
  ctx.announce('experiment.proposed', { id })
  ctx.mail(proposalReceived(ctx, input.email, title, token))
  ctx.mail(proposalToRead(ctx, title, id))
  return done({ id, token })
}
