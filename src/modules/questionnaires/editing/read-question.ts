import {
  type Kind,
  type KindName,
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
  type Words,
} from '#engines/questionnaires/index.ts'
import { type FormState, missingAnswer, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { editingTexts } from '../texts/editing.ts'
import { replaceQuestion } from './draft.ts'
import { draftFaults } from './draft-faults.ts'
import { freeId } from './free-id.ts'
import { dropField, readCondition, typedCondition } from './typed-condition.ts'
import { readOptions } from './typed-options.ts'
import { megabyte, wordFieldNames, wordFields } from './typed-question.ts'

export interface QuestionSent {
  readonly draft: Questionnaire
  /** What stands, or a blank one of its kind; a new one goes to this page. */
  readonly before: Question
  readonly page?: string
  readonly raw: RawForm
  readonly locale: Locale
  /** Asked among the fields of one form: always, whatever else is answered. */
  readonly oneForm?: boolean | undefined
  readonly isOptional?: boolean | undefined
}

/**
 * Reads the form of one question over what stands: other languages and what the form does not show are kept. Refused
 * when this question does not hold together; what it breaks in others is said on the list.
 */
export function readQuestion(asked: QuestionSent): Parsed<Question> {
  const reader = new FieldReader(asked)
  const { draft, before, page, locale } = asked
  const text = reader.words('text', before.text, bounds.text)
  const { when, fields } = conditionOf(asked)
  const id = page === undefined ? before.id : freeIdIn(draft, reader.text('text'))
  const question = {
    ...{ id, text: text ?? {} },
    ...Object.fromEntries(
      wordFields.flatMap((name) => {
        const words = reader.optionalWords(wordFieldNames[name], before[name])
        return words ? [[name, words]] : []
      }),
    ),
    ...(reader.isTicked('required') && !asked.isOptional ? { required: true } : {}),
    ...(reader.isTicked('preferNot') ? { preferNot: true } : {}),
    ...(when ? { when } : {}),
    ...kindOf(before, reader),
  } as Question
  if (reader.isWrong) return { ok: false, form: reader.form }
  const next = page === undefined ? replaceQuestion(draft, question) : added(draft, page, question)
  for (const { question: about, path, sentence } of draftFaults(next, locale)) {
    if (about !== question.id) continue
    reader.problem(fieldOf(path, fields), sentence)
  }
  return reader.isWrong ? { ok: false, form: reader.form } : { ok: true, value: question }
}

function conditionOf({ before, draft, raw, oneForm }: QuestionSent) {
  if (oneForm) return { when: undefined, fields: [] }
  if (before.when && !typedCondition(before.when, draft))
    return { when: raw[dropField] === 'yes' ? undefined : before.when, fields: [] }
  const { condition, fields } = readCondition(raw, draft)
  return { when: condition, fields }
}

/** The field under which the engine’s fault is said: `when.all[1].value` is the second line. */
function fieldOf(path: string, lines: readonly string[]): string {
  const when = /^when(?:\.(?:all|any)\[(\d+)\])?/.exec(path)
  if (when) return lines[Number(when[1] ?? 0)] ?? 'form'
  const [key = ''] = path.split(/[.[]/)
  return key === 'mostBytes' ? 'megabytes' : key || 'form'
}

function added(draft: Questionnaire, page: string, question: Question): Questionnaire {
  return {
    ...draft,
    pages: draft.pages.map((found) =>
      found.id === page ? { ...found, questions: [...found.questions, question] } : found,
    ),
  }
}

export function freeIdIn(draft: Questionnaire, words: string): string {
  return freeId(
    words,
    questionsOf(draft).map(({ id }) => id),
  )
}

const bounds = { text: 2_000, words: 5_000, short: 200 } as const

function kindOf(before: Question, reader: FieldReader): Kind {
  const { kind } = before
  const order = reader.isTicked('random') ? ({ order: 'random' } as const) : {}
  switch (kind) {
    case 'single':
      return { kind, options: reader.options('options', before.options, kind), ...order }
    case 'several':
      return {
        ...{ kind, options: reader.options('options', before.options, kind), ...order },
        ...reader.figures('least', 'most'),
      }
    case 'ranking':
      return {
        ...{ kind, options: reader.options('options', before.options, kind), ...order },
        ...reader.figures('most'),
      }
    case 'grid':
      return {
        kind,
        rows: reader.options('rows', before.rows, kind),
        columns: reader.options('columns', before.columns, kind),
        ...order,
      }
    case 'scale':
      return {
        kind,
        from: reader.figure('from', true) ?? 0,
        to: reader.figure('to', true) ?? 0,
        low: reader.words('low', before.low, bounds.short) ?? {},
        high: reader.words('high', before.high, bounds.short) ?? {},
      }
    case 'number': {
      const unit = reader.optionalWords('unit', before.unit)
      return {
        kind,
        ...reader.figures('least', 'most', 'decimals'),
        ...(unit ? { unit } : {}),
      }
    }
    case 'percentage':
      return { kind, ...reader.figures('decimals') }
    case 'date':
      return { kind, ...reader.day('first'), ...reader.day('last') }
    case 'short-text':
    case 'long-text':
      return { kind, most: reader.figure('most', true) ?? 1 }
    case 'contact':
      return { kind, ways: before.ways.length ? reader.ways() : [] }
    case 'file': {
      const types = reader.chosen('types')
      const mostBytes = Math.round((reader.figure('megabytes', true) ?? 1) * megabyte)
      return { kind, types, mostBytes }
    }
    default:
      return { kind }
  }
}

/** Reads fields, and gathers what is wrong with each. */
class FieldReader {
  readonly #asked: QuestionSent
  readonly #problems: Record<string, string> = {}

  constructor(asked: QuestionSent) {
    this.#asked = asked
  }

  get isWrong(): boolean {
    return Object.keys(this.#problems).length > 0
  }

  get form(): FormState {
    return { values: typedValues(this.#asked.raw), problems: this.#problems }
  }

  problem(name: string, sentence: string): void {
    this.#problems[name] ??= sentence
  }

  text(name: string): string {
    return String([this.#asked.raw[name] ?? ''].flat()[0] ?? '').trim()
  }

  isTicked(name: string): boolean {
    return this.text(name) === 'yes'
  }

  chosen(name: string): readonly string[] {
    const all = [this.#asked.raw[name] ?? []].flat().filter((text) => text !== '')
    if (all.length === 0) this.problem(name, missingAnswer[this.#asked.locale])
    return all
  }

  ways() {
    const known = ['name', 'email', 'phone'] as const
    const chosen = this.chosen('ways')
    return known.filter((way) => chosen.includes(way))
  }

  words(name: string, before: Words, most: number): Words | undefined {
    const typed = this.text(name)
    if (typed === '') this.problem(name, missingAnswer[this.#asked.locale])
    this.#bounded(name, typed, most)
    return { ...before, [this.#language]: typed }
  }

  optionalWords(name: string, before: Words | undefined): Words | undefined {
    const typed = this.text(name)
    this.#bounded(name, typed, bounds.words)
    return typed === '' ? undefined : { ...before, [this.#language]: typed }
  }

  options(name: string, before: readonly Option[], kind: KindName): readonly Option[] {
    const isChoice = kind === 'single' || kind === 'several'
    const typed = {
      plain: this.text(name),
      alone: kind === 'several' ? this.text('alone') : '',
      other: isChoice ? this.text('other') : '',
    }
    const read = readOptions(typed, before, this.#language)
    if (read.length === 0) this.problem(name, missingAnswer[this.#asked.locale])
    if (read.length > 200) this.problem(name, this.#texts.tooManyLines)
    for (const { text } of read) this.#bounded(name, text[this.#language] ?? '', bounds.short)
    return read
  }

  figure(name: string, isNeeded = false): number | undefined {
    const typed = this.text(name)
    if (typed === '') {
      if (isNeeded) this.problem(name, missingAnswer[this.#asked.locale])
      return undefined
    }
    const value = readNumber(typed)
    if (value === undefined) this.problem(name, this.#texts.notANumber)
    return value
  }

  figures<const Key extends string>(...names: readonly Key[]): { readonly [K in Key]?: number } {
    const read = names.flatMap((name) => {
      const value = this.figure(name)
      return value === undefined ? [] : [[name, value] as const]
    })
    return Object.fromEntries(read) as { readonly [K in Key]?: number }
  }

  day<const Key extends string>(name: Key): { readonly [K in Key]?: string } {
    const typed = this.text(name)
    return typed === '' ? {} : ({ [name]: typed } as { readonly [K in Key]?: string })
  }

  #bounded(name: string, text: string, most: number): void {
    if ([...text].length > most) this.problem(name, this.#texts.tooLong(most))
  }

  get #language(): string {
    return this.#asked.draft.languages[0] ?? 'fr'
  }

  get #texts() {
    return editingTexts[this.#asked.locale].fieldProblems
  }
}
