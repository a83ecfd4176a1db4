import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ownOf } from '#kit/own.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { readers } from '../imports/readers.ts'
import { projectRoot } from '../root.ts'

/** Why no word could be read: the file is not what it says, is closed by a password, or asks too much. */
export type UnreadableFile = 'not-a-text' | 'unreadable' | 'locked' | 'too-large' | 'too-long'

export interface ReadingLimits {
  /** Bytes of the file, and of what is unpacked from it. */
  readonly size: number
  readonly inflated: number
  readonly milliseconds: number
  readonly pages: number
  /** Characters kept. */
  readonly longest: number
}

const { bytes: size, unpacked: inflated, signs: longest, seconds, megabytes } = readers.words

const usual: ReadingLimits = {
  size,
  inflated,
  milliseconds: seconds * 1000,
  pages: 600,
  longest,
}

const kinds: Readonly<Record<string, 'pdf' | 'docx' | 'odt'>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

/** Types of files whose words can be read. */
export const readableTypes: readonly string[] = Object.keys(kinds)

/**
 * The words of a PDF, a Word or an OpenDocument text, without their layout. The file may be hostile: it
 * is read in a thread of its own, with bounds on its size, on what it unpacks to, on memory and on time,
 * and it is never believed about any of them.
 */
export function readWords(
  bytes: Uint8Array,
  mediaType: string,
  input: Partial<ReadingLimits> = {},
): Promise<Result<string, UnreadableFile>> {
  const limits = { ...usual, ...input }
  const kind = ownOf(kinds, mediaType)
  if (!kind) return Promise.resolve(refused('not-a-text'))
  if (bytes.length > limits.size) return Promise.resolve(refused('too-large'))
  return new Promise((resolve) => {
    // A copy: the thread takes its bytes with it.
    const worker = new Worker(join(projectRoot, 'src/platform/documents/words-worker.mjs'), {
      workerData: { bytes: new Uint8Array(bytes), kind, ...limits },
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    })
    const end = (result: Result<string, UnreadableFile>) => {
      clearTimeout(clock)
      resolve(result)
      void worker.terminate()
    }
    const clock = setTimeout(() => end(refused('too-long')), limits.milliseconds)
    worker.on('message', (said: { words: string } | { problem: UnreadableFile }) =>
      end('words' in said ? done(said.words) : refused(said.problem)),
    )
    worker.on('error', (error) => end(refused(isMemory(error) ? 'too-large' : 'unreadable')))
    worker.on('exit', () => end(refused('unreadable')))
  })
}

function isMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
