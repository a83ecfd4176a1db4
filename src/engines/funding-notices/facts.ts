import { type Day, dayOf } from '#kit/dates.ts'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { NoticeProblem, NoticeProblems } from './problem.ts'

/** Writes the words of a piece of HTML as plain text: the reader of HTML is given, an engine has none. */
export type PlainText = (html: string, most: number) => string

export type Entry = Readonly<Record<string, unknown>>

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is left of a text on one line. */
export function lineOf(value: unknown, most = 300): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return text.replace(/\s+/g, ' ').trim().slice(0, most).trim()
}

/**
 * A list of short texts, whatever a source made of it: a list, objects with a name, one text parted by a sign, or
 * nothing. Each once, in its order, fifty at most.
 */
export function wordsOf(value: unknown, sign?: string): readonly string[] {
  const values = Array.isArray(value)
    ? value
    : typeof value === 'string' && sign !== undefined
      ? value.split(sign)
      : [value]
  const words = values.map((each) => lineOf(isEntry(each) ? (each['name'] ?? each['nom']) : each))
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 50)
}

/** Reads the facts of one notice, and tells each that it had to leave out. */
export class Facts {
  readonly #entry: Entry
  readonly #problems: NoticeProblems
  readonly #place: Pick<NoticeProblem, 'line' | 'entry'>

  constructor(
    entry: Entry,
    problems: NoticeProblems,
    place: Pick<NoticeProblem, 'line' | 'entry'>,
  ) {
    this.#entry = entry
    this.#problems = problems
    this.#place = place
  }

  tell(code: NoticeProblem['code'], field: string, found?: string) {
    this.#problems.tell({
      ...this.#place,
      ...{ code, field },
      ...(found === undefined || found === '' ? {} : { found }),
    })
  }

  of(field: string): unknown {
    return this.#entry[field]
  }

  line(field: string, most?: number): string {
    return lineOf(this.#entry[field], most)
  }

  /** Undefined, and told, when it is missing: without it, a notice is none. */
  needed(field: string, most?: number): string | undefined {
    const text = this.line(field, most)
    if (text !== '') return text
    this.tell('missing-value', field)
    return undefined
  }

  /** The day in France of `2026-12-31`, of an instant with its hour, or of a day as sheets write it. */
  day(field: string): Day | undefined {
    const text = this.line(field, 40)
    if (text === '') return undefined
    const day = readDay(text)
    if (day === undefined) this.tell('day', field, text)
    return day
  }

  /** The instant itself, where the hour and its zone are told; a day alone has none. */
  instant(field: string): string | undefined {
    const text = this.line(field, 40)
    return isInstant(text) ? new Date(text).toISOString() : undefined
  }

  /** From 0 to 100. */
  rate(field: string): number | undefined {
    const text = this.line(field, 20)
    if (text === '') return undefined
    const rate = readNumber(text.replace('%', '').trim())
    if (rate !== undefined && rate >= 0 && rate <= 100) return rate
    this.tell('rate', field, text)
    return undefined
  }

  /** Of http or https, and nothing else: it becomes a link. */
  address(field: string, base?: string): string | undefined {
    const text = this.line(field, 2_000)
    if (text === '') return undefined
    const address = readAddress(text, base)
    if (address === undefined) this.tell('address', field, text)
    return address
  }

  codes(field: string): readonly string[] {
    const codes = this.line(field, 20_000)
      .split('|')
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== '')
    return [...new Set(codes)].filter((code) => {
      const isKnown = /^(?:COM|ARR|EPCI|CT|DEP|REG|PAYS|COMER|ZONE)-[0-9A-Z]{2,9}$/.test(code)
      if (!isKnown) this.tell('place-code', field, code)
      return isKnown
    })
  }

  siren(field: string, value: unknown): string | undefined {
    const figures = lineOf(value, 40).replace(/[\s.]/g, '')
    if (figures === '') return undefined
    const siren = /^\d{14}$/.test(figures) ? figures.slice(0, 9) : figures
    if (/^\d{9}$/.test(siren) && hasLuhnKey(siren)) return siren
    this.tell('siren', field, lineOf(value, 40))
    return undefined
  }

  /** A last day before the first is a mistake of one of them: neither is believed. */
  days(opens: Day | undefined, closes: Day | undefined, field: string) {
    if (opens === undefined || closes === undefined || opens <= closes)
      return {
        ...(opens === undefined ? {} : { opens }),
        ...(closes === undefined ? {} : { closes }),
      }
    this.tell('closes-before-opening', field, `${opens} – ${closes}`)
    return {}
  }
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text) &&
    isCivilDay(text.slice(0, 10)) &&
    !Number.isNaN(new Date(text).getTime())
  )
}

export function readDay(text: string): Day | undefined {
  if (isInstant(text)) return dayOf(new Date(text))
  // A day with its zone, as eForms write it, is that very day.
  const iso = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/
  const plain = iso.exec(text)?.[1]
  if (plain !== undefined) return isCivilDay(plain) ? plain : undefined
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/.exec(text)
  if (!parts) return undefined
  const [, day = '', month = '', year = ''] = parts
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDay(whole) ? whole : undefined
}

/** `1 234,5`, `1234.50`: undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return /^\d{1,15}(?:[.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined
}

export function readAddress(text: string, base?: string): string | undefined {
  const url = parseUrl(text, base)
  if (!url) return undefined
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}

/** Eight figures of the common procurement vocabulary; the key after a dash is left. */
export function cpvOf(values: readonly unknown[]): readonly string[] {
  const codes = values.flatMap((value) => /^(\d{8})(?:-\d)?$/.exec(lineOf(value, 20))?.[1] ?? [])
  return [...new Set(codes)].slice(0, 50)
}
