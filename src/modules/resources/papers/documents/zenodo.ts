import { challengeNames, isChallenge } from '#kit/challenge.ts'
import { xmlText } from '#kit/xml.ts'
import { mayCopy } from '../../licence.ts'
import type { Resource } from '../../resource.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import type { ResourceView } from '../../view/nouns.ts'

type Upload = { readonly upload_type: string; readonly publication_type?: string }

const publication = (publication_type: string): Upload => ({
  upload_type: 'publication',
  publication_type,
})

const uploads: Readonly<Record<ResourceKind, Upload>> = {
  'case-sheet': publication('report'),
  method: publication('technicalnote'),
  guide: publication('technicalnote'),
  kit: { upload_type: 'lesson' },
  template: { upload_type: 'lesson' },
  article: publication('article'),
  report: publication('report'),
  video: { upload_type: 'video' },
  game: { upload_type: 'other' },
  tool: { upload_type: 'other' },
  learning: publication('workingpaper'),
  collection: { upload_type: 'other' },
}

/** Published, under a licence that lets a copy be kept elsewhere. */
export function isDepositable(resource: Resource): boolean {
  return resource.state === 'published' && mayCopy(resource.licence)
}

/** The metadata of a deposit, as Zenodo’s interface of deposits takes them (developers.zenodo.org). */
export function zenodoMetadata({ resource, href, houseName }: ResourceView) {
  const { content, language } = resource
  const names = content.authors.map(({ name, organisation }) =>
    name === ''
      ? { name: organisation }
      : { name: familyFirst(name), ...(organisation === '' ? {} : { affiliation: organisation }) },
  )
  return {
    metadata: {
      ...uploads[resource.kind],
      publication_date: (resource.publishedAt ?? resource.updatedAt).toISOString().slice(0, 10),
      title: resource.title,
      creators: names.length > 0 ? names : [{ name: houseName }],
      description: [resource.lead, content.sections.summary ?? '']
        .filter((text) => text !== '')
        .map((text) => `<p>${xmlText(text)}</p>`)
        .join(''),
      access_right: 'open',
      license: resource.licence.toLowerCase(),
      keywords: [
        ...resource.challenges
          .filter(isChallenge)
          .map((challenge) => challengeNames[language][challenge]),
        ...resource.themes,
        ...resource.methods,
      ],
      language: language === 'fr' ? 'fra' : 'eng',
      version: String(resource.version),
      related_identifiers: [
        { identifier: href, relation: 'isIdenticalTo' },
        ...content.sources.map((source) => ({ identifier: source.href, relation: 'references' })),
      ],
    },
  }
}

/** « Camille Aubry » is filed under Aubry. */
function familyFirst(name: string): string {
  const [, text, family] = /^(.+)\s(\S+)$/.exec(name.trim()) ?? []
  return text && family ? `${family}, ${text}` : name
}
