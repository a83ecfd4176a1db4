import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib'

// A page that visitors share is compressed once, in the pieces that stand between the places of its nonce. Each time it is
// sent, the pieces are laid end to end, with the nonce as it is between them: a gzip file may be made of such blocks
// (RFC 1951, §3.2.4; RFC 1952, §2.2).

/** Ten bytes in a hundred more than the usual level, for a fifth of its time: most pages that are made are sent once. */
const how = { level: 2, memLevel: 6 } as const

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
  return gzipSync(page, how) as Uint8Array<ArrayBuffer>
}

/** Ended without being the last one: a piece refers to nothing before it, and another may follow. */
export function packPiece(piece: Uint8Array): Uint8Array {
  return deflateRawSync(piece, { ...how, finishFlush: constants.Z_SYNC_FLUSH })
}

/** The whole as gzip: the pieces, as they are and compressed, and what stands between two of them. */
export function joinPacked(
  pieces: readonly Uint8Array[],
  packed: readonly Uint8Array[],
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
  const parts: Uint8Array[] = [head]
  pieces.forEach((piece, place) => {
    if (place > 0) {
      parts.push(stored, bytes)
      count(bytes)
    }
    parts.push(packed[place] ?? packPiece(piece))
    count(piece)
  })
  const foot = Buffer.alloc(10)
  // The last block: nothing.
  foot.writeUInt16LE(0x0003, 0)
  foot.writeUInt32LE(sum, 2)
  foot.writeUInt32LE(size, 6)
  parts.push(foot)
  return Buffer.concat(parts)
}

/** Of a gzip file without a date, made on no system in particular. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
