import type { Words } from '../description.ts'
import type { Loss, LossCode } from '../exchange/losses.ts'
import type { FormProblem } from '../exchange/xlsform-in.ts'
import type { FormProblemCode } from '../exchange/xlsform-table.ts'
import { plainText } from '../limesurvey/lime-texts.ts'
import { fieldsOf } from '../read-parts.ts'

/** What is gathered while a form of SurveyJS is read. */
export interface JsReport {
  /** The tag of the language in which plain texts, and those called `default`, are written. */
  readonly language: string
  readonly problems: FormProblem[]
  readonly losses: Loss[]
}

/** One object of a form of SurveyJS; every key that nobody asked for is told in the end, by its path. */
export class JsPart {
  readonly path: string
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #report: JsReport
  readonly #asked = new Set<string>()

  constructor(value: unknown, path: string, report: JsReport) {
    this.path = path
    this.#fields = fieldsOf(value) ?? {}
    this.#report = report
  }

  value(key: string): unknown {
    this.#asked.add(key)
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined
  }

  text(key: string): string {
    const value = this.value(key)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }

  /** One of two names: newer versions call some things otherwise. */
  flag(...keys: readonly string[]): boolean {
    return keys.map((key) => this.value(key)).includes(true)
  }

  number(key: string): number | undefined {
    const value = this.value(key)
    if (value === undefined || value === null || value === '') return undefined
    const number = typeof value === 'string' ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number)) return number
    this.refuse('property-not-read', key, value)
    return undefined
  }

  /** A text in every language that it is in: a plain one, or `{ "default": …, "fr": … }`. */
  words(key: string): Words | undefined {
    return this.wordsOf(this.value(key), key)
  }

  wordsOf(value: unknown, key: string): Words | undefined {
    const { language } = this.#report
    const spoken = fieldsOf(value) ?? { default: value }
    const texts = Object.entries(spoken).flatMap(([tag, text]) => {
      if (typeof text !== 'string' && typeof text !== 'number') return []
      const plain = this.#plain(String(text), key)
      return plain === '' ? [] : [[tag === 'default' ? language : tag, plain] as const]
    })
    if (texts.length === 0) return undefined
    const words = Object.fromEntries(texts)
    // What is said in another language only stands for the first one too.
    return words[language] ? words : { [language]: texts[0]?.[1] ?? '', ...words }
  }

  #plain(text: string, key: string): string {
    // An end of line is kept: SurveyJS shows texts, and HTML in some places only.
    const { text: plain, isMarked, isComputed } = plainText(text.replaceAll('\n', '<br>'))
    if (isMarked) this.lose('html-not-kept', key)
    if (isComputed) this.lose('text-computed', key)
    return plain
  }

  parts(key: string): readonly JsPart[] {
    const value = this.value(key)
    if (value !== undefined && !Array.isArray(value)) this.refuse('property-not-read', key, value)
    if (!Array.isArray(value)) return []
    return value.map((item, at) => new JsPart(item, this.at(`${key}[${at}]`), this.#report))
  }

  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`
  }

  refuse(code: FormProblemCode, key: string, found: unknown): void {
    const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '')
    this.#report.problems.push({ code, cell: this.at(key), found: text.slice(0, 80) })
  }

  lose(code: LossCode, key: string): void {
    this.#report.losses.push({ code, about: this.at(key) })
  }

  /** Keys that change what is asked are refused where nobody read them; others are told. */
  rest(): void {
    for (const [key, value] of Object.entries(this.#fields)) {
      if (this.#asked.has(key) || value === undefined || value === null) continue
      if (decisive.test(key)) this.refuse('property-not-read', key, value)
      else this.lose('property-not-kept', key)
    }
  }
}

/** Computed choices, answers or bounds; what is shown or asked by another rule than `visibleIf`. */
const decisive =
  /(?:If|Expression)$|^(?:choicesByUrl|choicesFromQuestion|validators|triggers|calculatedValues|rateValues|valueTrue|valueFalse|cellType|valueName)$/
