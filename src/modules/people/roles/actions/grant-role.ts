import { type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Place, RoleName } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { roleMail } from '../../mails/account.ts'
import { paths } from '../../paths.ts'
import { mayGrantRole } from '../../permissions.ts'
import { findIdentity, lockPerson, markProved } from '../../persons/index.ts'
import { type GrantRoleRefusal, roleProblem } from '../../role.ts'
import { roleTexts } from '../../texts/words.ts'
import { holdsAlready, insertRole } from '../store/roles.ts'

export interface RoleToGrant {
  readonly personId: string
  readonly role: RoleName
  readonly place?: Place | undefined
  /** First and last day; today and without end when not said. */
  readonly startsOn?: Day | undefined
  readonly endsOn?: Day | undefined
  readonly reason?: string | undefined
}

/** Gives someone a role, as far as the one who acts may. They read so, and how to come in; oneself needs no letter. */
export async function grantRole(
  ctx: Ctx,
  input: RoleToGrant & { readonly placeName?: string | undefined },
): Promise<Result<{ roleId: string }, GrantRoleRefusal>> {
  if (!mayGrantRole(ctx.person, input.role)) return refused('forbidden')
  const granted = await recordRole(ctx, input)
  if (granted.ok && input.personId !== ctx.person?.id) await tellHolder(ctx, input)
  return granted
}

async function tellHolder(
  ctx: Ctx,
  input: RoleToGrant & { readonly placeName?: string | undefined },
): Promise<void> {
  const identity = await findIdentity(ctx.db, input.personId)
  if (!identity?.email) return
  const { language } = identity
  const name = roleTexts[language][input.role]
  ctx.mail(
    roleMail(language, ctx.settings, {
      to: identity.email,
      role: input.placeName ? `${name} (${input.placeName})` : name,
      from: input.startsOn ?? dayOf(ctx.now),
      url: ctx.settings.baseUrl + paths.account,
    }),
  )
}

/**
 * The same, for a room that asked its own “may I?” before: the team of an experiment names its
 * members, a demonstration names everyone.
 */
export async function recordRole(
  ctx: Ctx,
  input: RoleToGrant,
): Promise<Result<{ roleId: string }, GrantRoleRefusal>> {
  const today = dayOf(ctx.now)
  if (!(await lockPerson(ctx.db, input.personId))) return refused('not-found')
  // The words of the inside would go to the mailbox of somebody else.
  if ((await findIdentity(ctx.db, input.personId))?.claimedEmail) return refused('address-claimed')

  const { personId, role, place, endsOn, reason, startsOn = today } = input
  const problem = roleProblem({ role, place, startsOn, endsOn }, today)
  if (problem) return refused(problem)
  if (await holdsAlready(ctx.db, personId, role, place, today)) return refused('already-held')

  // Whoever gives a role to a name and an address that a visitor typed answers for both.
  await markProved(ctx.db, personId)
  const roleId = newId(ctx.now, ctx.chance)
  const grantedBy = ctx.person?.id
  await insertRole(
    ctx.db,
    { id: roleId, personId, role, place, startsOn, endsOn, grantedBy, reason },
    ctx.now,
  )

  const detail = place ? { role, place: `${place.kind}:${place.id}` } : { role }
  ctx.audit({ act: 'role.granted', subject: `person:${personId}`, public: false, detail })
  ctx.announce('role.granted', { personId, ...detail })
  return done({ roleId })
}
