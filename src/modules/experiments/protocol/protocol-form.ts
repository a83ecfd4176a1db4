import { type FormState, missingAnswer, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { readCents, readNumber, typedMoney } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { Answer } from '../answer.ts'
import {
  type Item,
  type ItemField,
  linesIn,
  numberIn,
  type Section,
  textIn,
  trialPlanKey,
  trialPlanProblems,
} from '../template/nouns.ts'

/** What comes from the form of a section: the answer, and where its author started from. */
export interface SectionForm {
  readonly answer: Answer
  readonly baseVersion: number
  readonly draftId: string | undefined
}

export const sectionLimits = { line: 200, text: 40_000, lines: 80, lineOfList: 600 } as const

/** Reads the form of a section. What is empty is an answer too: a text may be taken back. */
export function readSectionForm(
  section: Section,
  raw: RawForm,
  locale: Locale,
): Parsed<SectionForm> {
  const answer = readAnswer(section, raw, locale)
  if (typeof answer === 'string') return refusedBy(raw, 'answer', answer)
  if ('without' in answer && answer.without === '') {
    return refusedBy(raw, 'without', formWords[locale].whyWithout)
  }
  return { ok: true, value: { answer, ...startOf(raw) } }
}

/** Where the form started from: the version it showed, and the draft it kept. */
export function startOf(raw: RawForm): { baseVersion: number; draftId: string | undefined } {
  const draft = one(raw, 'draft')
  const base = Number(one(raw, 'base'))
  return {
    baseVersion: Number.isSafeInteger(base) && base > 0 ? base : 0,
    draftId: isId(draft) ? draft : undefined,
  }
}

/** The fields of the form, filled with what the section holds. */
export function sectionValues(section: Section, answer: Answer | undefined): FormState['values'] {
  if (answer && 'without' in answer) return { beside: 'yes', without: answer.without }
  if (section.kind === 'number') return { answer: String(numberIn(answer) ?? '') }
  if (section.kind === 'list' || section.kind === 'choices') {
    return { answer: linesIn(answer).join('\n') }
  }
  return { answer: textIn(answer) }
}

function readAnswer(section: Section, raw: RawForm, locale: Locale): Answer | string {
  const texts = formWords[locale]
  if (section.mayBeWithout && one(raw, 'beside') !== '') {
    const without = one(raw, 'without').trim()
    return without.length > 2_000 ? texts.tooLong(2_000) : { without }
  }
  const text = one(raw, 'answer')
  switch (section.kind) {
    case 'number':
      return readWhole(text, texts)
    case 'choice':
      return isOption(section, text) || text === '' ? { answer: text } : texts.choose
    case 'choices': {
      const chosen = several(raw, 'answer')
      return chosen.every((value) => isOption(section, value)) ? { answer: chosen } : texts.choose
    }
    case 'list':
      return readLines(text, texts)
    case 'line':
      return text.length > sectionLimits.line
        ? texts.tooLong(sectionLimits.line)
        : { answer: text.replace(/\s+/g, ' ').trim() }
    default:
      return text.length > sectionLimits.text
        ? texts.tooLong(sectionLimits.text)
        : { answer: text.trim() }
  }
}

function readWhole(text: string, texts: Words): Answer | string {
  if (text.trim() === '') return { answer: null }
  const value = readNumber(text)
  const whole = value !== undefined && Number.isInteger(value) && value >= 0 && value <= 10_000_000
  return whole ? { answer: value } : texts.whole
}

function readLines(text: string, texts: Words): Answer | string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '')
  if (lines.length > sectionLimits.lines) return texts.tooManyLines(sectionLimits.lines)
  const long = lines.some((line) => line.length > sectionLimits.lineOfList)
  return long ? texts.tooLong(sectionLimits.lineOfList) : { answer: lines }
}

/** Reads the form of one row; every wrong field is told at once. */
export function readItemForm(
  section: Section,
  id: string,
  raw: RawForm,
  locale: Locale,
): Parsed<Item> {
  const item: Record<string, string | number> & { id: string } = { id }
  const problems: Record<string, string> = {}
  for (const field of section.fields ?? []) {
    const read = readField(field, one(raw, field.name).trim(), formWords[locale])
    if ('problem' in read) problems[field.name] = read.problem
    else item[field.name] = read.value
  }
  // What does not go together is told once each field can be read.
  if (section.key === trialPlanKey && Object.keys(problems).length === 0)
    Object.assign(problems, trialPlanProblems(item, locale))
  if (Object.keys(problems).length === 0) return { ok: true, value: item }
  return { ok: false, form: { values: typedValues(raw), problems } }
}

