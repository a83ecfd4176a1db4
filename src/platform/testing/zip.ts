import { inflateRawSync } from 'node:zlib'

const entryMark = 0x02014b50
const endMark = 0x06054b50
const deflated = 8

/** The parts of a zip archive (a DOCX, an XLSX) by their path. For tests: no zip64, no encryption. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== endMark) throw new Error('not a zip archive')
  const parts = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === entryMark) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const nameEnd = at + 46 + (name ?? 0)
    parts.set(zip.toString('utf8', at + 46, nameEnd), partOf(zip, at))
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function partOf(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  return zip.readUInt16LE(entry + 10) === deflated ? inflateRawSync(packed) : packed
}
