import { readNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { Value } from './answers.ts'
import type { Question, QuestionOf } from './description.ts'
import { otherField, partOf, type SentFields } from './sent-fields.ts'

export type AnswerCode =
  | 'required'
  | 'prefer-not-and-answer'
  | 'not-an-option'
  | 'too-few'
  | 'too-many'
  | 'alone-with-others'
  | 'other-not-said'
  | 'other-not-chosen'
  | 'not-a-number'
  | 'too-precise'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'too-early'
  | 'too-late'
  | 'too-long'
  | 'row-without-answer'
  | 'not-a-rank'
  | 'same-rank'
  | 'rank-missing'
  | 'not-a-place'
  | 'not-an-email'
  | 'not-a-phone'
  | 'wrong-type'
  | 'file-too-large'

/** What does not fit in one answer; `bound` is what was expected, `part` the row, the option or the way that it is about. */
export interface AnswerFault {
  readonly code: AnswerCode
  readonly bound?: string | number
  readonly part?: string
}

interface Read {
  /** Nothing when the fields are empty, or when something does not fit. */
  readonly value?: Value
  readonly faults: readonly AnswerFault[]
}

const nothing: Read = { faults: [] }
const filled = (value: Value): Read => ({ value, faults: [] })
const fault = (code: AnswerCode, more: Omit<AnswerFault, 'code'> = {}): Read => ({
  faults: [{ code, ...more }],
})

/** Reads the fields of one question, whatever its kind. */
export function readValue(question: Question, sent: SentFields): Read {
  const text = textIn(sent, question.id)
  switch (question.kind) {
    case 'single':
      return single(question, textsIn(sent, question.id), textIn(sent, otherField(question.id)))
    case 'several':
      return several(question, textsIn(sent, question.id), textIn(sent, otherField(question.id)))
    case 'yes-no':
      if (text === '') return nothing
      return text === 'yes' || text === 'no' ? filled(text === 'yes') : fault('not-an-option')
    case 'consent':
      if (text === '' || text === 'no') return nothing
      return text === 'yes' ? filled(true) : fault('not-an-option')
    case 'scale':
      return number(text, { least: question.from, most: question.to })
    case 'number':
      return number(text, question)
    case 'percentage':
      return number(text.trimEnd().replace(/%$/, '').trimEnd(), {
        ...question,
        least: 0,
        most: 100,
      })
    case 'grid':
      return grid(question, sent)
    case 'ranking':
      return ranking(question, sent)
    case 'date':
      return day(question, text)
    case 'short-text':
    case 'long-text':
      if (text === '') return nothing
      return text.length > question.most
        ? fault('too-long', { bound: question.most })
        : filled(text)
    case 'place':
      if (text === '') return nothing
      return /^(?:\d{2}|2[AB])\d{3}$/i.test(text)
        ? filled(text.toUpperCase())
        : fault('not-a-place')
    case 'contact':
      return contact(question, sent)
    case 'file':
      return file(question, sent)
    default:
      return question satisfies never
  }
}

/** Longest words of “other”. */
const longestOther = 200

function single(question: QuestionOf<'single'>, chosen: readonly string[], other: string): Read {
  const [option, second] = chosen
  if (second !== undefined) return fault('too-many', { bound: 1 })
  if (option === undefined) return other === '' ? nothing : fault('other-not-chosen')
  const found = question.options.find(({ id }) => id === option)
  if (!found) return fault('not-an-option')
  return withOther(option, found.other === true, other)
}

function several(question: QuestionOf<'several'>, chosen: readonly string[], other: string): Read {
  if (chosen.length === 0) return other === '' ? nothing : fault('other-not-chosen')
  if (chosen.some((id) => !question.options.some((option) => option.id === id)))
    return fault('not-an-option')
  // In the order of the description: the same boxes are the same answer.
  const options = question.options.filter(({ id }) => chosen.includes(id))
  const alone = options.find((option) => option.alone)
  if (alone && options.length > 1) return fault('alone-with-others', { part: alone.id })
  const { least, most } = question
  if (most !== undefined && options.length > most) return fault('too-many', { bound: most })
  if (least !== undefined && options.length < least && !alone)
    return fault('too-few', { bound: least })
  return withOther(
    options.map(({ id }) => id),
    options.some((option) => option.other),
    other,
  )
}

function withOther(chosen: string | readonly string[], isOther: boolean, other: string): Read {
  if (!isOther) return other === '' ? filled({ chosen }) : fault('other-not-chosen')
  if (other === '') return fault('other-not-said')
  if (other.length > longestOther) return fault('too-long', { bound: longestOther })
  return filled({ chosen, other })
}

function number(
  text: string,
  bounds: { readonly least?: number; readonly most?: number; readonly decimals?: number },
): Read {
  if (text === '') return nothing
  const { least, most, decimals = 0 } = bounds
  const value = readNumber(text)
  if (value === undefined) return fault('not-a-number')
  const scaled = value * 10 ** decimals
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return fault('too-precise', { bound: decimals })
  if (least !== undefined && value < least) return fault('too-small', { bound: least })
  if (most !== undefined && value > most) return fault('too-large', { bound: most })
  return filled(value)
}

function day({ first, last }: QuestionOf<'date'>, text: string): Read {
  if (text === '') return nothing
  if (!isCivilDay(text)) return fault('not-a-day')
  if (first !== undefined && text < first) return fault('too-early', { bound: first })
  if (last !== undefined && text > last) return fault('too-late', { bound: last })
  return filled(text)
}

/** A grid is answered row by row: where it must be, every row must; elsewhere, those that were answered count. */
function grid({ id, rows, columns, required }: QuestionOf<'grid'>, sent: SentFields): Read {
  const answered: Record<string, string> = {}
  const faults: AnswerFault[] = []
  for (const row of rows) {
    const column = textIn(sent, partOf(id, row.id))
    if (column === '') continue
    if (columns.some((option) => option.id === column)) answered[row.id] = column
    else faults.push({ code: 'not-an-option', part: row.id })
  }
  const count = Object.keys(answered).length
  if (required && count > 0)
    for (const row of rows)
      if (!Object.hasOwn(answered, row.id) && !faults.some(({ part }) => part === row.id))
        faults.push({ code: 'row-without-answer', part: row.id })
  if (faults.length > 0) return { faults }
  return count === 0 ? nothing : filled({ rows: answered })
}

/** Each option gets its place, from 1; no place is given twice, and none is passed over. */
function ranking(
  { id, options, most = options.length }: QuestionOf<'ranking'>,
  sent: SentFields,
): Read {
  const placed = new Map<number, string>()
  const faults: AnswerFault[] = []
  for (const option of options) {
    const text = textIn(sent, partOf(id, option.id))
    if (text === '') continue
    const place = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (place < 1 || place > most) faults.push({ code: 'not-a-rank', bound: most, part: option.id })
    else if (placed.has(place)) faults.push({ code: 'same-rank', bound: place, part: option.id })
    else placed.set(place, option.id)
  }
  if (faults.length > 0) return { faults }
  if (placed.size === 0) return nothing
  const ranked = Array.from({ length: placed.size }, (_, at) => placed.get(at + 1))
  const missing = ranked.indexOf(undefined)
  if (missing >= 0) return fault('rank-missing', { bound: missing + 1 })
  return filled({ ranked: ranked.filter((option) => option !== undefined) })
}

const shortest = { name: 120, email: 254, phone: 30 } as const

function contact({ id, ways }: QuestionOf<'contact'>, sent: SentFields): Read {
  const written: Record<string, string> = {}
  const faults: AnswerFault[] = []
  for (const way of ways) {
    const text = textIn(sent, partOf(id, way))
    if (text === '') continue
    written[way] = text
    if (text.length > shortest[way])
      faults.push({ code: 'too-long', bound: shortest[way], part: way })
    else if (way === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text))
      faults.push({ code: 'not-an-email', part: way })
    else if (way === 'phone' && !/^\+?[\d\s().-]{6,30}$/.test(text))
      faults.push({ code: 'not-a-phone', part: way })
  }
  if (faults.length > 0) return { faults }
  return Object.keys(written).length === 0 ? nothing : filled({ ways: written })
}

function file({ id, types, mostBytes }: QuestionOf<'file'>, sent: SentFields): Read {
  const value = ownOf(sent, id)
  if (typeof value !== 'object' || Array.isArray(value)) return nothing
  const kept = value as Exclude<typeof value, readonly string[]>
  const fits = types.some((type) =>
    type.endsWith('/*') ? kept.type.startsWith(type.slice(0, -1)) : kept.type === type,
  )
  if (!fits) return fault('wrong-type', { bound: types.join(', ') })
  if (kept.bytes > mostBytes) return fault('file-too-large', { bound: mostBytes })
  return filled(kept)
}

function textIn(sent: SentFields, name: string): string {
  return textsIn(sent, name)[0] ?? ''
}

function textsIn(sent: SentFields, name: string): readonly string[] {
  const value = ownOf(sent, name)
  const texts =
    typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}
