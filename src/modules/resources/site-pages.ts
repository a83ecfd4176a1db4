import type { PublicPage } from '#platform/module.ts'
import { resourcePath } from './paths.ts'

interface Address {
  readonly slug: string
  readonly updatedAt: Date
  readonly language: 'fr' | 'en'
  /** The same for a work and its translations. */
  readonly work: string
}

/** Each page with those that say the same in another language, itself included, as the map of the site wants. */
export function withLanguages(addresses: readonly Address[]): readonly PublicPage[] {
  const works = new Map<string, Address[]>()
  for (const address of addresses)
    works.set(address.work, [...(works.get(address.work) ?? []), address])
  return addresses.map(({ slug, updatedAt, work }) => {
    const texts = works.get(work) ?? []
    const languages = texts.map((text) => ({
      language: text.language,
      path: resourcePath(text.slug),
    }))
    return {
      path: resourcePath(slug),
      changed: updatedAt,
      ...(languages.length > 1 ? { languages } : {}),
    }
  })
}
