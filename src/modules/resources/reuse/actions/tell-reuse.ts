import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isStaff } from '#kit/viewer.ts'
import { findContacts, recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { maySeeResource } from '../../permissions.ts'
import {
  checkReuse,
  contactDays,
  proofDays,
  type ReuseForm,
  type ReuseRefusal,
  type ReuseState,
  stateOnceProved,
} from '../../reuse.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { insertReuse } from '../../view/index.ts'
import { proveReuse as proofLetter, reuseToRead } from '../mails/reuse.ts'
import { insertContact, isKnownHere } from '../store/contacts.ts'

export interface Teller {
  readonly name: string
  readonly email: string
}

/**
 * “We used it here.” Said by someone signed in, it is read by the team unless they are known here; by
 * anyone else, their address is proved first. Whoever tries addresses learns nothing: the answer is the same.
 */
export async function tellReuse(
  ctx: Ctx,
  slug: string,
  form: ReuseForm & { readonly territoryId: string | undefined },
  teller: Teller | undefined,
): Promise<Result<{ state: ReuseState }, ReuseRefusal | 'not-found'>> {
  const resource = await findResourceBySlug(ctx.db, slug)
  if (resource?.state !== 'published') return refused('not-found')
  if (!maySeeResource(ctx.person, resource)) return refused('not-found')

  const checked = checkReuse(form, form.territoryId, ctx.now)
  if (!checked.ok) return checked

  const id = newId(ctx.now, ctx.chance)
  const state = await stateOf(ctx)
  await insertReuse(ctx.db, {
    id,
    resourceId: resource.id,
    state,
    source: 'person',
    sourceId: undefined,
    territoryId: form.territoryId,
    organisation: form.organisation,
    usedOn: checked.value.usedOn,
    changed: form.changed,
    happened: form.happened,
    href: form.href,
    saidAt: ctx.now,
    publishedAt: state === 'published' ? ctx.now : undefined,
  })
  if (ctx.person) {
    await insertContact(ctx.db, {
      reuseId: id,
      personId: ctx.person.id,
      token: undefined,
      now: ctx.now,
    })
  } else if (teller) {
    await askForProof(ctx, id, teller, resource.title)
  }
  if (state === 'in-review') ctx.mail(reuseToRead(ctx, resource.title))

  const subject = `resource:${resource.id}`
  if (state === 'published') {
    ctx.audit({ act: 'reuse.published', subject, public: true })
    ctx.changed(subject)
  } else ctx.audit({ act: 'reuse.told', subject, public: false })
  return done({ state })
}

async function stateOf(ctx: Ctx): Promise<ReuseState> {
  if (!ctx.person) return 'address-asked'
  if (isStaff(ctx.person)) return 'published'
  return stateOnceProved(await isKnownHere(ctx.db, ctx.person.id))
}

async function askForProof(ctx: Ctx, reuseId: string, teller: Teller, title: string) {
  const token = newToken(ctx.chance)
  const keptUntil = addDays(dayOf(ctx.now), proofDays)
  const personId = await recordPerson(ctx, { ...teller, keptUntil })
  await insertContact(ctx.db, { reuseId, personId, token, now: ctx.now })
  ctx.mail(proofLetter(ctx, teller.email, title, token))
}

/** How the team, and the person, reach each other afterwards. */
export async function contactOf(ctx: Ctx, personId: string | undefined) {
  if (personId === undefined) return undefined
  const known = (await findContacts(ctx.db, [personId])).get(personId)
  return known?.email ? { email: known.email, language: known.language } : undefined
}

export function keptUntilAfter(now: Date) {
  return addDays(dayOf(now), contactDays)
}
