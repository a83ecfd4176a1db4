import { plainWords } from '#kit/words.ts'
import type { ReadReference, ReferenceFormat } from './reference.ts'

/** A field of an entry, as the file writes it. */
export interface RawField {
  readonly name: string
  readonly value: string
}

/** Fields that are always read, in each format. */
const read: Readonly<Record<ReferenceFormat, readonly string[]>> = {
  bibtex: 'title subtitle author year date language langid doi'.split(' '),
  ris: 'TY ER ID TI T1 AU A1 PY Y1 DA LA DO'.split(' '),
  csl: 'id citation-key citation-label type title author issued language DOI'.split(' '),
}

/** Fields that are read when no other one said the same thing before: where their words would then stand. */
const sometimes = {
  authors: ['editor', 'ED', 'A2', 'A3'],
  container: [
    ...['journal', 'journaltitle', 'booktitle', 'publisher', 'school', 'institution'],
    ...['organization', 'howpublished', 'JO', 'JF', 'JA', 'T2', 'BT', 'PB', 'container-title'],
  ],
  href: ['url', 'UR', 'URL', 'howpublished', 'eprint'],
} as const

const years = ['year', 'date', 'PY', 'Y1', 'DA']
const licences = ['license', 'licence', 'rights', 'copyright']

const longestValue = 200

/** What the file says of the day of a work, when its reader understood none. */
export function writtenYear(fields: readonly RawField[]): string {
  const written = fields.find(({ name, value }) => years.includes(name) && value !== '')?.value
  // RIS writes year/month/day/words: the year alone is kept, as it is for the other formats.
  return (written ?? '').replace(/^(\d{4})\/.*$/s, '$1').slice(0, longestValue)
}

/** The first word on rights, whatever the field is called; nobody says here what it is worth. */
export function writtenLicence(fields: readonly RawField[]): RawField | undefined {
  return fields.find(({ name, value }) => licences.includes(name.toLowerCase()) && value !== '')
}

/** Names of the fields that nothing was read from. */
export function unreadFields(
  fields: readonly RawField[],
  format: ReferenceFormat,
  kept: Pick<ReadReference, 'authors' | 'container' | 'href'>,
): readonly string[] {
  const licence = writtenLicence(fields)
  const places = {
    authors: plainWords(kept.authors.join(' ')),
    container: plainWords(kept.container),
    href: plainWords(kept.href),
  }
  const stands = ({ name, value }: RawField) =>
    (['authors', 'container', 'href'] as const).some(
      (place) =>
        (sometimes[place] as readonly string[]).includes(name) && holds(places[place], value),
    )
  return fields
    .filter(({ value }) => value !== '')
    .filter((field) => field !== licence && !read[format].includes(field.name) && !stands(field))
    .map(({ name }) => name)
}

/** Words of the field that are among those that were kept, in any order: names are turned round by their reader. */
function holds(kept: string, value: string): boolean {
  const words = plainWords(value).split(' ')
  const here = new Set(kept.split(' '))
  return kept !== '' && words.every((word) => word === 'and' || here.has(word))
}

/** The fields of one BibTeX entry: `name = {value}`, `"value"`, or words joined by `#`. */
export function bibtexFields(
  entry: string,
  strings: ReadonlyMap<string, string> = new Map(),
): readonly RawField[] {
  const fields: RawField[] = []
  let at = entry.search(/[{(]/) + 1
  const first = /[,=}]/g
  first.lastIndex = at
  const comma = first.exec(entry)
  if (comma?.[0] !== ',') return fields
  at = comma.index + 1
  const name = /\s*(?:,\s*)?([^\s={},"#]+)\s*=/y
  for (;;) {
    name.lastIndex = at
    const match = name.exec(entry)
    if (!match) return fields
    const end = endOfValue(entry, name.lastIndex)
    const value = bare(entry.slice(name.lastIndex, end))
    const named = strings.get(value.toLowerCase())
    fields.push({
      name: (match[1] ?? '').toLowerCase(),
      value: named === undefined ? value : bare(named.slice(named.indexOf('=') + 1)),
    })
    at = end
  }
}

/** Where the value that begins here ends: at a comma, or at the brace that closes the entry. */
function endOfValue(entry: string, from: number): number {
  let depth = 0
  let quoted = false
  for (let at = from; at < entry.length; at++) {
    const sign = entry[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}') {
      if (depth === 0) return at
      depth--
    } else if (sign === '"' && depth === 0) quoted = !quoted
    else if (sign === ',' && depth === 0 && !quoted) return at
  }
  return entry.length
}

/** A value without its braces nor the signs by which TeX writes accents. */
function bare(value: string): string {
  return value
    .replace(/\\(?:[a-zA-Z]+\s*|.)/g, '')
    .replace(/[{}"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The tags of one RIS entry. */
export function risFields(entry: string): readonly RawField[] {
  return entry.split('\n').flatMap((line) => {
    const [, name, value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, value: value.trim() }]
  })
}

/** The members of one object of CSL-JSON. */
export function cslFields(item: object): readonly RawField[] {
  return Object.entries(item).map(([name, value]: [string, unknown]) => ({
    name: name.slice(0, 60),
    value: written(value),
  }))
}

function written(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** What `issued` says in words, when it is no date in figures. */
export function issuedInWords(issued: unknown): string {
  if (typeof issued === 'string' || typeof issued === 'number') return String(issued).trim()
  const { raw, literal } = (issued ?? {}) as { raw?: unknown; literal?: unknown }
  return [raw, literal].find((one): one is string => typeof one === 'string')?.trim() ?? ''
}
