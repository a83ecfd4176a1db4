import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { again, notFound, page, readForm } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import type { Module, NewsletterItem } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
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
import {
  kept,
  letterAt,
  onLetter,
  onOpenLetter,
  pieceAddress,
  refusedForm,
  seenOf,
  writingPage,
} from './on-letter.tsx'

/** The action compares when the letter was last saved, under its lock. */
const onBlocks = {
  audience: 'staff',
  on: letterAt,
  may: mayRunMailings,
  refusals: (locale: Locale) => writingTexts[locale].refusals,
  notice: (locale: Locale) => writingTexts[locale].kept,
} as const

/** The pieces of a letter: written, taken from the other rooms, moved, taken away. */
export function blockRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [
    get(writingPaths.addBlock, 'staff', onOpenLetter(showNewBlock)),
    post(writingPaths.addBlock, 'staff', onLetter(addBlock)),
    get(writingPaths.pick, 'staff', onOpenLetter(showPick(rooms))),
    actRoute({
      ...onBlocks,
      path: writingPaths.pick,
      fresh: true,
      shape: (c, letter, raw) => readPicked(c, raw, itemsOf(c, letter, rooms)),
      draw: async (c, letter, form) => pickPage(c, letter, await itemsOf(c, letter, rooms), form),
      act: (c, letter, chosen, raw) =>
        changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) => withItems(blocks, chosen)),
      next: (letter) => pieceAddress(letter, letter.blocks.length),
    }),
    get(writingPaths.block, 'staff', onOpenLetter(showBlock)),
    post(writingPaths.block, 'staff', onLetter(saveBlock)),
    buttonRoute({
      ...onBlocks,
      path: writingPaths.moveBlock,
      draw: writingPage,
      act: async (c, letter, _, raw) => {
        const at = placeOf(c, letter)?.at ?? -1
        const way = raw['way'] === 'up' ? 'up' : 'down'
        const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
          moved(blocks, at, way),
        )
        return done.ok ? { ...done, value: way === 'up' ? at - 1 : at + 1 } : done
      },
      next: (letter, at) => pieceAddress(letter, at),
    }),
    buttonRoute({
      ...onBlocks,
      path: writingPaths.removeBlock,
      draw: writingPage,
      act: async (c, letter, _, raw) => {
        const at = placeOf(c, letter)?.at ?? -1
        const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
          withoutBlock(blocks, at),
        )
        return done.ok ? { ...done, value: Math.max(0, at - 1) } : done
      },
      next: (letter, at) => pieceAddress(letter, at),
      notice: (locale) => writingTexts[locale].blockRemoved,
    }),
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
  const known = blockKinds.find((item) => item === kind)
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

async function readPicked(
  c: HttpContext,
  raw: RawForm,
  items: ReturnType<typeof itemsOf>,
): Promise<Parsed<readonly NewsletterItem[]>> {
  const keys = [raw['items'] ?? []].flat()
  const chosen = (await items).filter(({ key }) => keys.includes(key))
  if (chosen.length > 0) return { ok: true, value: chosen }
  const { pickNothing } = writingTexts[c.var.ctx.locale]
  return { ok: false, form: formRefused(raw, pickNothing, 'items') }
}
