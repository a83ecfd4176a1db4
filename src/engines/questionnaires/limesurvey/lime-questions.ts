import { contactWays } from '../contact-ways.ts'
import { bounds, type Option, type Question, type Words } from '../description.ts'
import { readDecimals } from '../exchange/xlsform-out.ts'
import type { FormProblemCode } from '../exchange/xlsform-table.ts'
import { plainId } from '../exchange/xlsform-table.ts'
import { consentBox, placePattern, preferNotLime } from './codes.ts'
import { typesOf } from './file-types.ts'
import type { LimeLine, LimeQuestion, LimeWords } from './lime-table.ts'
import type { LimeMeaning } from './relevance-in.ts'

export interface LimeRefusal {
  readonly code: FormProblemCode
  readonly cell: string
  readonly found: string
}

export interface ReadLime {
  readonly question: Question
  /** What its variables stand for, by their names. */
  readonly meanings: readonly (readonly [string, LimeMeaning])[]
}

/** One question of LimeSurvey. Throws `LimeRefused` where the house asks nothing of that kind. */
export class LimeRefused extends Error {
  readonly refusal: LimeRefusal

  constructor(code: FormProblemCode, line: LimeLine, column: string) {
    super(code)
    this.refusal = { code, cell: line.cell(column), found: line.text(column) }
  }
}

export function limeQuestion(asked: LimeQuestion, words: LimeWords): ReadLime {
  const { line } = asked
  const code = line.name
  const id = plainId(code)
  const help = words.of(line, 'help')
  const [first = 'fr'] = words.languages
  const base = {
    ...{ id, text: words.of(line, 'text') ?? { [first]: code } },
    ...(help ? { help } : {}),
    ...(line.text('mandatory').toUpperCase() === 'Y' ? { required: true as const } : {}),
  }
  const own = (question: Question): ReadLime => ({
    question,
    meanings: [[code, { is: 'answer', question: id, kind: question.kind }]],
  })
  switch (line.scale) {
    case 'L':
    case '!':
      return list(asked, base, words)
    case 'M':
      return boxes(asked, base, words)
    case 'Y':
      return own({ ...base, kind: 'yes-no' })
    case '5': {
      const end = (figure: number) => ({ [first]: String(figure) })
      return own({ ...base, kind: 'scale', from: 1, to: 5, low: end(1), high: end(5) })
    }
    case 'A':
    case 'B':
    case 'F':
    case 'H':
      return grid(asked, base, words)
    case 'R':
      return ranking(asked, base, words)
    case 'N':
      return own(number(line, base, words))
    case 'D': {
      const limits = { ...day('first', line, 'date_min'), ...day('last', line, 'date_max') }
      return own({ ...base, kind: 'date', ...limits })
    }
    case 'S':
    case 'T':
    case 'U': {
      if (line.text('validation') === placePattern) return own({ ...base, kind: 'place' })
      const isLong = line.scale !== 'S'
      const most = whole(line, 'maximum_chars') ?? (isLong ? bounds.words : bounds.shortText)
      if (isLong || most > bounds.shortText)
        return own({ ...base, kind: 'long-text', most: Math.min(most, bounds.longText) })
      return own({ ...base, kind: 'short-text', most })
    }
    case 'Q': {
      const ways = asked.rows.flatMap(({ name }) => contactWays.filter((way) => way === name))
      if (ways.length === 0 || ways.length < asked.rows.length)
        throw new LimeRefused('type-not-read', line, 'type/scale')
      return {
        question: { ...base, kind: 'contact', ways },
        meanings: ways.map((way) => [`${code}_${way}`, { is: 'part', question: id }]),
      }
    }
    case '|': {
      const { types, unknown } = typesOf(line.text('allowed_filetypes'))
      if (types.length === 0 || unknown.length > 0)
        throw new LimeRefused('bound-not-read', line, 'allowed_filetypes')
      const kilobytes = whole(line, 'max_filesize') ?? 10_240
      const mostBytes = Math.min(kilobytes * 1_024, bounds.fileBytes)
      return own({ ...base, kind: 'file', types, mostBytes })
    }
    default:
      throw new LimeRefused('type-not-read', line, 'type/scale')
  }
}

