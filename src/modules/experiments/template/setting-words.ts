import { writtenDay } from '#kit/dates.ts'
import { writtenDuration } from '#kit/hours.ts'
import {
  type CellField,
  type InstrumentField,
  type RowsAsked,
  rowsAsked,
} from '#kit/instruments/instrument-fields.ts'
import type { Json } from '#kit/json/canonical-json.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Block } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { settingWords } from './texts/settings.ts'

/** What each kind of instrument is called, and what it asks: enough to say its settings in the reader's language. */
export type KindTitles = Readonly<
  Record<string, { readonly title: string; readonly fields: readonly InstrumentField[] }>
>

type Settings = { readonly [name: string]: Json }

/** Settings that are said in one line, under their labels and in the order of the form: « Nombre de séances : 3 ». */
export function writtenSettings(
  fields: readonly InstrumentField[],
  settings: Settings,
  locale: Locale,
): readonly string[] {
  return fields.flatMap((field) => {
    const value = ownOf(settings, field.name)
    if (storedRows(field, value)) return []
    const words = writtenWord(field, value, locale)
    return words === '' ? [] : [`${field.label[locale]}${colon[locale]}${words}`]
  })
}

/** Settings that are lists of rows: a table each, with the columns that somebody filled in. */
export function settingTables(
  { title, fields }: KindTitles[string],
  settings: Settings,
  locale: Locale,
): readonly Block[] {
  return fields.flatMap((field): readonly Block[] => {
    const found = storedRows(field, ownOf(settings, field.name))
    if (!found || found.rows.length === 0) return []
    const cells = found.asked.cells.filter(({ name }) =>
      found.rows.some((row) => isSaid(row[name])),
    )
    return [
      {
        kind: 'table',
        caption: `${title}${colon[locale]}${field.label[locale]}`,
        columns: [
          { title: settingWords[locale].number, align: 'right', width: 1 },
          ...cells.map((cell) => ({
            title: cell.label[locale],
            align: isFigure(cell) ? ('right' as const) : ('left' as const),
            width: isFigure(cell) ? 1 : 3,
          })),
        ],
        rows: found.rows.map((row, at) => [
          String(at + 1),
          ...cells.map((cell) => writtenWord(cell, ownOf(row, cell.name), locale)),
        ]),
      },
    ]
  })
}

/** All of them as lines of plain text, one way only: what differences are computed on. */
export function settingLines(
  fields: readonly InstrumentField[],
  settings: Settings,
  locale: Locale,
): readonly string[] {
  const asked = new Set(fields.map(({ name }) => name))
  const unasked = Object.keys(settings)
    .filter((name) => !asked.has(name))
    .sort()
    .map((name) => `${name} = ${bare(ownOf(settings, name))}`)
  return [
    ...writtenSettings(fields, settings, locale),
    ...fields.flatMap((field) => {
      const found = storedRows(field, ownOf(settings, field.name))
      return (found?.rows ?? []).map((row, at) => {
        const sentences = (found?.asked.cells ?? []).flatMap((cell, rank) => {
          const words = writtenWord(cell, ownOf(row, cell.name), locale)
          if (words === '') return []
          // The first answer names its row: « Option 1 : Une halle », without « Nom de l’option » between the two.
          return [rank === 0 ? words : `${cell.label[locale]}${colon[locale]}${words}`]
        })
        return `${found?.asked.row[locale]} ${at + 1}${colon[locale]}${sentences.join(semicolon[locale])}`
      })
    }),
    ...unasked,
  ]
}

/**
 * One answer in words. What a field does not expect is said as it was stored: a protocol frozen years ago stays readable
 * when its instrument asks otherwise today.
 */
function writtenWord(
  field: InstrumentField | CellField,
  value: Json | undefined,
  locale: Locale,
): string {
  if (!isSaid(value)) return ''
  if (typeof value === 'boolean') return settingWords[locale][value ? 'yes' : 'no']
  if (typeof value === 'number') {
    if (field.type === 'money') return writtenMoney(value, locale)
    return field.type === 'minutes' ? writtenDuration(value, locale) : writtenNumber(value, locale)
  }
  if (Array.isArray(value))
    return value.map((one: Json) => optionSaid(field, bare(one), locale)).join(', ')
  if (typeof value !== 'string') return bare(value)
  return field.type === 'date' && isCivilDay(value)
    ? writtenDay(value, locale)
    : optionSaid(field, value, locale)
}

function optionSaid(field: InstrumentField | CellField, value: string, locale: Locale): string {
  if (field.type !== 'choice' && field.type !== 'several') return value
  return field.options.find((option) => option.value === value)?.label[locale] ?? value
}

function storedRows(
  field: InstrumentField,
  value: Json | undefined,
): { readonly asked: RowsAsked; readonly rows: readonly Settings[] } | undefined {
  const asked = rowsAsked(field)
  return asked && Array.isArray(value) && value.every(isRecord) ? { asked, rows: value } : undefined
}

function isRecord(value: Json): value is Settings {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isSaid(value: Json | undefined): value is Json {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}

function isFigure({ type }: CellField): boolean {
  return type === 'number' || type === 'money'
}

function bare(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
