import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { emptyMembership, type Membership, type MembershipSource } from '../membership.ts'
import { addMembershipContact } from '../store/contacts.ts'
import { findOpenMembership, insertMembership, listMembershipsOf } from '../store/memberships.ts'

export interface MembershipToOpen {
  readonly territoryId: string
  /** Who speaks for it, as `people` knows them. */
  readonly contactPersonId?: string | undefined
  readonly contactFunction?: string | undefined
  readonly source: Exclude<MembershipSource, 'form'>
  readonly why?: string | undefined
}

/**
 * The team opens the membership of a territory that it knows: the council comes next. When one is open
 * already, that one is given back, and nothing is written twice.
 */
export async function openMembership(
  ctx: Ctx,
  input: MembershipToOpen,
): Promise<Result<{ id: string; isNew: boolean }, 'forbidden'>> {
  const known = await findOpenMembership(ctx.db, input.territoryId)

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  if (known) {
    await addContact(ctx, known.id, input)
    return done({ id: known.id, isNew: false })
  }

  const [before] = await listMembershipsOf(ctx.db, input.territoryId)
  const id = newId(ctx.now, ctx.chance)
  const membership: Membership = {
    ...emptyMembership,
    id,
    territoryId: input.territoryId,
    state: 'accepted',
    source: input.source,
    why: input.why ?? '',
    requestedAt: ctx.now,
    formerId: before?.state === 'left' ? before.id : undefined,
  }
  if (!(await insertMembership(ctx.db, membership, ctx.now))) {
    const other = await findOpenMembership(ctx.db, input.territoryId)
    if (!other) throw new Error('a membership could not be written')
    return done({ id: other.id, isNew: false })
  }
  await addContact(ctx, id, input)

  ctx.audit({
    act: 'membership.opened',
    subject: `membership:${id}`,
    public: false,
    detail: { territory: input.territoryId, source: input.source },
  })
  ctx.announce('membership.opened', { id, territoryId: input.territoryId })
  return done({ id, isNew: true })
}

async function addContact(ctx: Ctx, id: string, membership: MembershipToOpen) {
  const { contactPersonId: personId, contactFunction = '' } = membership
  if (personId === undefined) return
  await addMembershipContact(ctx.db, id, { personId, function: contactFunction }, ctx.now)
}
