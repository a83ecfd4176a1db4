import { unzipSync } from 'fflate'

export interface ZipLimits {
  /** Bytes once unpacked. */
  readonly unpacked: number
  readonly entries: number
}

/**
 * The files of an archive, or nothing when it is no sound archive or would unpack into something huge.
 * No more is written than the archive says of itself, and what it says is counted first.
 */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits,
): Readonly<Record<string, Uint8Array>> | undefined {
  let entries = 0
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries++
        unpacked += originalSize
        if (entries > limits.entries || unpacked > limits.unpacked) throw new Error('too large')
        return true
      },
    })
  } catch {
    return undefined
  }
}