type Base = Pick<Question, 'id' | 'text' | 'help' | 'required'>

function list({ line, answers }: LimeQuestion, base: Base, words: LimeWords): ReadLime {
  const { name: code } = line
  const preferNot = preferNotIn(answers)
  const options = optionsOf(answers, words)
  const other = otherOf(line, options, words)
  const choosing = { ...base, ...preferNot }
  const read = (question: Question): ReadLime => ({
    question,
    meanings: [
      [
        code,
        {
          ...{ is: 'answer', question: base.id, kind: question.kind },
          ...(other && question.kind === 'single' ? { other: other.id } : {}),
        },
      ],
      ...otherMeaning(code, base.id, other),
    ],
  })
  if (!other && options.map(({ id }) => id).join() === 'Y,N')
    return read({ ...choosing, kind: 'yes-no' })
  const scale = other || isMixed(line) ? undefined : scaleOf(options, words.languages)
  if (scale) return read({ ...choosing, kind: 'scale', ...scale })
  const all = other ? [...options, other] : options
  return read({ ...choosing, kind: 'single', options: all, ...mixed(line) })
}

function boxes({ line, rows }: LimeQuestion, base: Base, words: LimeWords): ReadLime {
  const { name: code } = line
  const shown = rows.filter(({ name }) => name !== 'other')
  const options = optionsOf(shown, words)
  const other = otherOf(line, options, words)
  const [only] = options
  if (options.length === 1 && only?.id === consentBox && !other && shown.length === 1)
    return {
      question: { ...base, kind: 'consent' },
      meanings: [[`${code}_${consentBox}`, { is: 'consent', question: base.id }]],
    }
  const alone = line.text('exclude_all_others').split(/[;,\s]+/)
  const marked = options.map((option) =>
    alone.includes(option.id) ? { ...option, alone: true as const } : option,
  )
  const least = whole(line, 'min_answers')
  const most = whole(line, 'max_answers')
  const preferNot = preferNotIn(shown)
  return {
    question: {
      ...{ ...base, ...preferNot, kind: 'several', options: other ? [...marked, other] : marked },
      ...mixed(line),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
    },
    meanings: [
      ...options.map(({ id: option }): [string, LimeMeaning] => [
        `${code}_${option}`,
        { is: 'box', question: base.id, option },
      ]),
      ...(preferNot.preferNot
        ? ([[`${code}_${preferNotLime}`, { is: 'prefer-not', question: base.id }]] as const)
        : []),
      ...otherMeaning(code, base.id, other),
    ],
  }
}

function grid({ line, rows, answers }: LimeQuestion, base: Base, words: LimeWords): ReadLime {
  const [first = 'fr'] = words.languages
  const figures = line.scale === 'A' ? 5 : line.scale === 'B' ? 10 : 0
  const points = Array.from({ length: figures }, (_, at) => ({
    ...{ id: String(at + 1), text: { [first]: String(at + 1) } },
  }))
  const columns = figures > 0 ? points : optionsOf(answers, words)
  const own = optionsOf(rows, words)
  return {
    question: { ...base, kind: 'grid', rows: own, columns, ...mixed(line) },
    meanings: own.map(({ id: row }) => [
      `${line.name}_${row}`,
      { is: 'row', question: base.id, row },
    ]),
  }
}

function ranking({ line, answers, rows }: LimeQuestion, base: Base, words: LimeWords): ReadLime {
  const options = optionsOf(answers.length > 0 ? answers : rows, words)
  const most = whole(line, 'max_answers')
  const places = most ?? options.length
  return {
    question: {
      ...{ ...base, kind: 'ranking', options, ...mixed(line) },
      ...(most === undefined ? {} : { most }),
    },
    meanings: Array.from({ length: places }, (_, at) => [
      `${line.name}_${at + 1}`,
      { is: 'place', question: base.id, place: at + 1, places },
    ]),
  }
}

function number(line: LimeLine, base: Base, words: LimeWords): Question {
  const least = numberIn(line, 'min_num_value_n')
  const most = numberIn(line, 'max_num_value_n')
  const unit = words.of(line, 'suffix')
  const isWhole = ['1', 'Y'].includes(line.text('num_value_int_only').toUpperCase())
  const decimals = isWhole ? {} : { decimals: readDecimals }
  if (
    least === 0 &&
    most === 100 &&
    Object.values(unit ?? {}).every((text) => text === '%') &&
    unit
  )
    return { ...base, kind: 'percentage', ...decimals }
  return {
    ...{ ...base, kind: 'number', ...decimals },
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(unit ? { unit } : {}),
  }
}

