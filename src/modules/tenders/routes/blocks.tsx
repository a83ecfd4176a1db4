import { dayOf } from '#kit/dates.ts'
import { notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { addBlock, editBlock, writeEntity } from '../actions/keep-blocks.ts'
import { namesOf } from '../actions/team.ts'
import { blockForm } from '../block.ts'
import { entityForm, isEntityKind } from '../entity.ts'
import { BlockFormPage, BlockPage, BlocksPage } from '../pages/BlockPages.tsx'
import { EntitiesPage, EntityFormPage } from '../pages/EntityPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepTenders } from '../permissions.ts'
import { listBlocks, listVersions } from '../store/blocks.ts'
import { listEntities } from '../store/entities.ts'
import { blockTexts } from '../texts/blocks.ts'
import { entityTexts } from '../texts/entities.ts'
import { blockAt } from './at.ts'

const own = {
  ...{ audience: keepers, may: mayKeepTenders, shape: blockForm },
  refusals: (locale: 'fr' | 'en') => blockTexts[locale].refusals,
  under: { 'sheet-needed': 'resourceSlug', 'consent-needed': 'consentOn' },
  notice: (locale: 'fr' | 'en') => blockTexts[locale].saved,
} as const

export const blockRoutes: readonly Route[] = [
  get(paths.blocks, keepers, showBlocks),
  ...formRoutes({
    ...own,
    path: paths.addBlock,
    on: () => ({}),
    fresh: true,
    draw: (c, _, form) => (
      <BlockFormPage
        frame={c.var.frame}
        block={undefined}
        form={form}
        today={dayOf(c.var.ctx.now)}
      />
    ),
    act: (c, _, form) => addBlock(c.var.ctx, form),
    next: (_, { id }) => paths.block(id),
  }),
  get(paths.block(':id'), keepers, showBlock),
  ...formRoutes({
    ...own,
    path: paths.editBlock(':id'),
    on: blockAt,
    saved: ({ id }) => ({ act: 'tenders.block-written', subject: `tender-block:${id}` }),
    draw: (c, block, form) => (
      <BlockFormPage frame={c.var.frame} block={block} form={form} today={dayOf(c.var.ctx.now)} />
    ),
    act: (c, { id }, form) => editBlock(c.var.ctx, id, form),
    next: ({ id }) => paths.block(id),
  }),
  get(paths.entities, keepers, showEntities),
  ...formRoutes({
    path: paths.entity(':kind'),
    audience: keepers,
    on: entityAt,
    may: mayKeepTenders,
    shape: entityForm,
    saved: ({ kind }) => ({ act: 'tenders.entity-written', subject: `tender-entity:${kind}` }),
    draw: (c, there, form) => <EntityFormPage frame={c.var.frame} {...there} form={form} />,
    act: (c, { kind }, form) => writeEntity(c.var.ctx, kind, form),
    refusals: () => ({}),
    next: () => paths.entities,
    notice: (locale) => entityTexts[locale].saved,
  }),
]

async function entityAt(c: HttpContext) {
  const kind = c.req.param('kind') ?? ''
  if (!mayKeepTenders(c.var.ctx.person) || !isEntityKind(kind)) return undefined
  return { kind, entity: (await listEntities(c.var.ctx.db)).find((known) => known.kind === kind) }
}

async function showBlocks(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepTenders(ctx.person)) return notFound(c)
  const blocks = await listBlocks(ctx.db)
  const names = await namesOf(
    ctx,
    blocks.map(({ ownerId }) => ownerId),
  )
  return page(c, <BlocksPage {...{ frame, blocks, names }} today={dayOf(ctx.now)} />)
}

async function showBlock(c: HttpContext) {
  const block = await blockAt(c)
  if (!block) return notFound(c)
  const { ctx, frame } = c.var
  const versions = await listVersions(ctx.db, block.id)
  const names = await namesOf(ctx, [block.ownerId])
  return page(c, <BlockPage {...{ frame, block, versions, names }} today={dayOf(ctx.now)} />)
}

async function showEntities(c: HttpContext) {
  const { ctx, frame } = c.var
  if (!mayKeepTenders(ctx.person)) return notFound(c)
  return page(c, <EntitiesPage frame={frame} entities={await listEntities(ctx.db)} />)
}
