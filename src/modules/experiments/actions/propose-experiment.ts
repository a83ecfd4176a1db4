import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../experiment.ts'
import { proposalReceived, proposalToRead } from '../mails/proposal.ts'
import { contactDays, type ProposalForm, titleOf } from '../proposal.ts'
import { addContact } from '../store/contacts.ts'
import { insertExperiment } from '../store/experiments.ts'
import { reserveSlug } from '../store/slugs.ts'

export interface PlacedTerritory {
  readonly id: string
  readonly regionCode: string | undefined
}

/** What this room keeps of a territory; a region is in itself. */
export function placedIn(territory: Territory): PlacedTerritory {
  const { id, kind, code, regionCode } = territory
  return { id, regionCode: kind === 'region' ? code : regionCode }
}

/** Anyone proposes. It is read before it shows; the proposer follows it by a link. */
export async function proposeExperiment(
  ctx: Ctx,
  given: ProposalForm & { territory: PlacedTerritory | undefined },
): Promise<Result<{ id: string; token: string }, never>> {
  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const title = titleOf(given)

  const experiment: Experiment = {
    id,
    slug: await reserveSlug(ctx.db, title, id, ctx.now),
    title,
    question: given.question,
    hypothesis: given.hypothesis,
    summary: given.summary,
    challenges: given.challenges,
    territoryId: given.territory?.id,
    regionCode: given.territory?.regionCode,
    seeking: given.territory === undefined,
    stage: 'idea',
    stop: undefined,
    visibility: 'in-review',
    declineReason: undefined,
    proposedBy: ctx.person?.id,
    startedOn: dayOf(ctx.now),
    now: undefined,
    source: 'house',
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await insertExperiment(ctx.db, experiment)
  const personId = await recordPerson(ctx, {
    name: given.name,
    email: given.email,
    keptUntil: addDays(dayOf(ctx.now), contactDays),
  })
  await addContact(ctx.db, id, { organisation: given.organisation, personId, token }, ctx.now)

  ctx.audit({ act: 'experiment.proposed', subject: `experiment:${id}`, public: false })
  ctx.announce('experiment.proposed', { id })
  ctx.mail(proposalReceived(ctx, given.email, title, token))
  ctx.mail(proposalToRead(ctx, title, id))
  return done({ id, token })
}
