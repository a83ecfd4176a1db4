import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type PlanFields, planFields, type TrialDefect } from '#engines/field-trials/index.ts'
import { type PlainTable, readPlainTable } from '#kit/sheets/plain-table.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { everyRow, readTable } from '#platform/sheets/read-table.ts'
import { toldOfRefused } from '#platform/sheets/told.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead, tableText } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread, CommandRefused } from '../terminal.ts'
import { defectLine } from './trial-defect-words.ts'
import { trialTexts } from './trial-words.ts'

/** Options that may say a plan, or change one that a file says. */
export interface PlanOptions {
  readonly plan?: string
  readonly design?: string
  readonly outcome?: string
  readonly treatment?: string
  readonly control?: string
  readonly block?: string
  readonly cluster?: string
  readonly time?: string
  readonly covariates?: string
  readonly se?: string
  readonly alpha?: string
  readonly corrections?: string
  readonly permutations?: string
  readonly lang?: string
}

export interface FileNames {
  readonly plan: string
  readonly data: string
}

const lists = ['outcome', 'covariates', 'corrections'] as const
const words = ['design', 'treatment', 'control', 'block', 'cluster', 'time', 'se'] as const
const numbers = ['alpha', 'permutations'] as const

/** The plan of the file, with what the options say in its place. */
export async function planOf(options: PlanOptions, locale: Locale): Promise<PlanFields> {
  const fromFile = options.plan === undefined ? {} : await planFile(options.plan, locale)
  const typed: Record<string, unknown> = {}
  for (const key of words) if (options[key] !== undefined) typed[key] = options[key]
  for (const key of lists) {
    const text = options[key]
    if (text !== undefined) typed[key] = text.split(',').map((item) => item.trim())
  }
  for (const key of numbers) {
    const text = options[key]
    if (text !== undefined) typed[key] = numberOrText(text)
  }
  return { ...fromFile, ...typed }
}

/** What is no number is passed on as it is, so that its refusal shows it. */
export function numberOrText(text: string): number | string {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text
}

async function planFile(path: string, locale: Locale): Promise<PlanFields> {
  const fields = planFields(decoded(await bytesToRead(path)).text)
  if (fields) return fields
  const defects: readonly TrialDefect[] = [{ part: 'plan', code: 'not-json' }]
  throw misreadTrial(defects, { plan: nameOfGiven(path), data: '' }, locale)
}

/** A table of texts: CSV of any kind, or the first sheet of a workbook. */
export async function tableOf(path: string, locale: Locale): Promise<PlainTable> {
  const bytes = await bytesToRead(path)
  const name = nameOfGiven(path)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readTable(bytes)
    if (!read.ok) throw new CommandMisread(name + colon[locale] + toldOfRefused(read, locale))
    // A workbook may hold numbers that were typed as text, with a comma.
    return {
      titles: read.header.map((title) => title.trim()),
      rows: everyRow(read),
      separator: ';',
    }
  }
  const defects: TrialDefect[] = []
  const table = readPlainTable(tableText(bytes, path, locale), (problem) =>
    defects.push({ part: 'data', ...problem }),
  )
  if (defects.length > 0) throw misreadTrial(defects, { plan: '', data: name }, locale)
  return { ...table, titles: table.titles.map((title) => title.trim()) }
}

export function misreadTrial(
  defects: readonly TrialDefect[],
  names: FileNames,
  locale: Locale,
): CommandMisread {
  return misread(
    defects,
    (defect) => defectLine(defect, names[defect.part], locale),
    ({ part }) => ({ file: names[part] }),
    locale,
  )
}

export function namesOf(options: PlanOptions, data: string): FileNames {
  return {
    plan: options.plan === undefined ? '' : nameOfGiven(options.plan),
    data: nameOfGiven(data),
  }
}

/** Writes a file that did not exist: what somebody has is never written over. */
export async function writeNew(file: string, text: string, locale: Locale): Promise<void> {
  try {
    await writeFile(resolve(file), text, { flag: 'wx' })
  } catch {
    throw new CommandRefused(trialTexts[locale].exists(file))
  }
}
