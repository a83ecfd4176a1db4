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
import type { NewFile } from '#platform/context.ts'
import { pictureSize } from '#platform/files/images.ts'
import { largestUpload, uploadTexts } from '#platform/files/uploads.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { sentFile } from '#platform/forms/sent-file.ts'
import type { Module, NewsletterItem } from '#platform/module.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { keepPicture } from '../actions/keep-picture.ts'
import { changeBlocks } from '../actions/write-letter.ts'
import {
  blockKinds,
  blockShapes,
  fewItems,
  itemsWith,
  type LetterBlock,
  moved,
  newItems,
  withBlock,
  withBlockAt,
  withItems,
  withoutBlock,
} from '../blocks.ts'
import { BlockPage, PickPage } from '../pages/WritingForms.tsx'
import { type LetterPicture, pictureFile } from '../picture.ts'
import { savedWords } from '../ready-words.ts'
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
} as const

/** The heaviest file, and the words around it. */
const mostSent = largestUpload + 64_000

/** The pieces of a letter: written, taken from the other rooms, moved, taken away. */
export function blockRoutes(rooms: () => readonly Module[]): readonly Route[] {
  return [
    get(writingPaths.addBlock, 'staff', onOpenLetter(showNewBlock)),
    actRoute({
      ...onBlocks,
      path: writingPaths.addBlock,
      fresh: true,
      options: { bodyLimit: mostSent },
      shape: readNewBlock,
      draw: drawNewBlock,
      file: pictureFile,
      act: async (c, letter, block, raw, file) => {
        const seen = seenOf(raw, letter)
        return block.kind === 'picture'
          ? keepPicture(c.var.ctx, seen, { words: block, file: await measured(file) })
          : changeBlocks(c.var.ctx, seen, (blocks) => withBlock(blocks, block))
      },
      refusals: (locale) => ({
        ...writingTexts[locale].refusals,
        'no-picture': writingTexts[locale].noPicture,
      }),
      under: { 'no-picture': pictureFile.name, 'pictures-too-heavy': pictureFile.name },
      next: (letter) => pieceAddress(letter, letter.blocks.length),
      notice: (locale, saved) => savedWords(locale, saved),
    }),
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
      notice: (locale, saved) => savedWords(locale, saved),
    }),
    get(writingPaths.block, 'staff', onOpenLetter(showBlock)),
    post(writingPaths.block, 'staff', onLetter(saveBlock), { bodyLimit: mostSent }),
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
        if (!done.ok) return done
        const { wasReady } = done.value
        return { ...done, value: { to: way === 'up' ? at - 1 : at + 1, wasReady } }
      },
      next: (letter, { to }) => pieceAddress(letter, to),
      notice: (locale, saved) => savedWords(locale, saved),
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
        if (!done.ok) return done
        const { wasReady } = done.value
        return { ...done, value: { to: Math.max(0, at - 1), wasReady } }
      },
      next: (letter, { to }) => pieceAddress(letter, to),
      notice: (locale, saved) => savedWords(locale, saved, 'blockRemoved'),
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

const kindIn = (name: unknown) => blockKinds.find((known) => known === name)

function drawNewBlock(c: HttpContext, letter: Letter, form: FormState) {
  return blockPage(c, letter, { kind: kindIn(form.values['kind']) ?? 'text' }, form)
}

/** What a piece is made of depends on its kind, which the form sends with it. */
function readNewBlock({ var: { ctx } }: HttpContext, _: Letter, raw: RawForm): Parsed<LetterBlock> {
  const kind = kindIn(raw['kind']) ?? 'text'
  const read = parseForm<object>(blockShapes[kind], raw, ctx.locale)
  return read.ok ? { ok: true, value: { kind, ...read.value } as LetterBlock } : read
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
  if (block.kind === 'picture') return await savePicture(c, letter, { raw, block, place })
  const done = await changeBlocks(c.var.ctx, seenOf(raw, letter), (blocks) =>
    withBlockAt(blocks, place.at, block),
  )
  if (done.ok) return kept(c, done.value, place.at)
  return again(c, blockPage(c, letter, place, refusedForm(c, raw, done.refusal)))
}

async function measured(file: NewFile | undefined) {
  return file && { ...file, ...(await pictureSize(file.bytes)) }
}

interface PictureSent {
  readonly raw: RawForm
  /** With its new words. */
  readonly block: LetterPicture
  readonly place: Place & { readonly at: number }
}

/** Another file may come with the words; none, the picture stays. */
async function savePicture(c: HttpContext, letter: Letter, { raw, block, place }: PictureSent) {
  const { ctx } = c.var
  const refusing = (form: FormState) => again(c, blockPage(c, letter, place, form))
  const sent = await sentFile(c, pictureFile)
  if (!sent.ok) {
    return refusing(formRefused(raw, uploadTexts[ctx.locale][sent.refusal], pictureFile.name))
  }
  const { at } = place
  const { alt, decorative } = block
  const asked = { words: { alt, decorative }, file: await measured(sent.value), at }
  const done = await keepPicture(ctx, seenOf(raw, letter), asked)
  if (done.ok) return kept(c, done.value, at)
  return refusing(refusedForm(c, raw, done.refusal))
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
  const words = c.req.query('q')?.trim() ?? ''
  // What was ticked comes back with a form that is refused, whatever is looked for.
  const found = words && !isRefused(form) ? itemsWith(items, words) : items
  const isMany = items.length > fewItems
  return <PickPage frame={c.var.frame} {...{ letter, form, seen, items: found, words, isMany }} />
}

const isRefused = ({ problems }: FormState) => Object.keys(problems).length > 0

/** The pieces of every room that are new for the readers of this list, in the language of the letter. */
async function itemsOf(c: HttpContext, letter: Letter, rooms: () => readonly Module[]) {
  const { ctx } = c.var
  const last = await findLastLetter(ctx.db, letter.listId)
  const found = await Promise.all(
    rooms().map((room) => room.newsletterItems?.(ctx.db, letter.language, last?.begunAt) ?? []),
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
