import { dayOf } from '#kit/dates.ts'
import type { Mark } from '#kit/papers/document.ts'
import { bareLetterhead, type Letterhead, placeOfAddress } from '#kit/papers/letterhead.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { markOf } from '#platform/documents/mark.ts'
import { publisherPhone } from '#platform/publisher-phone.ts'
import { type Entity, isMandateOver } from '../entity.ts'
import { writtenNumbers } from '../legal-numbers.ts'
import { findEntityOfTerritory, findMainEntity, listOtherEntities } from '../store/entities.ts'

type Asking = Pick<Ctx, 'db' | 'now' | 'files' | 'settings'>

/** Who sends a paper, as a room knows it: a territory, and the name that its page gives. Nothing: the house. */
export interface Sender {
  readonly territoryId?: string | undefined
  readonly name?: string | undefined
}

/**
 * The head of a paper: of the territory that sends it when it has one, else of the house. Where another sender is named
 * (a town hall whose letterhead nobody set), its name stands alone, unless the house keeps a letterhead under that very name: nobody’s letters leave under the logo of another.
 * With nothing set, the name and contact of the house, so that a paper always says who sends it.
 */
export async function letterheadOf(ctx: Asking, sender: Sender = {}): Promise<Letterhead> {
  const { territoryId, name = '' } = sender
  const territory = territoryId ? await findEntityOfTerritory(ctx.db, territoryId) : undefined
  if (territory) return printed(ctx, territory)
  const main = await findMainEntity(ctx.db)
  const ownNames = [ctx.settings.houseName, main?.name ?? ''].map(plainWords)
  if (name !== '' && !ownNames.includes(plainWords(name))) {
    const others = await listOtherEntities(ctx.db)
    const named = others.find((other) => plainWords(other.name) === plainWords(name))
    return named ? printed(ctx, named) : bareLetterhead(name, '')
  }
  return main
    ? printed(ctx, main)
    : bareLetterhead(ctx.settings.houseName, ctx.settings.contactEmail)
}

/**
 * Whom to call, or to write to, where a link opens nothing and nobody knows whose it was: the number of who publishes this
 * house, else that of its letters; without a number, an address.
 */
export async function houseHelp(
  ctx: Pick<Ctx, 'db' | 'settings'>,
): Promise<{ readonly phone: string; readonly contact: string }> {
  const [phone, main] = await Promise.all([publisherPhone(ctx.db), findMainEntity(ctx.db)])
  return {
    phone: phone || (main?.phone ?? ''),
    contact: main?.email || ctx.settings.contactEmail,
  }
}

/** What the house says of itself, for the forms that would ask it again. */
export async function houseEntity(
  ctx: Pick<Ctx, 'db'>,
): Promise<Pick<Entity, 'name' | 'address' | 'phone' | 'siret' | 'vatMention'> | undefined> {
  return findMainEntity(ctx.db)
}

export async function printed(ctx: Asking, entity: Entity): Promise<Letterhead> {
  const address = entity.address.split('\n').filter((line) => line !== '')
  const signs = entity.signatoryName !== '' && !isMandateOver(entity, dayOf(ctx.now))
  return {
    name: entity.name,
    address,
    contacts: [entity.phone, entity.email, entity.website.replace(/^https?:\/\/|\/$/g, '')].filter(
      (line) => line !== '',
    ),
    numbers: writtenNumbers(entity),
    logo: await markIn(ctx, entity.logoFile, entity.logoAlt || entity.name),
    accent: entity.accent || undefined,
    place: placeOfAddress(address),
    signatory: signs
      ? {
          name: entity.signatoryName,
          role: entity.signatoryRole,
          picture: await markIn(ctx, entity.signatureFile, entity.signatoryName),
        }
      : undefined,
  }
}

async function markIn(
  ctx: Asking,
  fileId: string | undefined,
  alt: string,
): Promise<Mark | undefined> {
  const file = fileId === undefined ? undefined : await ctx.files.read(fileId)
  return file && markOf(file.bytes, alt)
}
