import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'

export interface ZipBounds {
  /** Bytes once unpacked, of the parts that are read. */
  readonly unpacked: number
  readonly entries: number
}

/** The archive asks too much. */
export class TooLarge extends Error {}

/** Little at a time: what one piece can become is a thousand times as much, and is counted before the next. */
const slice = 8 * 1024

/**
 * Unpacks the parts of an archive that are asked for, a piece at a time, and stops as soon as they weigh
 * too much. What the archive says of itself is never believed.
 */
export async function unpackParts(
  bytes: Uint8Array,
  bounds: ZipBounds,
  /** Takes the pieces of a part; nothing when the part is of no interest. */
  taker: (name: string) => ((piece: Uint8Array, isLast: boolean) => void) | undefined,
  /** Between two slices: whoever reads on may send on what is ready. */
  between: () => Promise<void> | void = () => {},
): Promise<void> {
  let entries = 0
  let size = 0
  const unzip = new Unzip((entry) => {
    entries++
    if (entries > bounds.entries) throw new TooLarge('too many parts')
    const take = taker(entry.name)
    if (!take) return
    entry.ondata = (error, piece, isLast) => {
      if (error) throw error
      size += piece.length
      if (size > bounds.unpacked) throw new TooLarge('unpacks into too much')
      take(piece, isLast)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  for (let at = 0; at < bytes.length; at += slice) {
    unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
    await between()
  }
}

/** What the central directory of the archive says that its parts weigh: enough to refuse at once. */
export function saidSize(bytes: Uint8Array): number {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  let total = 0
  for (
    let at = zip.indexOf(mark);
    at >= 0 && at + 46 <= zip.length;
    at = zip.indexOf(mark, at + 4)
  ) {
    total += zip.readUInt32LE(at + 24)
  }
  return total
}
