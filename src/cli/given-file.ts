import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CommandMisread, CommandRefused } from './terminal.ts'

type Input = AsyncIterable<Uint8Array>

/** A file as a command names it; `-` is what comes on the standard input. */
export interface GivenPieces {
  /** Empty for the standard input: nothing says what it is called. */
  readonly name: string
  readonly bytes: Input
}

const pieceBytes = 256 * 1024

/** What a report calls it. */
export function nameOfGiven(path: string): string {
  return path === '-' ? 'entrée standard' : basename(path)
}

/** Bytes piece by piece: a large file is never whole in memory. */
export function openPieces(path: string, input?: Input): GivenPieces {
  if (path === '-') return { name: '', bytes: input ?? standardInput() }
  return { name: basename(path), bytes: readable(path) }
}

/** The whole of a small file. */
export async function givenBytes(path: string, input?: Input): Promise<Uint8Array> {
  if (path === '-') return joined(input ?? standardInput())
  try {
    return new Uint8Array(await readFile(resolve(path)))
  } catch {
    throw new CommandRefused(unreadable(path))
  }
}

/**
 * Runs with the path of a file that can be read more than once, or from its middle: what comes on the
 * standard input is first written beside, and goes when the command has ended.
 */
export async function withGivenFile<T>(
  path: string,
  run: (file: string) => Promise<T>,
  input?: Input,
): Promise<T> {
  if (path !== '-') return run(resolve(path))
  const source = input ?? standardInput()
  const folder = await mkdtemp(join(tmpdir(), 'ouvroir-'))
  try {
    const file = join(folder, 'input')
    await pipeline(source, createWriteStream(file, { mode: 0o600 }))
    return await run(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

let isInputTaken = false

/** Two options that both name it would share one text between them: the second finds nothing. */
function standardInput(): Input {
  if (isInputTaken) {
    throw new CommandMisread(
      'L’entrée standard (« - ») ne se lit qu’une fois : donnez un fichier pour l’autre.',
    )
  }
  isInputTaken = true
  return process.stdin
}

async function joined(input: Input): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of input) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(resolve(path), { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new CommandMisread(unreadable(path))
  }
}

function unreadable(path: string): string {
  return `Le fichier ${path} ne peut pas être lu.`
}
