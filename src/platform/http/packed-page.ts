import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { partsOf } from '#kit/frames/lasting-texts.ts'

// A page that visitors share is compressed once, in the pieces that stand between the places of its nonce. Each time it is
// sent, the pieces are laid end to end, with the nonce as it is between them: a gzip file may be made of such blocks
// (RFC 1951, §3.2.4; RFC 1952, §2.2).

/** Some bytes in a hundred more than the usual level, for a quarter of its time: most pages that are made are sent once. */
const how = { level: 1, memLevel: 8 } as const

/** Whether this page is to travel as gzip; who takes only something else is answered further out. */
export function isPacked(method: string, accepted: string | undefined): boolean {
  return method !== 'HEAD' && takesGzip(accepted)
}

/** `br, gzip;q=0.5`: named, or among all of them, and not refused. */
function takesGzip(header: string | undefined): boolean {
  const sentences = (header ?? '').toLowerCase().split(',')
  const find = (name: string) => sentences.find((part) => part.split(';')[0]?.trim() === name)
  const gzip = find('gzip') ?? find('*')
  return gzip !== undefined && !/;\s*q=0(?:\.0*)?\s*$/.test(gzip)
}

/** A page that is sent once. */
export function pack(page: string): Uint8Array<ArrayBuffer> {
  const pieces = piecesOf(page)
  return pieces.length > 1
    ? joinPacked([pieces], '')
    : (gzipSync(page, how) as Uint8Array<ArrayBuffer>)
}

/** Bytes that stand side by side in a page, and what they become once compressed, when it is first asked for. */
export interface Piece {
  readonly bytes: Uint8Array
  packed(): Uint8Array
}

/** Of the texts that many pages hold: they are few, and known to the code. */
const known = new Map<string, Piece>()

/** What a part of a page is sent as: its own words, and between them what was made already. */
export function piecesOf(text: string): readonly Piece[] {
  return partsOf(text).map((part) => {
    if (!part.isLasting) return pieceOf(part.text)
    const piece = known.get(part.text) ?? pieceOf(part.text)
    known.set(part.text, piece)
    return piece
  })
}

function pieceOf(text: string): Piece {
  const bytes = Buffer.from(text)
  let packed: Uint8Array | undefined
  return {
    bytes,
    packed: () => {
      packed ??= packPiece(bytes)
      return packed
    },
  }
}

/** Ended without being the last one: a piece refers to nothing before it, and another may follow. */
function packPiece(piece: Uint8Array): Uint8Array {
  return deflateRawSync(piece, { ...how, finishFlush: constants.Z_SYNC_FLUSH })
}

/** The whole as gzip: the pieces compressed, and what stands between two parts as it is. */
export function joinPacked(
  parts: readonly (readonly Piece[])[],
  between: string,
): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(between)
  let sum = 0
  let size = 0
  const count = (bytes: Uint8Array) => {
    // The sum of nothing would be zero, whatever stood before.
    if (bytes.length > 0) sum = crc32(bytes, sum)
    size += bytes.length
  }
  const stored = Buffer.alloc(5)
  stored.writeUInt16LE(bytes.length, 1)
  stored.writeUInt16LE(0xffff ^ bytes.length, 3)
  const written: Uint8Array[] = [head]
  parts.forEach((pieces, place) => {
    if (place > 0) {
      written.push(stored, bytes)
      count(bytes)
    }
    for (const piece of pieces) {
      written.push(piece.packed())
      count(piece.bytes)
    }
  })
  const foot = Buffer.alloc(10)
  // The last block: nothing.
  foot.writeUInt16LE(0x0003, 0)
  foot.writeUInt32LE(sum, 2)
  foot.writeUInt32LE(size, 6)
  written.push(foot)
  return Buffer.concat(written)
}

/** Of a gzip file without a date, made on no system in particular. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
