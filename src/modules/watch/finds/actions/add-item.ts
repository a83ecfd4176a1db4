import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { canonicalAddress, webAddress } from '../../canonical-address.ts'
import { mayWatch } from '../../permissions.ts'
import type { WatchItem } from '../item.ts'
import { findByCanonical, insertItems, lockGrouping } from '../store/items.ts'

export interface FoundByHand {
  readonly address: string
  readonly title: string
  readonly why: string
  readonly themes: readonly string[]
}

export type Added = { readonly id: string; readonly known: boolean }

/** Somebody saw something elsewhere. Already in the watch, it is shown; nothing is kept twice. */
export async function addItem(
  ctx: Ctx,
  input: FoundByHand,
): Promise<Result<Added, 'forbidden' | 'not-an-address'>> {
  const address = webAddress(input.address)
  const canonical = canonicalAddress(input.address)

  if (!mayWatch(ctx.person)) return refused('forbidden')

  if (!address || !canonical) return refused('not-an-address')
  await lockGrouping(ctx.db)
  const known = await findByCanonical(ctx.db, canonical)
  if (known && known.state !== 'dropped') return done({ id: known.id, known: true })
  const item = foundItem(ctx, { ...input, address: address.href, canonical })

  await insertItems(ctx.db, [item])

  ctx.audit({ act: 'find.added', subject: `find:${item.id}`, public: false })
  ctx.changed('watch')
  return done({ id: item.id, known: false })
}

function foundItem(ctx: Ctx, input: FoundByHand & { canonical: string }): WatchItem {
  const id = newId(ctx.now, ctx.chance)
  return {
    id,
    sourceId: undefined,
    address: input.address,
    canonical: input.canonical,
    title: input.title,
    extract: '',
    picture: '',
    authors: '',
    language: 'fr',
    publishedAt: undefined,
    seenAt: ctx.now,
    licence: 'unknown',
    licenceFrom: '',
    groupId: id,
    state: 'kept',
    until: undefined,
    why: input.why,
    decidedBy: ctx.person?.id,
    decidedAt: ctx.now,
    assigneeId: ctx.person?.id,
    addedBy: ctx.person?.id,
    kind: 'article',
    summary: '',
    themes: input.themes,
    methods: [],
    publics: [],
    submittedBy: undefined,
    readBy: undefined,
    remark: '',
    gapId: undefined,
    resourceId: undefined,
    resourceSlug: undefined,
    forLetter: false,
    origin: '',
  }
}
