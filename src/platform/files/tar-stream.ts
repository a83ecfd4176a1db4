export interface TarEntry {
  /** Written by us: at most 100 ASCII letters, no way up. */
  readonly name: string
  readonly changed: Date
  readonly bytes: Uint8Array
}

const block = 512

/**
 * A tar archive (POSIX.1-1988, ustar) written as it is read: one entry in memory at a time, and no limit
 * of size, which a ZIP has at four gigabytes.
 */
export async function* tarStream(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield headOf(entry)
    yield entry.bytes
    const rest = entry.bytes.length % block
    if (rest > 0) yield new Uint8Array(block - rest)
  }
  yield new Uint8Array(2 * block)
}

function headOf({ name, changed, bytes }: TarEntry): Uint8Array {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.includes('..') || name.length > 100) {
    throw new Error(`a name for an archive is plain, this one is “${name}”`)
  }
  const head = Buffer.alloc(block)
  const octal = (value: number, at: number, length: number) =>
    head.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1')
  head.write(name, 0, 'latin1')
  octal(0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(bytes.length, 124, 12)
  octal(Math.max(0, Math.floor(changed.getTime() / 1000)), 136, 12)
  // The sum is worked out with blanks in its own place.
  head.write('        ', 148, 'latin1')
  head.write('0', 156, 'latin1')
  head.write('ustar\u000000', 257, 'latin1')
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return head
}
