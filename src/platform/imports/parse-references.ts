import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { type JsonBounds, readJson } from '#kit/json/bounded-json.ts'
import { decoded } from '../sheets/decode.ts'
import { foreignKind } from '../sheets/file-kind.ts'
import type {
  ReadReference,
  ReadReferences,
  ReferenceFormat,
  ReferenceProblem,
  ReferencesRefusal,
} from './reference.ts'
import {
  bibtexFields,
  cslFields,
  issuedInWords,
  type RawField,
  risFields,
  unreadFields,
  writtenLicence,
  writtenYear,
} from './reference-fields.ts'
import { type RawEntry, splitBibtex, splitRis } from './split-references.ts'

const types = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' } as const

/** An entry of a bibliography has a page of text at most. */
const longestEntry = 50_000
/** Braces in one another: a reader that calls itself for each would not come back. */
const mostBraces = 50
/** A sheet names as many. */
const mostNames = 40

/** Bounds for as many references as are read, of thirty values each. */
const cslBounds: JsonBounds = { signs: 5_000_000, elements: 600_000, depth: 64 }
/** Entries that cross from one thread to the other at once. */
const together = 500

/** Reads each entry by itself: one that is broken takes none of the others with it. */
export async function parseReferences(
  bytes: Uint8Array,
  format: ReferenceFormat,
  bounds: { readonly rows: number },
  give: (part: ReadReferences) => Promise<void>,
): Promise<ReferencesRefusal | 'read'> {
  const kind = foreignKind(bytes)
  if (kind) return kind
  const text = decoded(bytes).text.replace(/^\ufeff/, '')
  const entries = format === 'csl' ? cslEntries(text) : textEntries(text, format, bounds.rows)
  if (!entries || entries.length === 0) return 'not-references'
  if (entries.length > bounds.rows) return 'too-many-rows'
  for (let at = 0; at < entries.length; at += together) {
    const part = { references: [] as ReadReference[], problems: [] as ReferenceProblem[] }
    for (const entry of entries.slice(at, at + together)) {
      const read = entry.read()
      if (read) {
        part.references.push(referenceOf(read, entry, format))
        const count = namesIn(read).length
        if (count > mostNames)
          part.problems.push({ line: entry.line, value: entry.begin, expected: 'fewer-names' })
      } else part.problems.push({ line: entry.line, value: entry.begin, expected: entry.expected })
    }
    await give(part)
  }
  return 'read'
}

interface Entry {
  readonly line: number
  /** How it begins, to be found again. */
  readonly begin: string
  readonly expected: ReferenceProblem['expected']
  read(): Csl | undefined
  /** What stands in the file, read or not. */
  fields(): readonly RawField[]
  /** The day of a work, in the words of an object that gives no figures. */
  readonly issued?: string
}

function textEntries(text: string, format: 'bibtex' | 'ris', most: number): readonly Entry[] {
  const split =
    format === 'ris'
      ? { entries: splitRis(text, most), strings: new Map<string, string>() }
      : splitBibtex(text, most)
  return split.entries.map((entry) => ({
    line: entry.line,
    begin: entry.text.split('\n', 1)[0]?.slice(0, 200) ?? '',
    expected: expectedOf(entry, format),
    read: () => {
      if (expectedOf(entry, format) !== 'entry') return undefined
      return readOne(`${stringsOf(entry, split.strings)}${entry.text}\n`, types[format])
    },
    fields: () =>
      format === 'ris' ? risFields(entry.text) : bibtexFields(entry.text, split.strings),
  }))
}

/** What is wrong with an entry before anybody reads it; `entry` when nothing is. */
function expectedOf(entry: RawEntry, format: 'bibtex' | 'ris'): ReferenceProblem['expected'] {
  if (format === 'bibtex' && entry.isOpen) return 'closing-brace'
  if (entry.text.length > longestEntry) return 'shorter'
  return format === 'bibtex' && entry.depth > mostBraces ? 'fewer-braces' : 'entry'
}

function stringsOf(entry: RawEntry, strings: ReadonlyMap<string, string>): string {
  if (strings.size === 0) return ''
  const words = new Set(entry.text.toLowerCase().match(/[^\s={},#"]+/g))
  return [...words]
    .flatMap((word) => strings.get(word) ?? [])
    .map((one) => `${one}\n`)
    .join('')
}

function cslEntries(text: string): readonly Entry[] | undefined {
  const json = readJson(text, cslBounds)
  if (json === undefined) return undefined
  return [json].flat().map((one: unknown, at) => ({
    line: at + 1,
    begin: JSON.stringify(one)?.slice(0, 200) ?? '',
    expected: 'entry' as const,
    read: () => (one && typeof one === 'object' ? readOne([one], types.csl) : undefined),
    fields: () => (one && typeof one === 'object' ? cslFields(one) : []),
    issued: one && typeof one === 'object' && 'issued' in one ? issuedInWords(one.issued) : '',
  }))
}

function readOne(input: unknown, forceType: string): Csl | undefined {
  try {
    const cite = new Cite(input, { forceType, generateGraph: false })
    return (cite.data as readonly Csl[])[0]
  } catch {
    return undefined
  }
}

interface Csl {
  readonly [name: string]: unknown
}

function referenceOf(csl: Csl, entry: Entry, format: ReferenceFormat): ReadReference {
  const doi = textOf(csl['DOI']).replace(/^https?:\/\/(dx\.)?doi\.org\//, '')
  const href = doi === '' ? textOf(csl['URL']) : `https://doi.org/${doi}`
  const fields = entry.fields()
  const kept = {
    authors: namesOf(csl),
    container: textOf(csl['container-title']) || textOf(csl['publisher']),
    href: /^https?:\/\//.test(href) ? href : '',
  }
  return {
    ...kept,
    line: entry.line,
    key: textOf(csl['citation-key']) || textOf(csl['id']),
    type: textOf(csl['type']),
    title: textOf(csl['title']),
    year: yearOf(csl['issued']) || entry.issued || writtenYear(fields),
    abstract: textOf(csl['abstract']),
    language: textOf(csl['language']),
    licence: writtenLicence(fields)?.value.slice(0, 200) ?? '',
    unread: unreadFields(fields, format, kept),
  }
}

function namesIn(csl: Csl): readonly Csl[] {
  const given = csl['author'] ?? csl['editor']
  return Array.isArray(given) ? given : []
}

function namesOf(csl: Csl): readonly string[] {
  return namesIn(csl)
    .slice(0, mostNames)
    .flatMap((item) => {
      const name =
        textOf(item['literal']) || [textOf(item['given']), textOf(item['family'])].join(' ').trim()
      return name === '' ? [] : [name]
    })
}

/** A year, or the first and the last of several. */
function yearOf(issued: unknown): string {
  const parts = (issued as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts']
  const years = [textOf(parts?.[0]?.[0]), textOf(parts?.[1]?.[0])].filter(Boolean)
  return [...new Set(years)].join('-')
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/<[^<>]*>/g, '')
        .replaceAll('\0', '')
        .trim()
    : ''
}
