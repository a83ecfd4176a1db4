import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipEntry {
  /** Written by us: no folder, no way up. */
  readonly name: string
  readonly changed: Date
  /** Read when its turn comes, so that only one entry is in memory. */
  read(): Promise<Uint8Array>
}

/** What does not shrink is kept as it is. */
const packed = /\.(?:pdf|jpe?g|png|webp|docx|odt|xlsx|zip)$/i
/** Dates in a ZIP begin in 1980. */
const zipBegins = new Date('1980-01-02T00:00:00Z')

/** A ZIP written as it is read, one entry at a time: a heavy kit does not fill the memory. */
export function zipStream(entries: readonly ZipEntry[]): ReadableStream<Uint8Array> {
  const names = entries.map(({ name }) => name)
  const wrong = names.find((name) => !/^[\w.-]+$/.test(name) || name.startsWith('.'))
  if (wrong !== undefined) throw new Error(`a name for a ZIP is plain, this one is “${wrong}”`)
  const waiting = [...entries]
  let failed: Error | undefined
  let written: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else written.push(chunk)
  })
  return new ReadableStream(
    {
      async pull(controller) {
        const next = waiting.shift()
        if (next) {
          const entry = packed.test(next.name)
            ? new ZipPassThrough(next.name)
            : new ZipDeflate(next.name, { level: 6 })
          entry.mtime = next.changed < zipBegins ? zipBegins : next.changed
          zip.add(entry)
          entry.push(await next.read(), true)
        } else {
          zip.end()
        }
        if (failed) throw failed
        for (const chunk of written) controller.enqueue(chunk)
        written = []
        if (!next) controller.close()
      },
      cancel() {
        zip.terminate()
      },
    },
    { highWaterMark: 1 },
  )
}
