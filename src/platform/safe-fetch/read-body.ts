import { once } from 'node:events'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { done, type Result, refused } from '#kit/result.ts'

export type BodyRefusal = 'too-big' | 'bad-encoding' | 'interrupted'

/**
 * Reads a body that may be hostile: at most `most` bytes on the wire, and at most `most` bytes once
 * decompressed, counted as they come. One layer of compression; a second one is refused.
 */
export async function readBody(
  from: Readable,
  encoding: string | undefined,
  most: number,
): Promise<Result<Uint8Array, BodyRefusal>> {
  const name = (encoding ?? '').trim().toLowerCase()
  if (!encodings.includes(name)) {
    from.destroy()
    return refused('bad-encoding')
  }
  const chunks: Buffer[] = []
  const gather = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of within(source, most)) chunks.push(chunk)
  }
  const wire = (source: AsyncIterable<Buffer>) => within(source, most)
  try {
    const opener = await openerOf(name, from)
    if (opener) await pipeline(from, wire, opener, gather)
    else await pipeline(from, gather)
    return done(new Uint8Array(Buffer.concat(chunks)))
  } catch (error) {
    if (error instanceof TooBig) return refused('too-big')
    return refused(isZlib(error) ? 'bad-encoding' : 'interrupted')
  } finally {
    from.destroy()
  }
}

const encodings = ['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br']

class TooBig extends Error {}

async function* within(source: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let seen = 0
  for await (const chunk of source) {
    seen += chunk.length
    if (seen > most) throw new TooBig()
    yield chunk
  }
}

async function openerOf(name: string, from: Readable): Promise<Transform | undefined> {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name !== 'deflate') return undefined
  // Written in two ways: with the header of zlib (RFC 9110 §8.4.1.2), or without it.
  if (from.readableLength === 0) await once(from, 'readable')
  const first = from.read() as Buffer | null
  if (first) from.unshift(first)
  return ((first?.[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
}

function isZlib(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' && /^(Z_|ERR__ERROR|ERR_BROTLI)/.test(code)
}
