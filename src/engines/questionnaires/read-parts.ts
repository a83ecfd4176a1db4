import { ownOf } from '#kit/own.ts'
import type { Compared, Comparison, Condition } from './condition.ts'
import { comparisons } from './condition.ts'
import { bounds, type Option, type Words } from './description.ts'
import type { Tell } from './problem.ts'

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}

/** Reads the parts of a description that many of its objects share; tells each fault, and goes on. */
export class PartReader {
  readonly tell: Tell
  #languages: readonly string[] = []

  constructor(tell: Tell) {
    this.tell = tell
  }

  get languages(): readonly string[] {
    return this.#languages
  }

  speak(languages: readonly string[]): void {
    this.#languages = languages
  }

  onlyKeys(fields: Fields, path: string, keys: readonly string[]): void {
    for (const key of Object.keys(fields))
      if (!keys.includes(key)) this.tell('unknown-key', at(path, key), undefined, keys.join(', '))
  }

  id(fields: Fields, path: string, pattern = /^[A-Za-z][A-Za-z0-9_]*$/): string {
    const value = fields['id']
    const place = at(path, 'id')
    if (typeof value !== 'string' || value === '') this.tell('missing', place)
    else if (value.length > bounds.id) this.tell('too-long', place, value, String(bounds.id))
    else if (!pattern.test(value) || value.includes('__')) this.tell('bad-id', place, value)
    return typeof value === 'string' ? value : ''
  }

  /** A text that must be there, in the first language at least. */
  words(fields: Fields, key: string, path: string): Words {
    const place = at(path, key)
    if (fields[key] === undefined) this.tell('missing', place)
    return this.#wordsAt(fields[key], place) ?? {}
  }

  optionalWords<const Key extends string>(
    fields: Fields,
    key: Key,
    path: string,
  ): { readonly [K in Key]?: Words } {
    if (fields[key] === undefined) return {}
    const words = this.#wordsAt(fields[key], at(path, key))
    return words ? ({ [key]: words } as { [K in Key]?: Words }) : {}
  }

