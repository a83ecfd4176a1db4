import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Prospect, ProspectForm } from '../prospect.ts'
import { addStep, insertProspect } from '../store/prospects.ts'
import { type PeopleRefusal, wrongPeople } from './people-of-prospect.ts'

export type AddProspectRefusal = 'forbidden' | 'already-followed' | PeopleRefusal

/** A territory is followed from now on: one line for each, whoever had the idea. */
export async function addProspect(
  ctx: Ctx,
  input: ProspectForm & { readonly territoryId: string },
): Promise<Result<Prospect, AddProspectRefusal>> {
  if (!mayProspect(ctx.person)) return refused('forbidden')

  const wrong = await wrongPeople(ctx, input, {
    ...{ territoryId: input.territoryId, ownerId: undefined, contactPersonId: undefined },
  })
  if (wrong) return refused(wrong)
  const prospect = prospectFrom(ctx, input)

  if (!(await insertProspect(ctx.db, prospect))) return refused('already-followed')
  await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
    kind: 'opened',
    from: undefined,
    to: 'identified',
    note: '',
    on: dayOf(ctx.now),
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({ act: 'prospect.added', subject: `prospect:${prospect.id}`, public: false })
  return done(prospect)
}

function prospectFrom(ctx: Ctx, input: ProspectForm & { readonly territoryId: string }): Prospect {
  return {
    id: newId(ctx.now, ctx.chance),
    territoryId: input.territoryId,
    stage: 'identified',
    reason: '',
    reasonText: '',
    source: input.source,
    sourceDetail: input.sourceDetail,
    ownerId: input.owner || undefined,
    contactPersonId: input.contact || undefined,
    nextAction: input.nextAction,
    nextOn: input.nextOn,
    notes: input.notes,
    challenges: input.challenges,
    stageSince: ctx.now,
    lastExchangeOn: undefined,
    membershipId: undefined,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}
