import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, notFound, page, readForm } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import type { Module, NewsletterItem } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { changeBlocks } from '../actions/write-letter.ts'
import {
  blockKinds,
  blockShapes,
  type LetterBlock,
  moved,
  newItems,
  withBlock,
  withBlockAt,
  withItems,
  withoutBlock,
} from '../blocks.ts'
import { BlockPage, PickPage } from '../pages/WritingForms.tsx'
import { findLastLetter } from '../store/letters.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import { kept, onLetter, onOpenLetter, refusedForm, seenOf, writingPage } from './on-letter.tsx'

/** The pieces of a letter: written, taken from the other rooms, moved, taken away. */
export function blockRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [
    get(writingPaths.addBlock, 'staff', onOpenLetter(showNewBlock)),
    post(writingPaths.addBlock, 'staff', onLetter(addBlock)),
    get(writingPaths.pick, 'staff', onOpenLetter(showPick(rooms))),
    post(writingPaths.pick, 'staff', onLetter(pick(rooms))),
    get(writingPaths.block, 'staff', onOpenLetter(showBlock)),
    post(writingPaths.block, 'staff', onLetter(saveBlock)),
    post(writingPaths.moveBlock, 'staff', onLetter(moveBlock)),
    post(writingPaths.removeBlock, 'staff', onLetter(removeBlock)),
  ]
}

function showNewBlock(c: HttpContext, letter: Letter) {
  const asked = c.req.query('sorte')
  const kind = blockKinds.find((known) => known === asked) ?? 'text'
  return page(c, blockPage(c, letter, { kind }, emptyForm))
}

interface Place {
  readonly kind: LetterBlock['kind']
  readonly at?: number
  readonly block?: LetterBlock
}

function blockPage(c: HttpContext, letter: Letter, { kind, at, block }: Place, form: FormState) {
  const seen = letter.updatedAt.toISOString()
  return <BlockPage frame={c.var.frame} {...{ letter, form, seen, kind, at, block }} />
}

async function addBlock(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const kind = blockKinds.find((known) => known === raw['kind'])
  if (!kind) return notFound(c)
  const read = parseForm<object>(blockShapes[kind], raw, c.var.ctx.locale)
  if (!read.ok) return again(c, blockPage(c, letter, { kind }, read.form))
  const block = { kind, ...read.value } as LetterBlock
  const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
    withBlock(blocks, block),
  )
  if (done.ok) return kept(c, letter, letter.blocks.length)
  return again(c, blockPage(c, letter, { kind }, refusedForm(c, raw, done.refusal)))
}

/** The piece at the place that the address says. */
function placeOf(c: HttpContext, letter: Letter): (Place & { at: number }) | undefined {
  const typed = c.req.param('at') ?? ''
  const at = /^\d{1,2}$/.test(typed) ? Number(typed) : -1
  const block = letter.blocks[at]
  return block && { at, block, kind: block.kind }
}

function showBlock(c: HttpContext, letter: Letter) {
  const place = placeOf(c, letter)
  return place ? page(c, blockPage(c, letter, place, emptyForm)) : notFound(c)
}

async function saveBlock(c: HttpContext, letter: Letter) {
  const place = placeOf(c, letter)
  const { kind, ...typed } = await readForm(c)
  const known = blockKinds.find((one) => one === kind)
  if (known && known !== place?.kind) {
    // Another piece stands there now, or none: what was written is offered as one more piece.
    const form = refusedForm(c, typed, 'changed-meanwhile')
    return again(c, blockPage(c, letter, { kind: known }, form))
  }
  if (!place) return notFound(c)
  const sent = await readEdit(c, () => blockPage(c, letter, place, emptyForm))
  if (!sent.ok) return again(c, blockPage(c, letter, place, sent.form))
  const { raw } = sent
  const read = parseForm<object>(blockShapes[place.kind], raw, c.var.ctx.locale)
  if (!read.ok) return again(c, blockPage(c, letter, place, read.form))
  const block = { ...place.block, ...read.value } as LetterBlock
  const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
    withBlockAt(blocks, place.at, block),
  )
  if (done.ok) return kept(c, letter, place.at)
  return again(c, blockPage(c, letter, place, refusedForm(c, raw, done.refusal)))
}

async function moveBlock(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const at = placeOf(c, letter)?.at ?? -1
  const way = raw['way'] === 'up' ? 'up' : 'down'
  const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
    moved(blocks, at, way),
  )
  return afterGesture(c, letter, done, way === 'up' ? at - 1 : at + 1)
}

async function removeBlock(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const at = placeOf(c, letter)?.at ?? -1
  const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
    withoutBlock(blocks, at),
  )
  const gone = writingTexts[c.var.ctx.locale].blockRemoved
  return afterGesture(c, letter, done, Math.max(0, at - 1), gone)
}

async function afterGesture(
  c: HttpContext,
  letter: Letter,
  done: Awaited<ReturnType<typeof changeBlocks>>,
  at: number,
  notice?: string,
) {
  if (done.ok) return kept(c, letter, at, notice)
  return again(c, await writingPage(c, letter, refusedForm(c, {}, done.refusal)))
}

function showPick(rooms: () => readonly Module[]) {
  return async (c: HttpContext, letter: Letter) =>
    page(c, pickPage(c, letter, await itemsOf(c, letter, rooms), emptyForm))
}

function pickPage(
  c: HttpContext,
  letter: Letter,
  items: readonly NewsletterItem[],
  form: FormState,
) {
  const seen = letter.updatedAt.toISOString()
  return <PickPage frame={c.var.frame} {...{ letter, form, seen, items }} />
}

/** The pieces of every room that are new for the readers of this list, the latest first. */
async function itemsOf(c: HttpContext, letter: Letter, rooms: () => readonly Module[]) {
  const { ctx } = c.var
  const last = await findLastLetter(ctx.db, letter.listId)
  const found = await Promise.all(
    rooms().map((room) => room.newsletterItems?.(ctx.db, ctx.locale, last?.begunAt) ?? []),
  )
  return newItems(found.flat(), last?.blocks ?? [])
}

function pick(rooms: () => readonly Module[]) {
  return async (c: HttpContext, letter: Letter) => {
    const raw = await readForm(c)
    const items = await itemsOf(c, letter, rooms)
    const keys = [raw['items'] ?? []].flat()
    const chosen = items.filter(({ key }) => keys.includes(key))
    if (chosen.length === 0) {
      const form = formRefused(raw, writingTexts[c.var.ctx.locale].pickNothing, 'items')
      return again(c, pickPage(c, letter, items, form))
    }
    const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
      withItems(blocks, chosen),
    )
    if (done.ok) return kept(c, letter, letter.blocks.length)
    return again(c, pickPage(c, letter, items, refusedForm(c, raw, done.refusal)))
  }
}
