import { type GatheredSheet, gather } from '#engines/mark-reading/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { openBytes } from '#platform/secrets/sealed-bytes.ts'
import type {
  KeptPage,
  LeftWhy,
  LookedSheet,
  ScanBatch,
  ScanSubject,
  ShownReading,
  ShownSheet,
  WholePage,
} from '../scan.ts'
import {
  deleteBatch,
  deleteCounted,
  findBatch,
  findCuttings,
  insertCounted,
  listBatches,
  listCounted,
  listPages,
} from '../store/batches.ts'
import { keyOf } from './read-file.ts'

/**
 * What the pictures of a batch say together, in the order of the pile (files, then pages): two people see the same. What the first
 * of two counted is shown to the second; what one person alone entered is not shown again.
 */
export async function readingOf(
  ctx: Pick<Ctx, 'db'>,
  batch: ScanBatch,
  isForTwo: boolean,
): Promise<ShownReading> {
  const pages = await listPages(ctx.db, batch.id)
  const read = pages.flatMap(({ picture, id, reading }) =>
    reading ? [{ picture: `${picture}\n${id}`, page: reading }] : [],
  )
  const { sheets, repeated } = gather(batch.form, read)
  const counted = await listCounted(ctx.db, batch, isForTwo ? batch.label : undefined)
  const left: { picture: string; why: LeftWhy }[] = pages.flatMap(({ picture, refusal }) =>
    refusal ? [{ picture, why: refusal }] : [],
  )
  const nameOf = (picture: string) => picture.split('\n')[0] ?? ''
  for (const { picture, isDifferent } of repeated)
    left.push({ picture: nameOf(picture), why: isDifferent ? 'twice-otherwise' : 'twice' })
  const shown: ShownSheet[] = []
  for (const sheet of sheets) {
    const why = counted.has(sheet.number)
      ? 'counted'
      : sheet.missingPages.length > 0
        ? 'page-missing'
        : undefined
    const from = sheet.pictures.map(nameOf).join(', ')
    if (why) left.push({ picture: from, why })
    else {
      const facts = { place: shown.length + 1, from, whole: wholeOf(sheet, read) }
      shown.push({ ...sheet, ...facts, pageOf: pagesOf(sheet, read) })
    }
  }
  return { sheets: shown, left }
}

/** The pictures of its pages, in the order of its pages. */
function wholeOf(
  sheet: GatheredSheet,
  read: readonly { readonly picture: string; readonly page: KeptPage }[],
): readonly WholePage[] {
  return sheet.pictures.flatMap((picture) => {
    const whole = read.find((page) => page.picture === picture)?.page.whole
    const page = picture.split('\n')[1] ?? ''
    return whole ? [{ page, width: whole.width, height: whole.height }] : []
  })
}

function pagesOf(
  sheet: GatheredSheet,
  read: readonly {
    readonly picture: string
    readonly page: { boxes: readonly { id: string }[]; zones: readonly { id: string }[] }
  }[],
): Record<string, string> {
  const own = read.filter(({ picture }) => sheet.pictures.includes(picture))
  return Object.fromEntries(
    own.flatMap(({ picture, page }) =>
      [...page.boxes, ...page.zones].map(({ id }) => [id, picture.split('\n')[1] ?? '']),
    ),
  )
}

/** The last batch of this name, with the numbers of its sheets in the order of the pile. */
export async function readBatchNamed(
  ctx: Pick<Ctx, 'db'>,
  asked: ScanSubject,
  label: string,
): Promise<{ readonly id: string; readonly numbers: readonly string[] } | undefined> {
  const batch = (await listBatches(ctx.db, asked)).find((sent) => sent.label === label)
  if (!batch) return undefined
  const { sheets } = await readingOf(ctx, batch, true)
  return { id: batch.id, numbers: sheets.map(({ number }) => number) }
}

/** The picture of one thing of one page, for whoever looks. */
export async function cuttingOf(
  ctx: Pick<Ctx, 'db' | 'files'>,
  batch: ScanBatch,
  pageId: string,
  thing: string,
): Promise<Uint8Array | undefined> {
  const sealed = await findCuttings(ctx.db, batch.id, pageId)
  if (!sealed) return undefined
  const opened = new TextDecoder().decode(openBytes(await keyOf(ctx, batch.keyFile), sealed))
  const cuttings = JSON.parse(opened) as Readonly<Record<string, string>>
  const found = Object.hasOwn(cuttings, thing) ? cuttings[thing] : undefined
  return found === undefined ? undefined : new Uint8Array(Buffer.from(found, 'base64'))
}

export type CountRefusal = 'not-found' | 'forbidden' | 'counted-meanwhile'

/** The numbers of what is entered for good: none of them is counted again, whoever sends its picture. */
export async function countSheets(
  ctx: Ctx,
  may: (viewer: Viewer | undefined) => boolean,
  asked: ScanSubject,
  id: string,
  sheets: readonly LookedSheet[],
): Promise<Result<undefined, CountRefusal>> {
  const batch = await findBatch(ctx.db, asked, id)
  if (!batch) return refused('not-found')
  if (!may(ctx.person)) return refused('forbidden')
  const numbers = sheets.map(({ number }) => number)
  if (!(await insertCounted(ctx.db, asked, batch.label, numbers)))
    return refused('counted-meanwhile')
  return done()
}

/** Pictures sent by mistake: they go at once, with what was read. */
export async function dropPictures(
  ctx: Ctx,
  may: (viewer: Viewer | undefined) => boolean,
  asked: ScanSubject,
  id: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const batch = await findBatch(ctx.db, asked, id)
  if (!batch) return refused('not-found')
  if (!may(ctx.person)) return refused('forbidden')
  await deleteBatch(ctx.db, id)
  ctx.audit({ act: 'scans.pictures-dropped', subject: `scan:${id}`, public: false })
  return done()
}

/** What was entered was taken out again: its sheets may be read anew. */
export function freeNumbers(ctx: Pick<Ctx, 'db'>, asked: ScanSubject, label: string) {
  return deleteCounted(ctx.db, asked, label)
}
