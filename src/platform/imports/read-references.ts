import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { done, type Result, refused } from '#kit/result.ts'

/** A reference as CSL-JSON says it, in words. */
export interface ReadReference {
  readonly key: string
  readonly type: string
  readonly title: string
  readonly authors: readonly string[]
  readonly container: string
  readonly year: string
  readonly abstract: string
  readonly href: string
  readonly language: string
}

export type ReferenceFormat = 'bibtex' | 'ris' | 'csl'
export type ReferencesRefusal = 'not-references' | 'too-large'

const largest = 5_000_000
const types = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@csl/list+object' } as const

/** Reads a bibliography in one of the three formats that its tools exchange. */
export function readReferences(
  bytes: Uint8Array,
  format: ReferenceFormat,
): Result<readonly ReadReference[], ReferencesRefusal> {
  if (bytes.length > largest) return refused('too-large')
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '')
  try {
    const given = format === 'csl' ? [JSON.parse(text)].flat() : text
    const cite = new Cite(given, { forceType: types[format], generateGraph: false })
    const data = cite.data as readonly Csl[]
    return data.length === 0 ? refused('not-references') : done(data.map(referenceOf))
  } catch {
    return refused('not-references')
  }
}

interface Csl {
  readonly [name: string]: unknown
}

function referenceOf(csl: Csl): ReadReference {
  const doi = textOf(csl['DOI']).replace(/^https?:\/\/(dx\.)?doi\.org\//, '')
  const href = doi === '' ? textOf(csl['URL']) : `https://doi.org/${doi}`
  return {
    key: textOf(csl['citation-key']) || textOf(csl['id']),
    type: textOf(csl['type']),
    title: textOf(csl['title']),
    authors: namesOf(csl['author'] ?? csl['editor']),
    container: textOf(csl['container-title']) || textOf(csl['publisher']),
    year: yearOf(csl['issued']),
    abstract: textOf(csl['abstract']),
    href: /^https?:\/\//.test(href) ? href : '',
    language: textOf(csl['language']),
  }
}

function namesOf(given: unknown): readonly string[] {
  if (!Array.isArray(given)) return []
  return given.slice(0, 40).flatMap((one: Csl) => {
    const name =
      textOf(one['literal']) || [textOf(one['given']), textOf(one['family'])].join(' ').trim()
    return name === '' ? [] : [name]
  })
}

function yearOf(issued: unknown): string {
  const parts = (issued as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts']
  return textOf(parts?.[0]?.[0])
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replace(/<[^>]*>/g, '')
        .replaceAll('\0', '')
        .trim()
    : ''
}
