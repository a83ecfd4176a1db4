import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { type Parsed, type RawForm, tooLong, typedValues } from '#kit/form.ts'
import { readJson } from '#kit/json/bounded-json.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { textsToTranslate } from './texts-to-translate.ts'
import type { WordsSaid } from './words-said.ts'

/** As long as the schema of a questionnaire takes a text. */
export const longestTranslation = 5_000

interface Typed {
  readonly questionnaire: Questionnaire
  readonly language: string
  readonly part: string
}

/** The texts of one page as its form shows them. */
export function typedTexts({ questionnaire, language, part }: Typed): WordsSaid {
  const own = textsToTranslate(questionnaire, language).filter((text) => text.part === part)
  return Object.fromEntries(own.map(({ path, translation }) => [path, translation]))
}

/** What was typed of the texts of one page, and of no other. */
export function readTypedTexts(raw: RawForm, typed: Typed, locale: Locale): Parsed<WordsSaid> {
  const names = Object.keys(typedTexts(typed))
  const bounds = Object.fromEntries(names.map((name) => [name, longestTranslation]))
  const long = tooLong(raw, bounds, locale)
  if (long) return { ok: false, form: long }
  const values = typedValues(raw)
  const words = names.flatMap((name) => {
    const text = ownOf(values, name)
    return text === undefined ? [] : [[name, text.trim()] as const]
  })
  return { ok: true, value: Object.fromEntries(words) }
}

/** A line of a table that waits to be confirmed: its key, the text that it translates, its translation. */
export type KeptRow = readonly [path: string, source: string, translation: string]

export const rowsField = 'rows'

/** As they come back from the page that showed them; undefined when a program made them up. */
export function readKeptRows(text: string): readonly KeptRow[] | undefined {
  const rows = readJson(text)
  if (!Array.isArray(rows)) return undefined
  const isRow = (row: unknown): row is KeptRow =>
    Array.isArray(row) && row.length === 3 && row.every((cell) => typeof cell === 'string')
  return rows.every(isRow) ? rows : undefined
}
