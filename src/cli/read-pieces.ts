import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { CommandMisread } from './terminal.ts'

/** A file as a command names it; `-` is what comes on the standard input. */
export interface Pieces {
  /** Empty for the standard input: nothing says what it is called. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

const pieceBytes = 256 * 1024

/** Bytes piece by piece: a large file is never whole in memory. */
export function openPieces(path: string, input: AsyncIterable<Uint8Array> = process.stdin): Pieces {
  if (path === '-') return { name: '', bytes: input }
  return { name: basename(path), bytes: readable(path) }
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(resolve(path), { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandMisread(`Le fichier ${path} ne peut pas être lu.`)
  }
}
