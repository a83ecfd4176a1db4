import { access, constants, mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import {
  type FormProblem,
  type Gathered,
  type Grey,
  gather,
  type ReadPicture,
  readForm,
  type SheetForm,
} from '#engines/mark-reading/index.ts'
import type { Locale } from '#kit/texts.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import { givenBytes } from '../given-file.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { CommandEnds, CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import type { MarksTask, ReadFilePage } from './in-thread.ts'
import { marksLines } from './marks-lines.ts'
import { formProblemLine, marksTexts } from './marks-words.ts'

export interface ReadMarksOptions {
  readonly form: string
  readonly cuttings?: string
  readonly lang?: string
}

/** Everything was read, and a person has to look at some of it: neither 0, nor the code of a fault. */
export const toLookAtCode = 3

/** Files of one thread: starting one costs as much as reading a page. */
const together = 20

/** `marks read`: what was ticked on photographs and scans of one paper; no server, no database, nothing sent anywhere. */
export async function readMarks(
  out: Terminal,
  pictures: readonly string[],
  options: ReadMarksOptions,
) {
  const locale = localeOf(options.lang)
  const form = await formOf(options.form, locale)
  const files = await existing(pictures, locale)
  const pages = await readAll(out, files, form, locale)
  const read = pages.flatMap(({ reading, ...source }): ReadPicture[] =>
    reading.ok ? [{ picture: pictureName(source), page: reading.page }] : [],
  )
  const refused = pages.flatMap(({ reading, ...source }) =>
    reading.ok
      ? []
      : [
          {
            ...{ picture: pictureName(source), why: reading.why },
            ...('code' in reading ? { code: reading.code } : {}),
            message: marksTexts[locale].refusals[reading.why],
          },
        ],
  )
  const gathered = gather(form, read)
  if (options.cuttings !== undefined) await writeCuttings(options.cuttings, gathered)
  for (const line of marksLines(form, gathered, refused, locale)) out.say(line)
  out.json('ouvroir marks read 1', {
    ...{ form: form.form, version: form.version },
    pictures: pages.length,
    sheets: gathered.sheets.map(({ boxes, zones, ...sheet }) => ({
      ...sheet,
      boxes: boxes.map(({ picture: _, ...box }) => box),
      zones: zones.map(({ id }) => id),
    })),
    ...{ repeated: gathered.repeated, refused },
  })
  const isSure = gathered.sheets.every(
    ({ groups, missingPages }) =>
      missingPages.length === 0 && groups.every(({ doubts }) => doubts.length === 0),
  )
  if (!isSure || refused.length > 0 || gathered.repeated.length > 0)
    throw new CommandEnds(toLookAtCode)
}

/** A page of a scanned PDF has its number; a picture has only its name. */
function pictureName({ file, page, pages }: Omit<ReadFilePage, 'reading'>): string {
  return pages > 1 ? `${basename(file)}#${page}` : basename(file)
}

async function formOf(path: string, locale: Locale): Promise<SheetForm> {
  const read = readForm(decoded(await bytesOf(path)).text)
  if (read.ok) return read.form
  const lines = read.problems.map((problem: FormProblem) => formProblemLine(path, problem, locale))
  throw new CommandMisread(
    lines.slice(0, 30).join('\n'),
    read.problems.map((problem, at) => ({ ...problem, message: lines[at] })),
  )
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await givenBytes(path)
  } catch (error) {
    throw error instanceof CommandRefused ? new CommandMisread(error.message) : error
  }
}

/** All names are looked at before anything is read: one that is typed wrong does not cost an hour. */
async function existing(paths: readonly string[], locale: Locale): Promise<readonly string[]> {
  const missing: string[] = []
  for (const path of paths)
    await access(resolve(path), constants.R_OK).catch(() => missing.push(path))
  if (missing.length > 0) throw new CommandMisread(marksTexts[locale].noFile(missing.join(', ')))
  return paths.map((path) => resolve(path))
}

async function readAll(
  out: Terminal,
  files: readonly string[],
  form: SheetForm,
  locale: Locale,
): Promise<readonly ReadFilePage[]> {
  const pages: ReadFilePage[] = []
  const progress = out.progress(marksTexts[locale].reading)
  for (let from = 0; from < files.length; from += together) {
    const some = files.slice(from, from + together)
    const broken = await readSome(some, form, (page) => {
      pages.push(page)
      progress(from + some.indexOf(page.file), files.length)
    })
    // One file that breaks its thread leaves the others whole: those that were not read are read alone.
    for (const file of broken) {
      const alone = await readSome([file], form, (page) => pages.push(page))
      if (alone.length > 0)
        pages.push({ file, page: 1, pages: 1, reading: { ok: false, why: 'unreadable' } })
    }
    progress(from + some.length, files.length)
  }
  return pages
}

/** Files that were not read to their end: none, unless the thread was ended. */
async function readSome(
  files: readonly string[],
  form: SheetForm,
  take: (page: ReadFilePage) => void,
): Promise<readonly string[]> {
  const { readers } = await import('#platform/imports/readers.ts')
  const { seconds, megabytes } = readers.scan
  const task: MarksTask = { files, form }
  const whole = new Set<string>()
  const pagesRead: ReadFilePage[] = []
  const { result } = runThread<'done'>('cli/marks', task, {
    ...{ seconds, megabytes, lane: 'readers' },
    onPart: (page: ReadFilePage) => {
      pagesRead.push(page)
      if (page.page >= page.pages) whole.add(page.file)
    },
  })
  const { ok } = await result
  for (const page of pagesRead) if (ok || whole.has(page.file)) take(page)
  return ok ? [] : files.filter((file) => !whole.has(file))
}

/** What a person has to look at, and every handwriting, each as a picture of its own. */
async function writeCuttings(folder: string, { sheets }: Gathered) {
  const { default: sharp } = await import('sharp')
  await mkdir(resolve(folder), { recursive: true })
  for (const { number, boxes, zones } of sheets) {
    for (const { id, picture } of [...boxes, ...zones]) {
      if (!picture) continue
      const { width, height, data } = picture satisfies Grey
      const png = await sharp(data, { raw: { width, height, channels: 1 } })
        .png()
        .toBuffer()
      await writeFile(join(resolve(folder), `${number}-${id}.png`), png, { mode: 0o600 })
    }
  }
}
