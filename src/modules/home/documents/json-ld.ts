import type { Frame } from '#kit/frame.ts'
import { paths } from '../paths.ts'

/** Whose site this is, and how to search it (schema.org). */
export function siteAsData({
  baseUrl,
  house,
  locale,
}: Pick<Frame, 'baseUrl' | 'house' | 'locale'>) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${baseUrl}/`,
    url: `${baseUrl}/`,
    name: house.name,
    description: house.tagline,
    inLanguage: locale,
    publisher: { '@type': 'Organization', name: house.name, url: `${baseUrl}/` },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${baseUrl}${paths.search}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}
