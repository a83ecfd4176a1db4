import { plainWords } from '#kit/words.ts'
import { type NameWords, nameWords } from './search-words.ts'
import { readSiren } from './siren.ts'
import type { TerritoryKind } from './territory.ts'

/** What someone typed, understood. A query has one or several readings, tried in this order. */
export interface SearchQuery {
  readonly codes: CodeReading | undefined
  readonly names: readonly NameReading[]
}

export interface CodeReading {
  /** A postal, INSEE, department code or SIREN, complete or begun. */
  readonly text: string
  readonly siren: string | undefined
}

export interface NameReading extends NameWords {
  /** « région Bretagne » asks for one kind only. */
  readonly kinds: readonly TerritoryKind[] | undefined
  /** « Saint-Denis (974) », « Rennes 35000 ». */
  readonly departmentCode: string | undefined
}

/** Longest text that is worth reading; the rest is noise. */
const longest = 120

export function readQuery(typed: string): SearchQuery {
  const text = typed.slice(0, longest).trim()
  const codes = readCode(text)
  return { codes, names: /\p{L}/u.test(text) ? readNames(text) : [] }
}

function readCode(text: string): CodeReading | undefined {
  const compact = text.replace(/[\s.]/g, '').toUpperCase()
  if (!/^(\d{1,14}|2[AB]\d{0,3}|6AE)$/.test(compact)) return undefined
  return { text: compact.slice(0, 9), siren: readSiren(compact) }
}

function readNames(text: string): NameReading[] {
  const plain = plainWords(text)
  if (plain === '') return []

  const whole = reading(text, undefined, undefined)
  const placed = placeAtTheEnd(text)
  const readings = placed ? [placed, whole] : [whole]
  const kinded = kindInFront(plain)
  if (kinded) readings.push(kinded)
  return readings
}

function reading(
  text: string,
  kinds: readonly TerritoryKind[] | undefined,
  departmentCode: string | undefined,
): NameReading {
  return { ...nameWords(text), kinds, departmentCode }
}

const numberAtTheEnd = /[\s,(](\d{5}|97[1-8]|98[46-9]|\d{2}|2[ab])\)?\.?$/i
const numberInFront = /^(\d{5})[\s,]/

/** The number after a name: the way our own labels are written, and letters are addressed. */
function placeAtTheEnd(text: string): NameReading | undefined {
  const end = numberAtTheEnd.exec(text)
  const front = end ? undefined : numberInFront.exec(text)
  const number = (end ?? front)?.[1]?.toUpperCase()
  const name = end ? text.slice(0, end.index) : text.slice(6)
  if (number === undefined || !/\p{L}/u.test(name) || plainWords(name) === '') return undefined
  return reading(name, undefined, departmentOf(number))
}

/** A postal code begins with the number of its department; Corsica's 20 covers two. */
function departmentOf(number: string): string | undefined {
  if (number.length < 5) return number
  const department = /^9[78]/.test(number) ? number.slice(0, 3) : number.slice(0, 2)
  return department === '20' ? undefined : department
}

const kindWords: readonly (readonly [RegExp, readonly TerritoryKind[]])[] = [
  [/^(commune|ville|mairie|village|municipalite) (de la|de l|du|des|de|d) /, ['commune']],
  [/^((conseil )?departement(al)?|cd) (de la |de l |du |des |de |d )?/, ['department']],
  [/^((conseil )?region(al)?) (de la |de l |du |des |de |d )?/, ['region']],
  [
    /^(cc|ca|cu|epci|communaute (de )?communes|communaute (d )?agglomeration|communaute urbaine|agglomeration|agglo|intercommunalite) (de la |de l |du |des |de |d )?/,
    ['intercommunality'],
  ],
  [/^ept (de la |de l |du |des |de |d )?/, ['territorial-public-establishment']],
]

function kindInFront(plain: string): NameReading | undefined {
  for (const [pattern, kinds] of kindWords) {
    const name = plain.replace(pattern, '')
    if (name !== plain && name !== '') return reading(name, kinds, undefined)
  }
  return undefined
}

/** `'saint':* & 'den':*`: each word at least begun. Only letters and digits come here. */
export function begunWords(words: string): string {
  return lexemes(words, ':*')
}

/** `'saint' & 'denis'`: each word complete. */
export function wholeWords(words: string): string {
  return lexemes(words, '')
}

function lexemes(words: string, suffix: string): string {
  return words
    .split(' ')
    .map((word) => `'${word}'${suffix}`)
    .join(' & ')
}
