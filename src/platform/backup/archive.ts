import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Header } from 'tar'
import { BackupProblem } from './manifest.ts'

/** One file of a `.tar.gz`. Its size must be known before its first byte. */
export interface Part {
  readonly path: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const blockSize = 512

/** After its last part an archive is filled up with zeros, some kilobytes; hours of them are an attack. */
const longestEnd = 1_000_000

/** The bytes of a tar made of these parts: the common format, which any `tar` can open. */
export async function* tarOf(
  parts: AsyncIterable<Part> | Iterable<Part>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  for await (const { path, size, bytes } of parts) {
    const header = new Header({ path, size, mode: 0o600, mtime: at, type: 'File' })
    if (header.encode() || !header.block) throw new Error(`${path} does not fit in a tar header`)
    yield header.block
    let written = 0
    for await (const chunk of bytes) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new Error(`${path} changed while it was being saved`)
    yield padding(size)
  }
  yield new Uint8Array(2 * blockSize)
}

function padding(size: number): Uint8Array {
  return new Uint8Array((blockSize - (size % blockSize)) % blockSize)
}

/**
 * Reads an archive part after part, in order. The bytes of a part are read before the next is asked
 * for; what is left of them is skipped. Damage is told with the name of the part where it was met.
 */
export async function* partsOf(archive: string): AsyncGenerator<Part> {
  const reader = new ByteReader(archive)
  let path = ''
  try {
    for (;;) {
      const block = await reader.exactly(blockSize)
      if (block.every((byte) => byte === 0)) return await reader.toTheEnd()
      const header = headerOf(block)
      path = header.path
      const bytes = new PartBytes(reader, path, header.size)
      yield { ...header, bytes }
      for await (const _ of bytes);
      await reader.exactly(padding(header.size).length)
    }
  } catch (error) {
    throw inWords(error, path)
  } finally {
    reader.close()
  }
}

/** The bytes of one part, given out once: what was read is not given again. */
class PartBytes {
  readonly #reader: ByteReader
  readonly #path: string
  #left: number

  constructor(reader: ByteReader, path: string, size: number) {
    this.#reader = reader
    this.#path = path
    this.#left = size
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      while (this.#left > 0) {
        const chunk = await this.#reader.atMost(this.#left)
        this.#left -= chunk.length
        yield chunk
      }
    } catch (error) {
      throw inWords(error, this.#path)
    }
  }
}

function inWords(error: unknown, path: string): unknown {
  if (error instanceof Damage || isZlibProblem(error)) return damaged(path)
  if (codeOf(error) !== 'ENOENT') return error
  return new BackupProblem('Ce fichier n’existe pas. Vérifiez le chemin.')
}

export function damaged(path: string): BackupProblem {
  if (path === '') {
    return new BackupProblem(
      'Ce fichier n’est pas une sauvegarde d’Ouvroir, ou son début est abîmé. Choisissez-en un autre.',
    )
  }
  return new BackupProblem(
    `Cette sauvegarde est abîmée : « ${path} » n’est pas tel qu’il a été écrit. Rien n’a été restauré. Prenez une autre copie de la sauvegarde.`,
  )
}

class Damage extends Error {}

function headerOf(block: Buffer): { path: string; size: number } {
  const header = readHeader(block)
  const { path, size, type } = header
  if (!header.cksumValid || type !== 'File' || !path || size === undefined) throw new Damage()
  return { path, size }
}

/** The library reads every number of a block before its checksum, and throws where one is none. */
function readHeader(block: Buffer): Header {
  try {
    return new Header(block)
  } catch {
    throw new Damage()
  }
}

function isZlibProblem(error: unknown): boolean {
  return /^(?:Z_|ERR_ZLIB|ERR_STREAM_PREMATURE_CLOSE)/.test(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The unpacked bytes of a file, taken by pieces of the length one wants. */
class ByteReader {
  readonly #unpacked
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(archive: string) {
    this.#unpacked = pipeline(createReadStream(archive), createGunzip(), () => undefined)
    this.#chunks = this.#unpacked[Symbol.asyncIterator]()
  }

  async exactly(length: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let left = length; left > 0; ) {
      const piece = await this.atMost(left)
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }

  async atMost(length: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) throw new Damage()
      this.#rest = next.value
    }
    const piece = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(piece.length)
    return piece
  }

  /** The check of the whole comes with the last byte, so the last byte must be read. */
  async toTheEnd(): Promise<void> {
    let after = this.#rest.length
    for (let next = await this.#chunks.next(); !next.done; next = await this.#chunks.next()) {
      after += next.value.length
      if (after > longestEnd) throw new Damage()
    }
  }

  close(): void {
    this.#unpacked.destroy()
  }
}
