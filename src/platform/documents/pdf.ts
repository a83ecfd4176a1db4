import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { dayOf } from '#kit/dates.ts'
import type { Document } from '#kit/document.ts'
import { projectRoot } from '../root.ts'
import { prepare } from './prepare.ts'

/**
 * Writes a document as a tagged PDF (PDF/UA-1). The same document gives the same bytes.
 * The words travel as data: nothing that people typed is ever read as markup.
 */
export function writePdf(document: Document): Promise<Uint8Array> {
  const prepared = prepare(document)
  const [year, month, day] = dayOf(prepared.date).split('-').map(Number)
  return typeset(JSON.stringify({ ...prepared, day: { year, month, day } }))
}

const folder = join(projectRoot, 'src/platform/documents')
const faces = ['bricolage-grotesque', 'atkinson-hyperlegible-next']
const fonts = faces.map((face) => join(projectRoot, 'node_modules/@expo-google-fonts', face))

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

type Answer = { id: number; bytes: Uint8Array } | { id: number; problem: string }

interface Typesetter {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

// One thread for the whole process, started by the first document, kept warm for the next.
let typesetter: Typesetter | undefined
let lastId = 0

/** One of the templates of this folder, filled with data; also used by letters. */
export function typeset(
  document: string,
  template: 'document' | 'letters' = 'document',
): Promise<Uint8Array> {
  typesetter ??= startTypesetter()
  const { worker, waiting } = typesetter
  const id = ++lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // While someone waits, the thread keeps the process alive; idle, it does not.
    worker.ref()
    worker.postMessage({ id, document, template })
  })
}

function startTypesetter(): Typesetter {
  const worker = new Worker(join(folder, 'typst-worker.mjs'), { workerData: { folder, fonts } })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('bytes' in answer) asked?.resolve(answer.bytes)
    else asked?.reject(new Error(`typst: ${answer.problem}`))
  })
  const giveUp = (error: Error) => {
    if (typesetter?.worker === worker) typesetter = undefined
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', (code) => giveUp(new Error(`typst stopped with code ${code}`)))
  return { worker, waiting }
}
