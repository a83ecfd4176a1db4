/** A value that JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/**
 * One value, one writing: the JSON Canonicalization Scheme (RFC 8785). No spaces; names sorted by
 * their UTF-16 units; numbers and strings as ECMAScript writes them. Any other implementation of the
 * scheme, in any language, gives the same bytes.
 *
 * Texts are written as they are: the scheme forbids touching them. That « é » has one form only is
 * settled before, when a text is written (`normalText`), so that a file needs no other rule than the
 * RFC to be checked.
 *
 *     canonicalJson({ b: 1.0, a: 'é' }) // {"a":"é","b":1}
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') return numberOf(value)
  if (typeof value === 'string') return textOf(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`

  const names = Object.keys(value).sort(byUnits)
  return `{${names.map((name) => `${textOf(name)}:${canonicalJson(memberOf(value, name))}`).join(',')}}`
}

/** The bytes that are hashed and stored: UTF-8, without a mark or a final line break. */
export function canonicalBytes(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}

/** The one form of a text: NFC, line ends of one kind, no U+0000. */
export function normalText(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
}

/** Normalises every text inside a value, names included, as `normalText` does one text. */
export function normalJson(value: Json): Json {
  if (typeof value === 'string') return normalText(value)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(normalJson)
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [normalText(name), normalJson(member)]),
  )
}

function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no writing for this number')
  return JSON.stringify(value)
}

function textOf(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new TypeError('half of a surrogate pair cannot be written in UTF-8')
  return JSON.stringify(text)
}

function memberOf(value: { readonly [name: string]: Json }, name: string): Json {
  const member = value[name]
  if (member === undefined) throw new TypeError(`no value for ${name}`)
  return member
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
