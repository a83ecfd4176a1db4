import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { type Edition, freshEdition, type Rules, rulesOf } from '../edition.ts'
import { mayKeepEditions } from '../permissions.ts'
import { insertEdition, lockEdition, saveRules as writeRules } from '../store/editions.ts'

/** Where an edition comes from, when it is not from the team’s own page. */
export interface EditionOrigin {
  readonly experimentId?: string
  readonly phaseId?: string
  readonly protocolVersion?: number
  readonly planned?: number
  readonly hidden?: boolean
  readonly invented?: boolean
}

/** The rules, as a draft that the team alone reads. */
export async function createEdition(
  ctx: Ctx,
  rules: Rules,
  origin: EditionOrigin = {},
): Promise<Result<Edition, 'forbidden'>> {
  if (!mayKeepEditions(ctx.person)) return refused('forbidden')

  const edition = newEdition(ctx, rules, origin)

  await insertEdition(ctx.db, edition)

  ctx.audit({ act: 'budget.prepared', subject: `budget:${edition.id}`, public: false })
  return done(edition)
}

/** Until they are frozen, and never after. */
export async function saveRules(
  ctx: Ctx,
  slug: string,
  rules: Rules,
): Promise<Result<Edition, 'forbidden' | 'not-found' | 'frozen'>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  if (edition.state !== 'rules') return refused('frozen')

  await writeRules(ctx.db, edition.id, rules)

  ctx.audit({ act: 'budget.prepared', subject: `budget:${edition.id}`, public: false })
  return done({ ...edition, ...rules })
}

/** The next edition, by the rules of this one: no idea, no vote and no date comes along but as they were written. */
export async function copyEdition(
  ctx: Ctx,
  slug: string,
  title: string,
): Promise<Result<Edition, 'forbidden' | 'not-found'>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')

  const copy = { ...newEdition(ctx, { ...rulesOf(edition), title }), copiedFrom: edition.id }
  await insertEdition(ctx.db, copy)

  ctx.audit({ act: 'budget.copied', subject: `budget:${copy.id}`, public: false })
  return done(copy)
}

export function newEdition(ctx: Ctx, rules: Rules, origin: EditionOrigin = {}): Edition {
  return {
    ...freshEdition,
    ...rules,
    id: newId(ctx.now, ctx.chance),
    slug: `${slugOf(rules.title).slice(0, 60).replace(/-$/, '')}-${chanceHex(ctx.chance, 2)}`,
    experimentId: origin.experimentId,
    phaseId: origin.phaseId,
    protocolVersion: origin.protocolVersion,
    planned: origin.planned,
    hidden: origin.hidden ?? false,
    invented: origin.invented ?? false,
    createdAt: ctx.now,
  }
}
