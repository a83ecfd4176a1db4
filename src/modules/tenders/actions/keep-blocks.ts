import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { publishedAmong } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Block, type BlockForm, referenceOf, slugIn } from '../block.ts'
import type { Entity, EntityForm, EntityKind } from '../entity.ts'
import { mayKeepTenders } from '../permissions.ts'
import { insertBlock, lockBlock, saveBlock } from '../store/blocks.ts'
import { saveEntity } from '../store/entities.ts'

type BlockRefusal = 'sheet-needed' | 'consent-needed'

export async function addBlock(
  ctx: Ctx,
  form: BlockForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Block, 'forbidden' | BlockRefusal>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')

  const read = await referenced(ctx, form)
  if (!read.ok) return read
  const block: Block = {
    ...{ ...read.value, id: newId(ctx.now, ctx.chance), version: 1, ownerId: ctx.person?.id },
    ...{ invented, createdAt: ctx.now },
  }
  await insertBlock(ctx.db, block)

  tell(ctx, block.id)
  return done(block)
}

/** Whoever writes a text that has changed keeps it from then on; what it said before stays readable. */
export async function editBlock(
  ctx: Ctx,
  id: string,
  form: BlockForm,
): Promise<Result<Block, 'forbidden' | 'not-found' | BlockRefusal>> {
  const block = await lockBlock(ctx.db, id)
  if (!block) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const read = await referenced(ctx, form)
  if (!read.ok) return read
  const isSame = read.value.body === block.body && read.value.trueOn === block.trueOn
  const edited: Block = {
    ...{ ...block, ...read.value, ownerId: ctx.person?.id },
    version: isSame ? block.version : block.version + 1,
  }
  await saveBlock(ctx.db, block, edited, ctx.now)

  tell(ctx, id)
  return done(edited)
}

async function referenced(ctx: Ctx, form: BlockForm) {
  const published = await publishedAmong(ctx.db, [slugIn(form.resourceSlug)])
  return referenceOf(form, (slug) => published.includes(slug))
}

export async function writeEntity(
  ctx: Ctx,
  kind: EntityKind,
  form: EntityForm,
): Promise<Result<Entity, 'forbidden'>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')

  const entity = { ...form, kind }
  await saveEntity(ctx.db, entity, ctx.now)

  ctx.audit({ act: 'tenders.entity-written', subject: `tender-entity:${kind}`, public: false })
  ctx.changed('tenders')
  return done(entity)
}

function tell(ctx: Ctx, id: string) {
  ctx.audit({ act: 'tenders.block-written', subject: `tender-block:${id}`, public: false })
  ctx.changed('tenders')
}
