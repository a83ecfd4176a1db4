import { readFile } from 'node:fs/promises'
import { type PageReading, readPage, type SheetForm } from '#engines/mark-reading/index.ts'
import { codeIn } from '#platform/scans/code-in.ts'
import { greyPictures, type UnreadableScan } from '#platform/scans/grey-pictures.ts'

export interface MarksTask {
  readonly files: readonly string[]
  readonly form: SheetForm
}

/** One page of one file, as it was read. */
export interface ReadFilePage {
  readonly file: string
  readonly page: number
  readonly pages: number
  readonly reading: PageReading | { readonly ok: false; readonly why: UnreadableScan }
}

interface ThreadControl {
  give(part: ReadFilePage): Promise<unknown>
}

/** Reads pictures one after the other, away from whoever says how far it is. */
export async function run({ files, form }: MarksTask, { give }: ThreadControl): Promise<'done'> {
  for (const file of files) {
    for await (const scanned of greyPictures(new Uint8Array(await readFile(file)))) {
      const { page, pages } = scanned
      const reading = scanned.ok
        ? readPage(scanned.picture, form, codeIn)
        : { ok: false as const, why: scanned.why }
      await give({ file, page, pages, reading })
    }
  }
  return 'done'
}
