import { licences } from '../licence.ts'
import type { Resource } from '../resource.ts'

/** What search engines read: schema.org, as an article of learning with its place and licence. */
export function jsonLdOf(resource: Resource, href: string): Record<string, unknown> {
  const { content } = resource
  return {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    '@id': href,
    url: href,
    name: resource.title,
    headline: resource.title,
    description: resource.lead,
    inLanguage: resource.language,
    license: licences[resource.licence].href,
    datePublished: resource.publishedAt?.toISOString(),
    dateModified: resource.updatedAt.toISOString(),
    version: resource.version,
    learningResourceType: resource.kind,
    keywords: [...resource.themes, ...resource.methods],
    author: content.authors.map(({ name, organisation }) =>
      name
        ? { '@type': 'Person', name, affiliation: { '@type': 'Organization', name: organisation } }
        : { '@type': 'Organization', name: organisation },
    ),
    spatialCoverage: { '@type': 'Place', name: content.place },
    temporalCoverage: content.period,
    citation: content.sources.map((source) => source.href),
    isAccessibleForFree: true,
  }
}

/** Text that may stand inside a script element: `<` could close it. */
export function jsonLdText(data: Record<string, unknown>): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
