import type { z } from 'zod'
import { type FormState, type Parsed, problemsIn, type RawForm } from '#kit/form.ts'
import {
  type CellField,
  type InstrumentField,
  questionProblem,
  type RowsAsked,
  rowsAsked,
  type SettingRow,
  type SettingValue,
  type SettingWord,
} from '#kit/instruments/instrument-fields.ts'
import { canonicalJson, type Json, normalJson } from '#kit/json/canonical-json.ts'
import { formInPart, withLeftOut } from '#kit/left-out.ts'
import { readCents, readNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { formWords, one, several } from '../protocol/nouns.ts'
import { type PlannedInstrument, settingWords } from '../template/nouns.ts'
import {
  instrumentValues,
  partName,
  shownSettings,
  typedRows,
  valuesOfRows,
} from './setting-typed.ts'

/** What this form asks of a kind of instrument. */
export interface KindAsked {
  readonly name: string
  readonly fields: readonly InstrumentField[]
  readonly shape: z.ZodType
}

const limits = { text: 1_000, 'long-text': 20_000, lines: 20_000 } as const

/**
 * Reads the settings of an instrument: each field by its kind, then all of them by the shape of the instrument. A setting
 * that has no field (which a story or an import gave) stays as it stood `before`; so does what was not sent.
 */
export function readInstrumentForm(
  id: string,
  kind: KindAsked,
  raw: RawForm,
  locale: Locale,
  before?: PlannedInstrument,
): Parsed<PlannedInstrument> {
  const known = before?.kind === kind.name ? before : undefined
  const sent = withLeftOut(raw, known ? shownSettings(kind, known) : {})
  const values = typedSettings(kind, sent.raw)
  const refusedBy = (problems: FormState['problems']) =>
    ({ ok: false, form: { values, problems } }) as const
  if (sent.unsure.length > 0) return refusedBy(formInPart(sent, locale).problems)

  const problems: Record<string, string> = {}
  const asked = new Set(kind.fields.map(({ name }) => name))
  const read: Record<string, Json | SettingValue> = Object.fromEntries(
    Object.entries(known?.settings ?? {}).filter(([name]) => !asked.has(name)),
  )
  for (const field of kind.fields) {
    const rows = rowsAsked(field)
    const value = rows
      ? readRows(field, rows, sent.raw, locale, problems)
      : readWord(field as CellField, field.name, sent.raw, locale, problems)
    if (value !== undefined) read[field.name] = value
  }
  if (Object.keys(problems).length > 0) return refusedBy(problems)

  const parsed = kind.shape.safeParse(read)
  if (!parsed.success)
    return refusedBy(problemsIn(parsed.error, values, locale, (issue) => fieldAt(kind, issue.path)))
  const settings = plain(parsed.data)
  if (!readsBack(kind, settings)) return refusedBy({ form: settingWords[locale].unread })
  return { ok: true, value: { id, kind: kind.name, settings } }
}

/** The form of an instrument as it stands, with what its kind refuses of it today: an import or an older house may have given it. */
export function instrumentForm(
  kind: KindAsked,
  instrument: PlannedInstrument,
  locale: Locale,
): FormState {
  const values = instrumentValues(kind, instrument)
  const read = kind.shape.safeParse(instrument.settings)
  if (read.success) return { values, problems: {} }
  const problems = problemsIn(read.error, values, locale, ({ path }) => fieldAt(kind, path))
  return { values, problems }
}

/**
 * A row added, removed or moved: the same form with all that was typed; undefined when it is to be saved. What was not
 * sent stays as it stood `before`: the form that comes back is whole, and would take it away.
 */
export function withRowGesture(
  kind: KindAsked,
  sent: RawForm,
  before?: PlannedInstrument,
): FormState['values'] | undefined {
  const pressed = one(sent, rowGesture)
  if (pressed === '') return undefined
  const { raw } = withLeftOut(sent, before?.kind === kind.name ? shownSettings(kind, before) : {})
  const [name, act, at] = pressed.split(':')
  const field = kind.fields.find((field) => field.name === name)
  const rows = field && rowsAsked(field)
  const values = typedSettings(kind, raw, true)
  if (!field || !rows) return values
  const others = Object.entries(values).filter(([part]) => !part.startsWith(`${field.name}.`))
  const moved = gestured(typedRows(field.name, rows, raw), act, Number(at), rows)
  return { ...Object.fromEntries(others), ...valuesOfRows(field.name, moved) }
}

export const rowGesture = '_row'

type TypedRows = ReturnType<typeof typedRows>

function gestured(typed: TypedRows, act: string | undefined, at: number, rows: RowsAsked) {
  const next = [...typed]
  if (act === 'add' && next.length < rows.most) {
    return [...next, Object.fromEntries(rows.cells.map(({ name }) => [name, '']))]
  }
  const row = next[at]
  if (!row) return next
  if (act === 'remove') return next.toSpliced(at, 1)
  const to = act === 'up' ? at - 1 : act === 'down' ? at + 1 : at
  return next[to] ? next.toSpliced(at, 1).toSpliced(to, 0, row) : next
}

/** What was typed, to fill the form again. A row where nothing was typed is none, unless it was just asked for. */
function typedSettings(kind: KindAsked, raw: RawForm, withBlank = false): FormState['values'] {
  return Object.assign(
    {},
    ...kind.fields.map((field) => {
      const rows = rowsAsked(field)
      if (!rows) return { [field.name]: several(raw, field.name).join('\n') }
      const typed = typedRows(field.name, rows, raw)
      return valuesOfRows(field.name, withBlank ? typed : typed.filter(isTyped))
    }),
  )
}

function isTyped(row: TypedRows[number]): boolean {
  return Object.values(row).some((value) => value !== '')
}

function readRows(
  field: InstrumentField,
  rows: RowsAsked,
  raw: RawForm,
  locale: Locale,
  problems: Record<string, string>,
): readonly SettingRow[] | undefined {
  const texts = settingWords[locale]
  const typed = typedRows(field.name, rows, raw).filter(isTyped)
  if (typed.length < rows.least)
    problems[field.name] = rows.least === 1 ? formWords[locale].missing : texts.tooFew(rows.least)
  if (typed.length > rows.most) problems[field.name] = texts.tooMany(rows.most)
  const asRaw = valuesOfRows(field.name, typed)
  return typed.map((_, rank) => {
    const row: Record<string, SettingWord> = {}
    for (const cell of rows.cells) {
      const name = partName(field.name, rank, cell.name)
      const parts = splitAnswers(cell, asRaw[name] ?? '')
      const value = readWord(cell, name, { [name]: parts }, locale, problems)
      if (value !== undefined) row[cell.name] = value
    }
    const wrong = field.type === 'questionnaire' ? questionProblem(row) : undefined
    if (wrong) problems[partName(field.name, rank, 'options')] ??= texts[wrong]
    return row
  })
}

const splitAnswers = (cell: CellField, value: string) =>
  cell.type === 'several' ? value.split('\n').filter(Boolean) : value

/** The answer of one field, of the type its kind says; absent when nothing was answered and nothing stands for it. */
function readWord(
  field: CellField,
  name: string,
  raw: RawForm,
  locale: Locale,
  problems: Record<string, string>,
): SettingWord | undefined {
  const texts = formWords[locale]
  const refuse = (problem: string): undefined => {
    problems[name] = problem
  }
  const text = one(raw, name).trim()
  const chosen = several(raw, name).filter((value) => value !== '')
  if (chosen.length === 0 && field.required) return refuse(texts.missing)
  switch (field.type) {
    case 'several': {
      const known = field.options.map(({ value }) => value)
      return chosen.every((value) => known.includes(value))
        ? known.filter((value) => chosen.includes(value))
        : refuse(texts.choose)
    }
    case 'lines':
      return text.length > limits.lines ? refuse(texts.tooLong(limits.lines)) : linesOf(text)
    case 'text':
    case 'long-text': {
      const most = limits[field.type]
      return text.length > most ? refuse(texts.tooLong(most)) : text
    }
  }
  if (text === '') return undefined
  switch (field.type) {
    case 'choice':
      return field.options.some(({ value }) => value === text) ? text : refuse(texts.choose)
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : refuse(texts.choose)
    case 'date':
      return isCivilDay(text) ? text : refuse(texts.day)
    case 'money':
      return readCents(text) ?? refuse(texts.money)
    case 'minutes': {
      const value = readNumber(text)
      return value !== undefined && Number.isInteger(value) ? value : refuse(texts.whole)
    }
    case 'number':
      return readNumber(text) ?? refuse(texts.number)
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The field that a shape speaks of: a cell of a row, a field, or the form when none is drawn for it. */
function fieldAt(kind: KindAsked, path: readonly PropertyKey[]): string {
  const field = kind.fields.find(({ name }) => name === path[0])
  if (!field) return 'form'
  const rows = rowsAsked(field)
  const rank = path[1]
  if (!rows || typeof rank !== 'number') return field.name
  const cell = rows.cells.find(({ name }) => name === path[2]) ?? rows.cells[0]
  return cell ? partName(field.name, rank, cell.name) : field.name
}

/** As it will be stored: JSON, each text in its one form. */
function plain(value: unknown): PlannedInstrument['settings'] {
  const stored = normalJson(JSON.parse(JSON.stringify(value)) as Json)
  const isRecord = stored !== null && typeof stored === 'object' && !Array.isArray(stored)
  return isRecord ? (stored as PlannedInstrument['settings']) : {}
}

/** Whoever freezes a protocol must find again what was written in it. */
function readsBack(kind: KindAsked, settings: PlannedInstrument['settings']): boolean {
  const again = kind.shape.safeParse(settings)
  return again.success && canonicalJson(plain(again.data)) === canonicalJson(settings)
}
