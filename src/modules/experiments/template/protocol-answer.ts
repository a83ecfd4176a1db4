import { writtenDay } from '#kit/dates.ts'
import type { Json } from '#kit/json/canonical-json.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Answer } from '../answer.ts'
import { type ChecklistRow, readChecklistRows, writtenChecklist } from './protocol-checklist.ts'
import { type ProtocolPhase, readPhaseRows, writtenPhases } from './protocol-phases.ts'
import type { ItemField, Section } from './protocol-template.ts'
import type { KindTitles } from './setting-words.ts'

/** A whole protocol at one version: the answers by section; a section never written is absent. */
export type ProtocolContent = Readonly<Record<string, Answer>>

/** A row of a section made of rows. Its id follows it from version to version. */
export type Item = Readonly<Record<string, string | number>> & { readonly id: string }

export function hasWords(answer: Answer | undefined): boolean {
  if (!answer) return false
  if ('without' in answer) return answer.without.trim() !== ''
  const value = answer.answer
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return value !== null
}

/** One line, a long text, or a choice. */
export function textIn(answer: Answer | undefined): string {
  const value = valueIn(answer)
  return typeof value === 'string' ? value : ''
}

export function numberIn(answer: Answer | undefined): number | undefined {
  const value = valueIn(answer)
  return typeof value === 'number' ? value : undefined
}

/** Lines of a list, or the choices made. */
export function linesIn(answer: Answer | undefined): readonly string[] {
  return rowsIn(answer).filter((row): row is string => typeof row === 'string')
}

export function itemsIn(answer: Answer | undefined): readonly Item[] {
  return rowsIn(answer).filter(isItem)
}

export function phasesIn(answer: Answer | undefined): readonly ProtocolPhase[] {
  return readPhaseRows(valueIn(answer))
}

export function checklistRowsIn(answer: Answer | undefined): readonly ChecklistRow[] {
  return readChecklistRows(valueIn(answer))
}

/**
 * The answer as plain text, one way only: what differences are computed on, and what a reader without
 * any page would be given. Empty when nothing is written. `kinds` name the settings of instruments, where there may be some.
 */
export function writtenAnswer(
  section: Section,
  answer: Answer | undefined,
  locale: Locale,
  kinds: KindTitles = {},
): string {
  if (!answer) return ''
  if ('without' in answer) return `${withoutWords[locale]}${answer.without}`
  return writers[section.kind](section, answer, locale, kinds)
}

type Writer = (section: Section, answer: Answer, locale: Locale, kinds: KindTitles) => string

const writers: Readonly<Record<Section['kind'], Writer>> = {
  line: (_section, answer) => textIn(answer),
  text: (_section, answer) => textIn(answer),
  number: (_section, answer, locale) => {
    const value = numberIn(answer)
    return value === undefined ? '' : writtenNumber(value, locale)
  },
  choice: (section, answer, locale) => labelOf(section.options, textIn(answer), locale),
  choices: (section, answer, locale) =>
    linesIn(answer)
      .map((value) => labelOf(section.options, value, locale))
      .join('\n'),
  list: (_section, answer) => linesIn(answer).join('\n'),
  items: (section, answer, locale) =>
    itemsIn(answer)
      .map((item) => writtenItem(section.fields ?? [], item, locale))
      .join('\n\n'),
  phases: (_section, answer, locale, kinds) => writtenPhases(phasesIn(answer), locale, kinds),
  checklist: (section, answer, locale) =>
    writtenChecklist(section, checklistRowsIn(answer), locale),
}

function writtenItem(fields: readonly ItemField[], item: Item, locale: Locale): string {
  return fields
    .map((field) => ({ field, value: writtenField(field, item[field.name], locale) }))
    .filter(({ value }) => value !== '')
    .map(({ field, value }) => `${field.label[locale]}${colon[locale]}${value}`)
    .join('\n')
}

/** The value of one field of a row, as people read it. */
export function writtenField(
  field: ItemField,
  value: string | number | undefined,
  locale: Locale,
): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') {
    return field.kind === 'money' ? writtenMoney(value, locale) : writtenNumber(value, locale)
  }
  if (field.kind === 'choice') return labelOf(field.options, value, locale)
  return field.kind === 'day' ? writtenDay(value, locale) : value
}

export function labelOf(
  options: Section['options'] | ItemField['options'],
  value: string,
  locale: Locale,
): string {
  return options?.find((option) => option.value === value)?.label[locale] ?? value
}

function valueIn(answer: Answer | undefined): Json | undefined {
  return answer && 'answer' in answer ? answer.answer : undefined
}

function rowsIn(answer: Answer | undefined): readonly Json[] {
  const value = valueIn(answer)
  return Array.isArray(value) ? value : []
}

function isItem(row: Json): row is Item {
  return row !== null && typeof row === 'object' && 'id' in row && typeof row['id'] === 'string'
}

const colon = { fr: ' : ', en: ': ' } as const
const withoutWords = { fr: 'Sans objet : ', en: 'Does not apply: ' } as const
