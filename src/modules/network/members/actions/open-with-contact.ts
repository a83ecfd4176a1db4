import type { z } from 'zod'
import { done, type Result, refused } from '#kit/result.ts'
import { type AddressRefusal, recordByTeam } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { openMembership } from '../../membership/index.ts'
import type { openShape } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'

type Asked = Omit<z.infer<typeof openShape>, 'territory'> & { readonly territoryId: string }

/** The team opens a membership by hand, with whoever speaks for it when that is known. */
export async function openWithContact(
  ctx: Ctx,
  { name, email, function: contactFunction, why, territoryId }: Asked,
): Promise<Result<{ id: string; isNew: boolean }, 'forbidden' | AddressRefusal>> {
  const opener = ctx.person
  if (!opener || !mayManageMemberships(opener)) return refused('forbidden')

  const contact =
    name === ''
      ? done(undefined)
      : await recordByTeam(ctx, opener, { name, email: email || undefined })
  if (!contact.ok) return contact
  const contactPersonId = contact.value
  return openMembership(ctx, { contactPersonId, contactFunction, territoryId, why, source: 'team' })
}
