import { readSentFile } from '#modules/scans/actions/read-file.ts'
import type { TestDatabase } from '#platform/testing/database.ts'
import { act, type House } from '#platform/world.ts'
import { photograph } from './camera.ts'
import { Dice } from './dice.ts'
import { usual } from './settings.ts'
import type { SheetPaper } from './sheet-paper.ts'

/** A photograph of each page, upright or not. */
export async function picturesOf(papers: readonly SheetPaper[], upsideDown = 0.5): Promise<File[]> {
  const files: File[] = []
  for (const [at, paper] of papers.entries()) {
    const jpeg = await photograph(paper, { ...usual.camera, upsideDown }, new Dice(900 + at))
    files.push(new File([new Uint8Array(jpeg)], `${at + 1}.jpg`, { type: 'image/jpeg' }))
  }
  return files
}

/** What the worker does with what was sent. */
export async function readAllFiles({ db }: TestDatabase, house: House): Promise<void> {
  const waiting = await db
    .selectFrom('scan_files')
    .select('id')
    .where('state', '=', 'waiting')
    .execute()
  for (const { id } of waiting) await act(house, {}, (ctx) => readSentFile(ctx, String(id)))
}

/** What the page of a batch would send as it stands. */
export function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [input] of html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)) {
    const name = /name="(g-[^"]+)"/.exec(input)?.[1]
    const value = /value="([^"]+)"/.exec(input)?.[1]
    if (name && value && /checked/.test(input)) fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

/** Numbers of the sheets that a person may look at. */
export const numbersIn = (html: string) => [
  ...new Set([...html.matchAll(/name="x-([0-9A-Z]+)"/g)].map(([, number]) => number ?? '')),
]
