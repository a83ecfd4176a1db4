import { challenges } from '#kit/challenge.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { isLicence } from './licence.ts'
import { outcomes, type ResourceWords } from './resource.ts'
import { shapeOf } from './resource-shape.ts'
import * as rows from './rows.ts'
import {
  type EssentialKey,
  essentialKeys,
  type FactKey,
  factKeys,
  type SectionKey,
  sectionKeys,
} from './sheet-content.ts'
import {
  type Facets,
  facetValues,
  formats,
  noFacets,
  type RankedFacet,
  ranked,
  rankedFacets,
} from './vocabularies/facets.ts'
import { participediaCodes, participediaFields } from './vocabularies/participedia.ts'

/**
 * A resource as it is written: one text for each field. Saving, history, differences, translations and
 * drafts all speak of these, and never of the object that is published.
 */
export type Fields = Readonly<Record<string, string>>

/** Empty fields are left out, so that two writings of nothing are the same. */
export function fieldsOf(words: ResourceWords): Fields {
  const { content } = words
  const facets: Facets = { ...noFacets, ...words.facets }
  return filled({
    title: words.title,
    lead: words.lead,
    language: words.language,
    licence: words.licence,
    outcome: words.outcome,
    place: content.place,
    period: content.period,
    participants: content.participants,
    link: content.link,
    authors: rows.writeAuthors(content.authors),
    sources: rows.writeSources(content.sources),
    steps: rows.writeSteps(content.steps ?? []),
    items: rows.writeItems(content.items ?? []),
    challenges: words.challenges.join('\n'),
    themes: words.themes.join('\n'),
    methods: words.methods.join('\n'),
    territories: words.territoryIds.join('\n'),
    format: facets.format,
    evidenceLevel: String(words.evidenceLevel),
    evidenceReason: content.evidenceReason,
    ...named('essential', content.essential),
    ...named('sections', content.sections),
    ...named('facts', content.facts ?? {}),
    ...Object.fromEntries(rankedFacets.map((facet) => [facet, facets[facet].join('\n')])),
    ...Object.fromEntries(
      participediaFields.map((field) => [
        `participedia.${field}`,
        (words.participedia?.[field] ?? []).join('\n'),
      ]),
    ),
  })
}

/**
 * What the fields say, on top of what they do not speak of (where it was born, its figures). A value
 * that no list knows is left aside.
 */
export function wordsOf(fields: Fields, kept: ResourceWords): ResourceWords {
  const said = (key: string) => fields[key]?.trim() ?? ''
  const lines = (key: string) => rows.linesOf(said(key))
  const shape = shapeOf(kept.kind)
  const licence = said('licence')
  const level = Number(said('evidenceLevel'))
  const {
    participants: _told,
    facts: _facts,
    steps: _steps,
    items: _items,
    link: _link,
    ...rest
  } = kept.content
  const facts = chosen(factKeys, 'facts', fields)
  return {
    ...kept,
    title: said('title'),
    lead: said('lead'),
    language: said('language') === 'en' ? 'en' : 'fr',
    licence: isLicence(licence) ? licence : kept.licence,
    outcome: outcomes.find((outcome) => outcome === said('outcome')) ?? kept.outcome,
    content: {
      ...rest,
      place: said('place'),
      period: said('period'),
      essential: chosen<EssentialKey>(essentialKeys, 'essential', fields),
      sections: chosen<SectionKey>(sectionKeys, 'sections', fields),
      authors: rows.readAuthors(said('authors')),
      sources: rows.readSources(said('sources')),
      evidenceReason: said('evidenceReason'),
      ...(said('participants') ? { participants: said('participants') } : {}),
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
      ...(shape.hasSteps && said('steps') ? { steps: rows.readSteps(said('steps')) } : {}),
      ...(shape.hasItems && said('items') ? { items: rows.readItems(said('items')) } : {}),
      ...(/^https?:\/\//.test(said('link')) && parseUrl(said('link')) !== undefined
        ? { link: said('link') }
        : {}),
    },
    challenges: ranked(challenges, lines('challenges')),
    themes: lines('themes').slice(0, 6),
    methods: lines('methods').slice(0, 6),
    territoryIds: lines('territories'),
    evidenceLevel: Number.isInteger(level) && level >= 0 && level <= 5 ? level : 0,
    facets: readFacets(said, lines),
    participedia: participediaCodes(
      Object.fromEntries(
        participediaFields.map((field) => [field, lines(`participedia.${field}`)]),
      ),
    ),
  }
}

function readFacets(said: (key: string) => string, lines: (key: string) => string[]): Facets {
  const list = <F extends RankedFacet>(facet: F) =>
    ranked<string>(facetValues[facet], lines(facet)) as Facets[F][number][]
  return {
    publics: list('publics'),
    levels: list('levels'),
    phases: list('phases'),
    pillars: list('pillars'),
    scales: list('scales'),
    format: formats.find((format) => format === said('format')) ?? 'text',
  }
}

/** Fields whose words differ, in the order of the second. */
export function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (key) => (before[key] ?? '') !== (after[key] ?? ''),
  )
}

export function filled(fields: Readonly<Record<string, string | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, text]) =>
      text === undefined || text.trim() === '' ? [] : [[key, text.normalize('NFC').trim()]],
    ),
  )
}

function named(group: string, texts: Readonly<Partial<Record<string, string>>>) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text]))
}

function chosen<K extends EssentialKey | SectionKey | FactKey>(
  keys: readonly K[],
  group: string,
  fields: Fields,
): Partial<Record<K, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = fields[`${group}.${key}`]?.trim()
      return text ? [[key, text]] : []
    }),
  ) as Partial<Record<K, string>>
}
