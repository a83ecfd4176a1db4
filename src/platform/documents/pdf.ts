import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { dayOf } from '#kit/dates.ts'
import type { ToldPlace } from '#kit/papers/boxed-paper.ts'
import type { Document, Mark } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { digest } from '../files/files.ts'
import { projectRoot } from '../root.ts'
import { prepareForPages } from './kept-signatures.ts'
import type { PreparedBlock } from './prepare.ts'
import { printableFigure } from './printable-figure.ts'

/**
 * Writes a document as a tagged PDF (PDF/UA-1). The same document gives the same bytes.
 * The words travel as data: nothing that people typed is ever read as markup. `head` is who sends it; it is left out,
 * by name, where a paper has no sender (a sheet of labels, a page for a box of papers).
 */
export async function writePdf(
  document: Document,
  head: Letterhead | undefined,
): Promise<Uint8Array> {
  const prepared = prepareForPages(document, head)
  const drawn = await Promise.all(prepared.blocks.map(withPrintableFigures))
  const [year, month, day] = dayOf(prepared.date).split('-').map(Number)
  const pictures = new Map<string, Uint8Array>()
  const blocks = drawn.map((block) => withPath(block, pictures))
  const sender = prepared.head && {
    ...prepared.head,
    logo: prepared.head.logo && besideWords(prepared.head.logo, pictures),
  }
  return typeset(
    JSON.stringify({ ...prepared, head: sender, blocks, day: { year, month, day } }),
    'document',
    [...pictures].map(([path, bytes]) => ({ path, bytes })),
  )
}

async function withPrintableFigures(block: PreparedBlock): Promise<PreparedBlock> {
  if (block.kind === 'figure') return { ...block, svg: await printableFigure(block.svg) }
  if (block.kind !== 'together') return block
  return { ...block, blocks: await Promise.all(block.blocks.map(withPrintableFigures)) }
}

/** A picture goes beside the words, as a file that only this document sees; its name is its content's. */
function withPath(block: PreparedBlock, pictures: Map<string, Uint8Array>): object {
  if (block.kind === 'together')
    return { ...block, blocks: block.blocks.map((inner) => withPath(inner, pictures)) }
  if (block.kind === 'signatures') {
    const parties = block.parties.map((party) => ({
      ...party,
      picture: party.picture && besideWords(party.picture, pictures),
    }))
    return { ...block, parties }
  }
  return block.kind === 'picture' ? besideWords(block, pictures) : block
}

/** A picture as templates take it: the path of a file, instead of its bytes. */
export function besideWords(
  picture: Mark & { readonly mediaType?: string },
  pictures: Map<string, Uint8Array>,
): object {
  const { data, ...rest } = picture
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const path = `pictures/${digest(bytes)}.${picture.mediaType === 'image/jpeg' ? 'jpg' : 'png'}`
  pictures.set(path, bytes)
  return { ...rest, path }
}

interface PictureFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const folder = join(projectRoot, 'src/platform/documents')
// The last five draw the names that the faces of the house lack; typst brings faces for Greek, Cyrillic and Arabic.
const faces = [
  'bricolage-grotesque',
  'atkinson-hyperlegible-next',
  'noto-emoji',
  'noto-sans-devanagari',
  'noto-sans-tamil',
  'noto-sans-ethiopic',
  'noto-sans-thai',
]
const fonts = faces.map((face) => join(projectRoot, 'node_modules/@expo-google-fonts', face))

interface Waiting {
  readonly message: {
    readonly id: number
    readonly document: string
    readonly template: string
    readonly pictures: readonly PictureFile[]
  }
  readonly resolve: (laidOut: Answered) => void
  readonly reject: (error: Error) => void
}

interface Answered {
  readonly bytes: Uint8Array
  /** Of a template that tells where things stand. */
  readonly pages?: number
  readonly places?: readonly ToldPlace[]
}

type Answer = ({ id: number } & Answered) | { id: number; problem: string }

interface Typesetter {
  readonly worker: Worker
  /** In the order of the thread, which takes them one by one: the first is the one at work. */
  readonly waiting: Map<number, Waiting>
  clock: NodeJS.Timeout | undefined
}

// One thread for the whole process, started by the first document, kept warm for the next.
let typesetter: Typesetter | undefined
let lastId = 0

/** Milliseconds for one document: the longest batch of letters takes a third of it. */
const longestMs = { document: 60_000, letters: 300_000 }

/**
 * Typesets one template of this folder, filled with data; letters use it too. A document that the typesetter cannot
 * end is given up alone, after its time: the thread is begun again, and the documents that waited behind it are
 * written.
 */
export async function typeset(
  document: string,
  template: 'document' | 'letters' | 'probe' = 'document',
  pictures: readonly PictureFile[] = [],
): Promise<Uint8Array> {
  return (await ask(document, template, pictures)).bytes
}

/** A paper with boxes, how many pages it has, and where its boxes stand. */
export async function typesetPlaced(document: string) {
  const { bytes, pages = 0, places = [] } = await ask(document, 'boxed-paper', [])
  return { bytes, pages, places }
}

function ask(
  document: string,
  template: string,
  pictures: readonly PictureFile[],
): Promise<Answered> {
  const id = ++lastId
  return new Promise((resolve, reject) => {
    give({ message: { id, document, template, pictures }, resolve, reject })
  })
}

function give(asked: Waiting): void {
  typesetter ??= startTypesetter()
  const { worker, waiting } = typesetter
  waiting.set(asked.message.id, asked)
  if (waiting.size === 1) watch(typesetter)
  // While someone waits, the thread keeps the process alive; idle, it does not.
  worker.ref()
  worker.postMessage(asked.message)
}

/** Counts the time of the one at work. */
function watch(one: Typesetter): void {
  clearTimeout(one.clock)
  const [first] = one.waiting.values()
  if (!first) return
  const most = longestMs[first.message.template === 'document' ? 'document' : 'letters']
  one.clock = setTimeout(() => {
    one.waiting.delete(first.message.id)
    const behind = [...one.waiting.values()]
    one.waiting.clear()
    if (typesetter === one) typesetter = undefined
    void one.worker.terminate()
    first.reject(new Error(`typst did not end a document within ${most / 1000} s`))
    for (const asked of behind) give(asked)
  }, most)
}

function startTypesetter(): Typesetter {
  const worker = new Worker(join(folder, 'typst-worker.mjs'), { workerData: { folder, fonts } })
  const waiting = new Map<number, Waiting>()
  const one: Typesetter = { worker, waiting, clock: undefined }
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    watch(one)
    if (waiting.size === 0) worker.unref()
    if ('bytes' in answer) asked?.resolve(answer)
    else asked?.reject(new Error(`typst: ${answer.problem}`))
  })
  const giveUp = (error: Error) => {
    clearTimeout(one.clock)
    if (typesetter === one) typesetter = undefined
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', (code) => giveUp(new Error(`typst stopped with code ${code}`)))
  return one
}
