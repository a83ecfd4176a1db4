import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { isSameName } from '#kit/own-address.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { type Identity, plainEmail } from '../../person.ts'
import type { AddressRefusal } from '../../texts/address.ts'
import {
  findIdentity,
  findIdentityByEmail,
  insertPerson,
  keepUntilAtLeast,
  listClaiming,
  lockSubject,
  markProved,
  saveEmail,
  turnIntoClaim,
} from '../store/persons.ts'

export interface PersonToRecord {
  readonly name: string
  readonly email: string | undefined
  readonly phone?: string | undefined
  /** Identity goes after this day, for someone who came for one occasion. */
  readonly keptUntil?: Day | undefined
}

/**
 * The key of whoever types a name and an address that nothing proves, made if there is none. An address that is known under
 * another name is claimed: somebody of their own, who bears the name that was typed. An identity that exists is left as
 * it is: a public form must not rewrite someone's name.
 */
export async function recordPerson(ctx: Ctx, input: PersonToRecord): Promise<string> {
  if (!input.email) return insertNew(ctx, input)
  const email = plainEmail(input.email)
  const claimed = await takeFreeAddress(ctx, { ...input, email })
  if (claimed) return keep(ctx, claimed, input)
  const holder = await findOrInsert(ctx, { ...input, email, typedByAnyone: true })
  const isTheirs = ctx.person?.id === holder.personId || agree(holder.name, input.name)
  return isTheirs ? keep(ctx, holder.personId, input) : claim(ctx, { ...input, email })
}

/**
 * The key of somebody whom a member of the team names, who is asked for by the room before: the person of this address, or a
 * new one. Under another name it is refused, and says to the team whose it is: nobody is added in the place of another.
 * To the others, of an experiment or a circle, a refusal would tell, address by address, who has an account here: what they
 * type is a claim.
 */
export async function recordByTeam(
  ctx: Ctx,
  by: Viewer,
  input: PersonToRecord,
): Promise<Result<string, AddressRefusal>> {
  if (!input.email || !isStaff(by)) return done(await recordPerson(ctx, input))
  const holder = await settleAddress(ctx, { ...input, email: plainEmail(input.email) })
  if (!agree(holder.name, input.name)) {
    return { ...refused('address-of-another'), about: holder.name }
  }
  return done(await keep(ctx, holder.personId, input))
}

/**
 * The key of whoever opened the link that was sent to this address: they read the mailbox, and a sign-in link would open its
 * account for them as well. So they act as that account, whatever name they typed before.
 */
export async function recordAtMailbox(ctx: Ctx, input: PersonAtAddress): Promise<Identity> {
  return settleAddress(ctx, { ...input, email: plainEmail(input.email) })
}

/**
 * The holder of this address, now that somebody may say whose it is. A visitor may have typed it first under another name,
 * and nobody ever opened a link there: what they asked stays theirs, and the address is given to the name that is proved.
 */
export async function settleAddress(ctx: Ctx, input: PersonAtAddress): Promise<Identity> {
  await lockSubject(ctx.db, sha256Of(`address:${input.email}`))
  const holder = await findOrInsert(ctx, input)
  if (!holder.typedByAnyone) return holder
  if (agree(holder.name, input.name)) {
    await markProved(ctx.db, holder.personId)
    return holder
  }
  await turnIntoClaim(ctx.db, holder.personId, ctx.now)
  return findOrInsert(ctx, input)
}

export type PersonAtAddress = PersonToRecord & { readonly email: string }

/**
 * Whoever reads the mailbox of this person says that they are somebody else: a visitor had typed their address. They take it,
 * under the name they give. Undefined when the name was proved already: nobody is renamed by a link.
 */
export async function nameMailbox(
  ctx: Ctx,
  personId: string,
  name: string,
): Promise<Identity | undefined> {
  const holder = await findIdentity(ctx.db, personId)
  if (!holder?.email || !holder.typedByAnyone) return undefined
  return settleAddress(ctx, { name, email: holder.email })
}

async function findOrInsert(ctx: Ctx, input: PersonAtAddress & ToInsert): Promise<Identity> {
  const known = await findIdentityByEmail(ctx.db, input.email)
  if (known) return known
  await insert(ctx, input)
  // Someone else may have written the same address in the meantime: theirs stands.
  const written = await findIdentityByEmail(ctx.db, input.email)
  if (!written) throw new Error('a person could not be written')
  return written
}

/** The same claim is the same person: one at a time at an address. */
async function claim(ctx: Ctx, input: PersonAtAddress): Promise<string> {
  await lockSubject(ctx.db, sha256Of(`claim:${input.email}`))
  const claiming = await listClaiming(ctx.db, input.email)
  const same = claiming.find(({ name }) => agree(name, input.name))
  if (same) return keep(ctx, same.personId, input)
  return insertNew(ctx, { ...input, email: undefined, claimedEmail: input.email })
}

/** Nobody has this address any more, and the one who types it claimed it before: from now on it is theirs. */
async function takeFreeAddress(ctx: Ctx, { email, name }: PersonAtAddress) {
  if (await findIdentityByEmail(ctx.db, email)) return undefined
  const same = (await listClaiming(ctx.db, email)).find((claim) => agree(claim.name, name))
  if (!same || !(await saveEmail(ctx.db, same.personId, email, ctx.now, true))) return undefined
  return same.personId
}

/** A name without a letter says nothing, and is only itself. */
function agree(name: string, other: string): boolean {
  return name === other || isSameName(name, other)
}

async function keep(ctx: Ctx, personId: string, { keptUntil }: PersonToRecord): Promise<string> {
  if (keptUntil) await keepUntilAtLeast(ctx.db, personId, keptUntil)
  return personId
}

type ToInsert = PersonToRecord & {
  readonly claimedEmail?: string
  readonly typedByAnyone?: boolean
}

async function insertNew(ctx: Ctx, input: ToInsert): Promise<string> {
  const id = await insert(ctx, input)
  if (id === undefined) throw new Error('a person could not be written')
  return id
}

/** Undefined when the address is taken. */
async function insert(ctx: Ctx, input: ToInsert): Promise<string | undefined> {
  const id = newId(ctx.now, ctx.chance)
  const { name, email, claimedEmail, typedByAnyone, phone, keptUntil } = input
  const address = { email, claimedEmail, typedByAnyone: typedByAnyone ?? false }
  const person = { id, name, ...address, phone, keptUntil, language: ctx.locale }
  return (await insertPerson(ctx.db, person, ctx.now)) ? id : undefined
}
