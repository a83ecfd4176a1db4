import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts, recordRole } from '#modules/people/index.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { territoryAccess } from '../../mails/territory-access.ts'
import {
  listMembershipContacts,
  lockMembership,
  placeName,
  saveMembership,
} from '../../membership/index.ts'
import {
  type AgreementForm,
  datesProblem,
  type MembershipRefusal,
  nextState,
} from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'

export interface AccessGiven {
  /** Names of those who may read the pages of the territory from now on, and have no address to be told at. */
  readonly untold: readonly string[]
  readonly isGiven: boolean
}

/** Both have signed. Whoever speaks for the territory may receive the access to its pages, and reads how to come in. */
export async function recordAgreement(
  ctx: Ctx,
  id: string,
  input: AgreementForm & { readonly file: NewFile | undefined },
): Promise<Result<AccessGiven, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'agree')
  if (!next.ok) return next
  const { agreementOn } = input
  const dates = { deliberationOn: membership.deliberationOn, agreementOn }
  const problem = datesProblem(dates, dayOf(ctx.now))
  if (problem) return refused(problem)

  const agreementFileId = input.file && (await ctx.files.save(input.file))
  const written = { ...membership, state: next.value, agreementOn, agreementFileId }
  await saveMembership(ctx.db, written, ctx.now)
  const access = input.referent ? await nameReferents(ctx, id, membership.territoryId) : none

  ctx.audit({
    act: 'membership.agreed',
    subject: `membership:${id}`,
    public: false,
    detail: { on: agreementOn, referent: input.referent },
  })
  return done(access)
}

const none: AccessGiven = { untold: [], isGiven: false }

/** Whoever speaks for the territory and may not yet read its pages: they may from now on, and read how to come in. */
export async function nameReferents(
  ctx: Ctx,
  id: string,
  territoryId: string,
): Promise<AccessGiven> {
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  const place = { kind: 'territory', id: territoryId } as const
  const known = await findContacts(
    ctx.db,
    contacts.map(({ personId }) => personId),
  )
  const territory = await placeName(ctx, territoryId)
  const untold: string[] = []
  let isGiven = false
  for (const { personId } of contacts) {
    const named = await recordRole(ctx, { personId, role: 'territory-referent', place })
    // Whoever speaks for the territory already was told then.
    if (!named.ok) continue
    isGiven = true
    const person = known.get(personId)
    if (person?.email)
      ctx.mail(territoryAccess(ctx, { email: person.email, language: person.language }, territory))
    else if (person) untold.push(person.name)
  }
  return { untold, isGiven }
}
