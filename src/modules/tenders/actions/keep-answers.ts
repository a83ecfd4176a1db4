import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { longParagraphs, type Part, type PartForm, type Stop, stopsOf } from '../answer.ts'
import { mayKeepTenders } from '../permissions.ts'
import { findBlock, insertPart, listBlocks, listParts, noteUse, savePart } from '../store/blocks.ts'
import { lockTender, saveTender } from '../store/tenders.ts'
import type { Tender } from '../tender.ts'
import { stopSaid } from '../texts/stop-said.ts'

type Edge = 'forbidden' | 'not-found'

async function writable(ctx: Ctx, id: string): Promise<Result<Tender, Edge | 'not-now'>> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  return tender.state === 'answering' ? done(tender) : refused('not-now')
}

/** Each criterion that has no part yet gets one, under its own name, within its pages. */
export async function makeOutline(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-now' | 'no-criterion' | 'nothing-new'>> {
  const found = await writable(ctx, id)
  if (!found.ok) return found
  const { criteria } = found.value
  if (criteria.length === 0) return refused('no-criterion')
  const parts = await listParts(ctx.db, { opportunityId: id })
  const fresh = criteria.filter(
    (criterion) => !parts.some(({ criterionId }) => criterionId === criterion.id),
  )
  if (fresh.length === 0) return refused('nothing-new')

  for (const [place, { id: criterionId, label, mostPages }] of fresh.entries()) {
    const part: Part = {
      ...{ id: newId(ctx.now, ctx.chance), opportunityId: id, criterionId, title: label },
      ...{ body: '', mostPages, updatedAt: ctx.now },
    }
    await insertPart(ctx.db, part, parts.length + place)
  }
  await changed(ctx, found.value, 'tenders.outlined')
  return done()
}

export async function writePart(
  ctx: Ctx,
  id: string,
  partId: string,
  form: PartForm,
): Promise<Result<undefined, Edge | 'not-now'>> {
  const found = await writable(ctx, id)
  if (!found.ok) return found
  const part = (await listParts(ctx.db, { opportunityId: id })).find(
    ({ id: own }) => own === partId,
  )
  if (!part) return refused('not-found')

  await savePart(ctx.db, { ...part, ...form }, ctx.now)
  ctx.audit({ act: 'tenders.part-written', subject: `tender-part:${partId}`, public: false })
  await changed(ctx, found.value)
  return done()
}

/** The text of the block is copied: adapted to this buyer, it is no longer that of the block. */
export async function insertBlockText(
  ctx: Ctx,
  id: string,
  partId: string,
  { blockId }: { readonly blockId: string },
): Promise<Result<undefined, Edge | 'not-now' | 'block-unknown' | 'too-long-text'>> {
  const found = await writable(ctx, id)
  if (!found.ok) return found
  const part = (await listParts(ctx.db, { opportunityId: id })).find(
    ({ id: own }) => own === partId,
  )
  if (!part) return refused('not-found')
  const block = await findBlock(ctx.db, blockId)
  if (!block) return refused('block-unknown')
  const body = part.body === '' ? block.body : `${part.body}\n\n${block.body}`
  if (body.length > mostSigns) return refused('too-long-text')

  await savePart(ctx.db, { ...part, body }, ctx.now)
  await noteUse(ctx.db, { partId, blockId, version: block.version })
  ctx.audit({ act: 'tenders.part-written', subject: `tender-part:${partId}`, public: false })
  await changed(ctx, found.value)
  return done()
}

const mostSigns = 60_000

/** Once it was said to be ready, writing in it says that it is not any more. */
async function changed(ctx: Ctx, tender: Tender, act?: string) {
  if (tender.readyAt) await saveTender(ctx.db, { ...tender, readyAt: undefined })
  if (act) ctx.audit({ act, subject: `tender:${tender.id}`, public: false })
  ctx.changed('tenders')
}

/** All that stops an answer, beside those that were written for others. */
export async function stopsIn(db: Db, tender: Tender): Promise<readonly Stop[]> {
  const all = await listParts(db)
  const own = all.filter(({ opportunityId }) => opportunityId === tender.id)
  const same = (await listBlocks(db)).filter(({ kind }) => kind !== 'method' && kind !== 'csr')
  const allowed = new Set(same.flatMap(({ body }) => longParagraphs(body)))
  const elsewhere = all
    .filter(({ opportunityId }) => opportunityId !== tender.id)
    .flatMap(({ body }) => longParagraphs(body))
    .filter((paragraph) => !allowed.has(paragraph))
  return stopsOf(tender.criteria, own, new Set(elsewhere))
}

export async function sayReady(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-now' | 'not-ready'>> {
  const found = await writable(ctx, id)
  if (!found.ok) return found
  const [stop] = await stopsIn(ctx.db, found.value)
  if (stop) return { ...refused('not-ready' as const), about: stopSaid(stop, ctx.locale) }

  await saveTender(ctx.db, { ...found.value, readyAt: ctx.now })
  ctx.audit({ act: 'tenders.ready', subject: `tender:${id}`, public: false })
  ctx.changed('tenders')
  return done()
}
