import type { Selectable } from 'kysely'
import type { Licence } from '../licence.ts'
import type { Resource } from '../resource.ts'
import type { ResourceRow } from '../tables.ts'

/** The row as the rest of the room speaks of it. */
export function toResource(
  row: Selectable<ResourceRow>,
  territoryIds: readonly string[] = [],
): Resource {
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
    isStarter: row.is_starter,
    content,
    challenges: row.challenges,
    themes: row.themes,
    methods: row.methods,
    regionCodes: row.region_codes,
    outcome: row.outcome,
    evidenceLevel: row.evidence_level,
    version: row.version,
    origin: row.origin ?? undefined,
    source: row.source,
    territoryIds,
    updatedAt: row.updated_at,
    publishedAt: row.published_at ?? undefined,
    verifiedOn: row.verified_on ?? undefined,
    facets: {
      publics: row.publics,
      levels: row.levels,
      phases: row.phases,
      pillars: row.pillars,
      scales: row.scales,
      format: row.format,
    },
    participedia: row.participedia ?? {},
    readingMinutes: row.reading_minutes,
    completeness: row.completeness,
    original:
      row.in_language_of === null
        ? undefined
        : { id: row.in_language_of, version: row.translated_version ?? 1 },
    stewardId: row.steward_id ?? undefined,
    retirement: row.retired_at
      ? {
          at: row.retired_at,
          reason: row.retired_reason,
          successorId: row.retired_successor ?? undefined,
        }
      : undefined,
  }
}
