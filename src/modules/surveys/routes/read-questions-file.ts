import type {
  DescriptionProblem,
  FormProblem,
  Loss,
  Questionnaire,
} from '#engines/questionnaires/index.ts'
import { type TableRefusal, tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { faultTexts, lossTexts } from '#modules/questionnaires/index.ts'
import { readers } from '#platform/imports/readers.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { readEverySheet } from '#platform/sheets/read-every-sheet.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import { importTexts } from '../texts/import.ts'
import type { QuestionsReading, QuestionsTask } from './in-thread.ts'

export type QuestionsRead =
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly losses: readonly string[] }
  /** The first faults, by their cell or their path, in words, and how many there are. */
  | { readonly ok: false; readonly faults: readonly string[]; readonly count: number }

/** Reads questions from what a file holds; its name is not believed. Nothing is guessed: what is refused is named. */
export async function readQuestionsFile(bytes: Uint8Array, locale: Locale): Promise<QuestionsRead> {
  const refuse = (refusal: TableRefusal, line = 1) =>
    refusedFor([tableTexts[locale][refusal](line)])
  const kind = foreignKind(bytes)
  if (kind === 'is-workbook' || kind === 'is-archive') {
    const book = await readEverySheet(bytes)
    if (!book.ok) return refuse(book.refusal, book.line)
    return readApart({ sheets: book.sheets }, locale)
  }
  return kind ? refuse(kind) : readApart({ text: decoded(bytes).text }, locale)
}

/** Where it holds nobody up: a file of some MB takes a minute to be found wrong at each of its cells. */
async function readApart(task: QuestionsTask, locale: Locale): Promise<QuestionsRead> {
  const texts = importTexts[locale]
  if (isTooLong(task)) return refusedFor([texts.tooLong])
  const { seconds, megabytes } = readers.questions
  const limits = { lane: 'readers', seconds, megabytes } as const
  const read = await runThread<QuestionsReading>('modules/surveys/routes', task, limits).result
  if (!read.ok) return refusedFor([texts.tooLong])
  return read.value === 'unknown-kind'
    ? refusedFor([texts.unknownKind])
    : inWords(read.value, locale)
}

function isTooLong(task: QuestionsTask): boolean {
  const { rows: mostRows, signs: mostSigns } = readers.questions
  if ('text' in task) return task.text.length > mostSigns || linesIn(task.text) > mostRows
  const rows = task.sheets.flatMap((sheet) => sheet.rows)
  const signs = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0)
  return rows.length > mostRows || signs > mostSigns
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

function refusedFor(faults: readonly string[], count = faults.length): QuestionsRead {
  return { ok: false, faults, count }
}

function inWords(read: Exclude<QuestionsReading, 'unknown-kind'>, locale: Locale): QuestionsRead {
  if (read.ok) {
    const losses = read.losses.map((loss) => lossSaid(loss, locale))
    return { ok: true, questionnaire: read.questionnaire, losses }
  }
  return refusedFor(
    [
      ...read.problems.map((problem) => cellSaid(problem, locale)),
      ...read.faults.map((problem) => faultSaid(problem, locale)),
    ],
    read.count,
  )
}

function faultSaid({ code, path, found, expected }: DescriptionProblem, locale: Locale): string {
  const texts = importTexts[locale]
  const more = [
    ...(found === undefined ? [] : [texts.found(found)]),
    ...(expected === undefined ? [] : [texts.expected(expected)]),
  ]
  return lineOf(path, faultTexts[locale].description[code], more, locale)
}

function cellSaid({ code, cell, found }: FormProblem, locale: Locale): string {
  const more = found === undefined || found === '' ? [] : [importTexts[locale].found(found)]
  return lineOf(placeSaid(cell, locale), faultTexts[locale].form[code], more, locale)
}

function lossSaid({ code, about, found }: Loss, locale: Locale): string {
  const more = found === undefined ? [] : [found]
  return lineOf(placeSaid(about, locale), lossTexts[locale][code], more, locale)
}

function lineOf(place: string, words: string, more: readonly string[], locale: Locale): string {
  const before = place === '' ? '' : `${place}${colon[locale]}`
  return `${before}${words}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}

/** `12:relevance`, as a text of columns is pointed at. */
function placeSaid(place: string, locale: Locale): string {
  const found = /^(\d+):(.*)$/.exec(place)
  return found ? importTexts[locale].place(found[1] ?? '', found[2] ?? '') : place
}