/** The fields of the form of a row, filled with what the row holds. */
export function itemValues(section: Section, item: Item): FormState['values'] {
  return Object.fromEntries(
    (section.fields ?? []).map((field) => [field.name, typed(field, ownOf(item, field.name))]),
  )
}

/** A new row that an address begins, as a guide or a library gives it: its known fields, and nothing else. */
export function begunValues(section: Section, asked: Readonly<Record<string, string>>) {
  const fits = ({ kind, options, name }: ItemField) => {
    const text = ownOf(asked, name)
    if (text === undefined) return false
    if (kind === 'choice') return options?.some(({ value }) => value === text) ?? false
    return text.length <= (kind === 'text' ? itemLimits.text : itemLimits.line)
  }
  return Object.fromEntries(
    (section.fields ?? []).filter(fits).map(({ name }) => [name, asked[name] ?? '']),
  )
}

const itemLimits = { line: 300, text: 4_000 } as const

function typed(field: ItemField, value: string | number | undefined): string {
  if (value === undefined) return ''
  if (field.kind !== 'money' || typeof value === 'string')
    return String(value).replace('.', typeof value === 'number' ? ',' : '.')
  return typedMoney(value)
}

type Read = { readonly value: string | number } | { readonly problem: string }

function readField(field: ItemField, text: string, texts: Words): Read {
  if (text === '') return field.required ? { problem: texts.missing } : { value: '' }
  switch (field.kind) {
    case 'money':
      return amount(text, 100, texts.money)
    case 'number':
      return amount(text, 1, texts.number)
    case 'day':
      return isCivilDay(text) ? { value: text } : { problem: texts.day }
    case 'choice': {
      const known = field.options?.some((option) => option.value === text)
      return known ? { value: text } : { problem: texts.choose }
    }
    default: {
      const limit = field.kind === 'line' ? itemLimits.line : itemLimits.text
      return text.length > limit ? { problem: texts.tooLong(limit) } : { value: text }
    }
  }
}

/** Money is kept in whole cents. */
function amount(text: string, scale: number, problem: string): Read {
  const value = scale === 100 ? readCents(text) : readNumber(text)
  return value === undefined || value < 0 || value > 100_000_000 * scale ? { problem } : { value }
}

function isOption(section: Section, value: string): boolean {
  return section.options?.some((option) => option.value === value) ?? false
}

export function one(raw: RawForm, name: string): string {
  const value = raw[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function several(raw: RawForm, name: string): readonly string[] {
  const value = raw[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

function refusedBy<T>(raw: RawForm, field: string, sentence: string): Parsed<T> {
  return { ok: false, form: { values: typedValues(raw), problems: { [field]: sentence } } }
}

/** What a form of the protocol says of what it cannot read. */
export const formWords = {
  fr: {
    missing: missingAnswer.fr,
    choose: 'Choisissez une des réponses proposées.',
    whole: 'Écrivez un nombre entier, par exemple 24.',
    number: 'Écrivez un nombre en chiffres, par exemple 12 ou 2,5.',
    money: 'Écrivez un montant, par exemple 1 250,50.',
    day: 'Cette date n’existe pas au calendrier.',
    whyWithout: 'Dites en quelques mots pourquoi la question ne se pose pas.',
    tooLong: (most: number) => `C’est trop long : ${most} caractères au plus.`,
    tooManyLines: (most: number) => `Cela fait trop de lignes : ${most} au plus.`,
  },
  en: {
    missing: missingAnswer.en,
    choose: 'Choose one of the answers.',
    whole: 'Write a whole number, for example 24.',
    number: 'Write a number in figures, for example 12 or 2.5.',
    money: 'Write an amount, for example 1250.50.',
    day: 'This date is not in the calendar.',
    whyWithout: 'Say in a few words why the question does not apply.',
    tooLong: (most: number) => `Too long: at most ${most} characters.`,
    tooManyLines: (most: number) => `Too many lines: at most ${most}.`,
  },
} as const

type Words = (typeof formWords)[Locale]
