import type { Licence } from '../licence.ts'
import type { Resource } from '../resource.ts'
import type { ResourceRow } from '../tables.ts'

/** The row as the rest of the room speaks of it. */
export function toResource(row: ResourceRow, territoryIds: readonly string[] = []): Resource {
  const { plain: _words, ...content } = row.content
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    title: row.title,
    lead: row.lead,
    language: row.language,
    licence: row.licence as Licence,
    isStarter: row.isStarter,
    content,
    challenges: row.challenges,
    themes: row.themes,
    methods: row.methods,
    regionCodes: row.regionCodes,
    outcome: row.outcome,
    evidenceLevel: row.evidenceLevel,
    version: row.version,
    origin: row.origin ?? undefined,
    source: row.source,
    territoryIds,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt ?? undefined,
    verifiedOn: row.verifiedOn ?? undefined,
    facets: {
      publics: row.publics,
      levels: row.levels,
      phases: row.phases,
      pillars: row.pillars,
      scales: row.scales,
      format: row.format,
    },
    participedia: row.participedia ?? {},
    readingMinutes: row.readingMinutes,
    completeness: row.completeness,
    original:
      row.inLanguageOf === null
        ? undefined
        : { id: row.inLanguageOf, version: row.translatedVersion ?? 1 },
    stewardId: row.stewardId ?? undefined,
    retirement: row.retiredAt
      ? {
          at: row.retiredAt,
          reason: row.retiredReason,
          successorId: row.retiredSuccessor ?? undefined,
        }
      : undefined,
  }
}
