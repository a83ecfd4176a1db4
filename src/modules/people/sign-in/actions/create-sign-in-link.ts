import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { nameUntilSaid, plainEmail } from '../../person.ts'
import { findIdentityByEmail, hasEverCome, insertPerson, lockSubject } from '../../persons/index.ts'
import { insertRole, listHolders } from '../../roles/index.ts'
import { longestPrintedHours } from '../sign-in-link.ts'
import { insertLink } from '../store/links.ts'

/**
 * The path of a one-time link, for the operator's own terminal, which already holds every key of the
 * house. While nobody is an administrator, this address becomes the first one. Undefined: nobody has
 * this address.
 */
export async function createSignInLink(
  ctx: Ctx,
  asked: { readonly email: string; readonly hours: number },
): Promise<string | undefined> {
  const email = plainEmail(asked.email)
  await lockSubject(ctx.db, 'people.first-administrator')
  const known = await findIdentityByEmail(ctx.db, email)
  const administrators = await listHolders(ctx.db, ['administrator'], dayOf(ctx.now))

  if (!known && administrators.length > 0) return undefined

  const personId = known?.personId ?? (await welcomeFirst(ctx, email))
  if (administrators.length === 0) await makeAdministrator(ctx, personId)
  return printLink(ctx, personId, asked.hours)
}

/** At the start of an instance where no administrator has come yet: the way in for the first one. */
export async function createFirstLink(ctx: Ctx): Promise<string | undefined> {
  await lockSubject(ctx.db, 'people.first-administrator')
  const [first, ...others] = await listHolders(ctx.db, ['administrator'], dayOf(ctx.now))

  if (first === undefined) {
    return createSignInLink(ctx, { email: ctx.settings.contactEmail, hours: 1 })
  }
  if (others.length > 0 || (await hasEverCome(ctx.db, first))) return undefined
  return printLink(ctx, first, 1)
}

async function printLink(ctx: Ctx, personId: string, hours: number): Promise<string> {
  const { token, tokenHash } = newSecretLink(ctx)
  const life = Math.min(Math.max(hours, 0), longestPrintedHours) * 3_600_000
  await insertLink(ctx.db, {
    tokenHash,
    purpose: 'sign-in',
    personId,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + life),
  })
  ctx.audit({ act: 'sign-in-link.printed', subject: `person:${personId}`, public: false })
  return paths.link(token)
}

/** Its name waits for its owner: the account page asks for it. */
async function welcomeFirst(ctx: Ctx, email: string): Promise<string> {
  const id = newId(ctx.now, ctx.chance)
  const name = nameUntilSaid(email)
  await insertPerson(
    ctx.db,
    { id, name, email, phone: undefined, language: ctx.locale, keptUntil: undefined },
    ctx.now,
  )
  return id
}

async function makeAdministrator(ctx: Ctx, personId: string): Promise<void> {
  await insertRole(
    ctx.db,
    {
      id: newId(ctx.now, ctx.chance),
      personId,
      role: 'administrator',
      place: undefined,
      startsOn: dayOf(ctx.now),
      endsOn: undefined,
      grantedBy: undefined,
      reason: undefined,
    },
    ctx.now,
  )
  ctx.audit({
    act: 'role.granted',
    subject: `person:${personId}`,
    public: false,
    detail: { role: 'administrator' },
  })
}