function optionsOf(lines: readonly LimeLine[], words: LimeWords): readonly Option[] {
  const [first = 'fr'] = words.languages
  return lines
    .filter(({ name }) => name !== preferNotLime)
    .map((line) => ({ id: line.name, text: words.of(line, 'text') ?? { [first]: line.name } }))
}

function preferNotIn(lines: readonly LimeLine[]): { readonly preferNot?: true } {
  return lines.some(({ name }) => name === preferNotLime) ? { preferNot: true } : {}
}

const otherWords: Words = { fr: 'Autre', en: 'Other' }

function otherOf(line: LimeLine, options: readonly Option[], words: LimeWords): Option | undefined {
  if (line.text('other').toUpperCase() !== 'Y') return undefined
  const [first = 'fr'] = words.languages
  const text = words.of(line, 'other_replace_text') ?? { [first]: otherWords[first] ?? 'Other' }
  const id = options.some((option) => option.id === 'other') ? 'other2' : 'other'
  return { id, text, other: true }
}

function otherMeaning(
  code: string,
  question: string,
  other: Option | undefined,
): readonly (readonly [string, LimeMeaning])[] {
  return other ? [[`${code}_other`, { is: 'other', question, option: other.id }]] : []
}

/** Figures in their order, with words at the ends at most: a scale. */
function scaleOf(options: readonly Option[], languages: readonly string[]) {
  const [first = 'fr'] = languages
  const figures = options.map(({ id }) => (/^\d{1,3}$/.test(id) ? Number(id) : Number.NaN))
  const from = figures[0] ?? Number.NaN
  const isRow = figures.every((figure, at) => figure === from + at)
  if (!isRow || figures.length < 2 || figures.length > 21) return undefined
  const isBare = options.slice(1, -1).every(({ id, text }) => text[first] === id)
  const [low, high] = [endWords(options[0]), endWords(options.at(-1))]
  if (!isBare || !low || !high) return undefined
  return { from, to: from + figures.length - 1, low, high }
}

/** The words of `1 : not at all`, or the figure alone. */
function endWords(option: Option | undefined): Words | undefined {
  if (!option) return undefined
  const { id, text } = option
  const texts = Object.entries(text)
  // `1 : not at all`, whatever the spaces around the sign.
  const words = texts.map(([tag, whole]) => {
    const after = whole.startsWith(id)
      ? /^\s?:\s?(.+)$/s.exec(whole.slice(id.length))?.[1]
      : undefined
    return [tag, whole === id ? id : after] as const
  })
  if (words.some(([, word]) => word === undefined)) return undefined
  return Object.fromEntries(words.map(([tag, word]) => [tag, word ?? id]))
}

function isMixed(line: LimeLine): boolean {
  return (
    line.text('random_order') === '1' ||
    line.text('answer_order') === 'random' ||
    line.text('subquestion_order') === 'random'
  )
}

function mixed(line: LimeLine): { readonly order?: 'random' } {
  return isMixed(line) ? { order: 'random' } : {}
}

/** A bound may be computed there (`{age}`): it is refused with its cell. */
function numberIn(line: LimeLine, column: string): number | undefined {
  const text = line.text(column)
  if (text === '') return undefined
  if (!/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(text))
    throw new LimeRefused('bound-not-read', line, column)
  return Number(text.replace(',', '.'))
}

function whole(line: LimeLine, column: string): number | undefined {
  const value = numberIn(line, column)
  if (value === undefined || value === 0) return undefined
  if (!Number.isInteger(value) || value < 0) throw new LimeRefused('bound-not-read', line, column)
  return value
}

function day<const Key extends 'first' | 'last'>(
  key: Key,
  line: LimeLine,
  column: string,
): { readonly [K in Key]?: string } {
  const text = line.text(column)
  if (text === '') return {}
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new LimeRefused('bound-not-read', line, column)
  return { [key]: text } as { [K in Key]?: string }
}
