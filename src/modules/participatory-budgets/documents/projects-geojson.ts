import type { Edition } from '../edition.ts'
import type { Idea } from '../idea.ts'
import { paths } from '../paths.ts'

/** Ideas on a map (RFC 7946): one feature an idea, without a place where nobody wrote its degrees. */
export function projectsGeoJson(edition: Edition, ideas: readonly Idea[], baseUrl: string): string {
  const funded = new Set(edition.result?.parts.flatMap(({ winners }) => winners))
  const features = ideas.map((idea) => ({
    type: 'Feature',
    id: idea.number,
    geometry:
      idea.latitude === undefined || idea.longitude === undefined
        ? null
        : { type: 'Point', coordinates: [idea.longitude, idea.latitude] },
    properties: {
      numero: idea.number,
      titre: idea.title,
      motsMasques: idea.hiddenReason || null,
      etat: idea.state,
      theme: idea.theme || null,
      secteur: idea.area || null,
      lieu: idea.place || null,
      cout: idea.costCents === undefined ? null : idea.costCents / 100,
      finance: edition.result ? funded.has(idea.number) : null,
      livre: idea.deliveredOn ?? null,
      coutReel: idea.realCents === undefined ? null : idea.realCents / 100,
      page: baseUrl + paths.idea(edition.slug, idea.number),
    },
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`
}
