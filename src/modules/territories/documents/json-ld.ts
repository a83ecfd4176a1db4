import { paths } from '../paths.ts'
import type { Territory } from '../territory.ts'

const types: Readonly<Record<Territory['kind'], string>> = {
  commune: 'City',
  intercommunality: 'AdministrativeArea',
  'territorial-public-establishment': 'AdministrativeArea',
  department: 'AdministrativeArea',
  region: 'State',
  organisation: 'Organization',
}

/** What search engines read: schema.org, with the national codes as identifiers. */
export function jsonLdOf(
  territory: Territory,
  within: readonly Territory[],
  baseUrl: string,
): Record<string, unknown> {
  const href = baseUrl + paths.territory(territory.slug)
  const isPlace = territory.kind !== 'organisation'
  return {
    '@context': 'https://schema.org',
    '@type': territory.kind === 'commune' ? ['City', 'AdministrativeArea'] : types[territory.kind],
    '@id': href,
    url: href,
    name: territory.name,
    identifier: [
      ...identifier('INSEE', territory.kind === 'intercommunality' ? undefined : territory.code),
      ...identifier('SIREN', territory.siren),
    ],
    ...(isPlace && territory.located === 'exact'
      ? { geo: { '@type': 'GeoCoordinates', longitude: territory.lon, latitude: territory.lat } }
      : {}),
    ...(isPlace
      ? {
          containedInPlace: within.map(({ name, slug }) => ({
            '@type': 'AdministrativeArea',
            name,
            '@id': baseUrl + paths.territory(slug),
          })),
        }
      : {}),
    ...(territory.website === '' ? {} : { sameAs: territory.website }),
  }
}

function identifier(propertyID: string, value: string | undefined) {
  return value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }]
}

/** Text that may stand inside a script element: `<` could close it. */
export function jsonLdText(data: Record<string, unknown>): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