  #wordsAt(value: unknown, place: string): Words | undefined {
    if (value === undefined) return undefined
    const words = fieldsOf(value)
    if (!words) {
      this.tell('bad-value', place, value, `{ "${this.#languages[0] ?? 'fr'}": "…" }`)
      return undefined
    }
    for (const [language, text] of Object.entries(words)) {
      const own = at(place, language)
      if (!this.#languages.includes(language))
        this.tell('unknown-language', own, language, this.#languages.join(', '))
      if (typeof text !== 'string') this.tell('bad-value', own, text, '"…"')
      else if (text.length > bounds.words) this.tell('too-long', own, text, String(bounds.words))
    }
    const [first] = this.#languages
    const main = first === undefined ? 'x' : ownOf(words, first)
    if (typeof main !== 'string' || main.trim() === '')
      this.tell('no-text', at(place, first ?? ''), undefined, first)
    return Object.fromEntries(
      Object.entries(words).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  }

  list(value: unknown, path: string, least: number, most: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.tell(value === undefined ? 'missing' : 'bad-value', path, value, '[…]')
      return []
    }
    if (value.length < least) this.tell('too-few', path, value.length, String(least))
    if (value.length > most) this.tell('too-many', path, value.length, String(most))
    return value.slice(0, most)
  }

  object(value: unknown, path: string): Fields | undefined {
    const fields = fieldsOf(value)
    if (!fields) this.tell('bad-value', path, value, '{…}')
    return fields
  }

  options(value: unknown, path: string, canBeOther: boolean): readonly Option[] {
    const options = this.list(value, path, 1, bounds.options).flatMap((item, place) => {
      const own = `${path}[${place}]`
      const fields = this.object(item, own)
      if (!fields) return []
      this.onlyKeys(fields, own, canBeOther ? ['id', 'text', 'other', 'alone'] : ['id', 'text'])
      return [
        {
          id: this.id(fields, own, /^[A-Za-z0-9][A-Za-z0-9_-]*$/),
          text: this.words(fields, 'text', own),
          ...this.flag(fields, 'other', own),
          ...this.flag(fields, 'alone', own),
        },
      ]
    })
    return options
  }

  /** `true`, or not there. */
  flag<const Key extends string>(
    fields: Fields,
    key: Key,
    path: string,
  ): { readonly [K in Key]?: true } {
    const value = fields[key]
    if (value === undefined || value === false) return {}
    if (value !== true) this.tell('bad-value', at(path, key), value, 'true, false')
    return { [key]: true } as { [K in Key]?: true }
  }

  order(fields: Fields, path: string): { readonly order?: 'random' } {
    const { order } = fields
    if (order === undefined || order === 'written') return {}
    if (order !== 'random') this.tell('bad-value', at(path, 'order'), order, 'written, random')
    return { order: 'random' }
  }

  number(
    fields: Fields,
    key: string,
    path: string,
    asked: { readonly whole?: boolean; readonly least?: number; readonly most?: number } = {},
  ): number | undefined {
    const value = fields[key]
    if (value === undefined) return undefined
    const { whole = false, least = -1e12, most = 1e12 } = asked
    if (typeof value === 'number' && value >= least && value <= most)
      if (!whole || Number.isInteger(value)) return value
    this.tell('bad-value', at(path, key), value, `${least} … ${most}`)
    return undefined
  }

  word<const Word extends string>(
    fields: Fields,
    key: string,
    path: string,
    words: readonly Word[],
  ): Word | undefined {
    const value = fields[key]
    const found = words.find((word) => word === value)
    if (found === undefined)
      this.tell(
        value === undefined ? 'missing' : 'bad-value',
        at(path, key),
        value,
        words.join(', '),
      )
    return found
  }

  condition(value: unknown, path: string, depth = 0): Condition | undefined {
    if (depth > bounds.depth) {
      this.tell('too-deep', path, undefined, String(bounds.depth))
      return undefined
    }
    const fields = this.object(value, path)
    if (!fields) return undefined
    for (const key of ['all', 'any'] as const)
      if (key in fields) {
        this.onlyKeys(fields, path, [key])
        const parts = this.list(fields[key], at(path, key), 1, bounds.options).flatMap(
          (part, place) => this.condition(part, `${at(path, key)}[${place}]`, depth + 1) ?? [],
        )
        return (key === 'all' ? { all: parts } : { any: parts }) as Condition
      }
    if ('not' in fields) {
      this.onlyKeys(fields, path, ['not'])
      const part = this.condition(fields['not'], at(path, 'not'), depth + 1)
      return part && { not: part }
    }
    return 'about' in fields ? this.#about(fields, path) : this.#question(fields, path)
  }

  #about(fields: Fields, path: string): Condition | undefined {
    this.onlyKeys(fields, path, ['about', 'is', 'value'])
    const about = this.word(fields, 'about', path, ['role', 'population'])
    const { value } = fields
    if (about === 'role') {
      const is = this.word(fields, 'is', path, ['=', '≠'])
      if (typeof value !== 'string') this.tell('wrong-value', at(path, 'value'), value, '"…"')
      return is && { about, is, value: String(value) }
    }
    const is = this.word(fields, 'is', path, comparisons)
    if (typeof value !== 'number') this.tell('wrong-value', at(path, 'value'), value, '3500')
    if (is === 'contains') this.tell('not-compared', at(path, 'is'), is)
    return about && is && { about, is, value: Number(value) }
  }

  #question(fields: Fields, path: string): Condition | undefined {
    this.onlyKeys(fields, path, ['question', 'row', 'is', 'value'])
    const { question, row, value } = fields
    if (typeof question !== 'string') {
      this.tell('missing', at(path, 'question'), question)
      return undefined
    }
    const words = [...comparisons, 'answered', 'prefer-not'] as const
    const is = this.word(fields, 'is', path, words)
    if (is === undefined) return undefined
    if (is === 'answered' || is === 'prefer-not') {
      for (const key of ['row', 'value'])
        if (key in fields) this.tell('unknown-key', at(path, key), undefined, 'question, is')
      return { question, is }
    }
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      this.tell(value === undefined ? 'missing' : 'wrong-value', at(path, 'value'), value)
      return undefined
    }
    const compared = { question, is: is as Comparison, value: value as Compared }
    return typeof row === 'string' ? { ...compared, row } : compared
  }
}

export function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
