import { parseForm } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { download, mailPreview, readForm } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { findClicksDecision } from '../../clicks/index.ts'
import { writingPaths } from '../../paths/writing.ts'
import { drawLetter } from '../actions/draw-letter.ts'
import { type BlockKind, blockShapes, type LetterBlock } from '../blocks.ts'
import { inScheme, type LetterScheme } from '../mails/letter-look.ts'
import { pictureFiles } from '../pictures.ts'
import type { Letter } from '../written-letter.ts'
import { onLetter } from './on-letter.tsx'

/** The letter as it will be read: kept, or with the words that are being typed. */
export const previewRoutes: readonly Route[] = [
  get(writingPaths.preview, 'staff', onLetter(showPreview)),
  post(writingPaths.preview, 'staff', onLetter(showTyped), { perMinute: 240 }),
  get(writingPaths.plainPreview, 'staff', onLetter(showPlain)),
]

async function showPreview(c: HttpContext, letter: Letter) {
  return mailPreview(c, inScheme((await drawn(c, letter)).html, schemeIn(c)))
}

const schemes: Readonly<Record<string, LetterScheme>> = { clair: 'light', sombre: 'dark' }
const schemeIn = (c: HttpContext) => ownOf(schemes, c.req.query('couleurs') ?? '')

async function showPlain(c: HttpContext, letter: Letter) {
  const { text } = await drawn(c, letter)
  const mediaType = 'text/plain; charset=utf-8'
  return download(c, text, { name: `${letter.slug}.txt`, mediaType, inline: true })
}

/** Nothing is kept; words that could not be kept leave the letter as it is. */
async function showTyped(c: HttpContext, letter: Letter) {
  const raw = await readForm(c)
  const place = /^\d{1,2}$/.test(String(raw['at'] ?? '')) ? Number(raw['at']) : undefined
  const known = place === undefined ? undefined : letter.blocks[place]
  const kind = known?.kind ?? kinds.find((item) => item === raw['kind'])
  const read = kind && parseForm<object>(blockShapes[kind], raw, c.var.ctx.locale)
  // A new picture is not there before its file is kept.
  if (kind === 'picture' && !known) return showPreview(c, letter)
  if (!kind || !read?.ok || (place !== undefined && !known)) return showPreview(c, letter)
  const typed = { ...known, kind, ...read.value } as LetterBlock
  const at = place ?? letter.blocks.length
  const blocks = letter.blocks.toSpliced(at, known ? 1 : 0, typed)
  const { html } = await drawn(c, { ...letter, blocks }, at)
  return mailPreview(c, inScheme(html, schemeIn(c)))
}

const kinds = Object.keys(blockShapes) as readonly BlockKind[]

/** A preview belongs to no reader: its links lead nowhere. */
const harmless = { preferences: '#', unsubscribe: '#' }

async function drawn(c: HttpContext, letter: Letter, marked?: number) {
  const clicksCounted = (await findClicksDecision(c.var.ctx.db)) !== undefined
  const pictures = await picturesWritten(c, letter)
  const pictureAt = (file: string) => pictures.get(file) ?? ''
  return drawLetter(c.var.ctx, letter, { ...harmless, clicksCounted, marked, pictureAt })
}

/** The pictures as addresses that hold them: a preview is shut in its frame, and asks for nothing in anyone's name. */
async function picturesWritten(c: HttpContext, { blocks }: Letter) {
  const written = new Map<string, string>()
  for (const file of pictureFiles(blocks)) {
    const stored = await c.var.ctx.files.read(file)
    if (!stored) continue
    const bytes = Buffer.from(stored.bytes).toString('base64')
    written.set(file, `data:${stored.mediaType};base64,${bytes}`)
  }
  return written
}
