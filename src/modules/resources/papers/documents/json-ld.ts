import { plainProse } from '#kit/prose/plain.ts'
import { licenceHref } from '../../licence.ts'
import { absoluteFilePath, twinPath } from '../../paths/reuse.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { isoDuration } from '../reading.ts'
import { noticeOf } from './notice.ts'

type Data = Record<string, unknown>

/** What search engines read: schema.org, each kind by the nearest of its own words. */
const types: Readonly<Record<ResourceKind, readonly string[]>> = {
  'case-sheet': ['Article', 'LearningResource'],
  method: ['HowTo', 'LearningResource'],
  guide: ['HowTo', 'LearningResource'],
  kit: ['HowTo', 'LearningResource'],
  template: ['DigitalDocument', 'LearningResource'],
  article: ['Article'],
  report: ['Report', 'LearningResource'],
  video: ['VideoObject', 'LearningResource'],
  game: ['Game', 'LearningResource'],
  tool: ['SoftwareApplication', 'LearningResource'],
  learning: ['Article', 'LearningResource'],
  collection: ['Collection', 'LearningResource'],
}

export function jsonLdOf(view: ResourceView): Data {
  const { resource, href, parent, houseName } = view
  const { content } = resource
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': types[resource.kind],
    '@id': href,
    url: href,
    name: resource.title,
    headline: resource.title,
    description: plainProse(resource.lead),
    inLanguage: resource.language,
    license: licenceHref(resource.licence),
    creditText: noticeOf(resource, href, parent),
    datePublished: resource.publishedAt?.toISOString(),
    dateModified: resource.updatedAt.toISOString(),
    version: resource.version,
    learningResourceType: resource.kind,
    timeRequired: isoDuration(resource.readingMinutes),
    keywords: [...resource.themes, ...resource.methods],
    author: authorsOf(resource),
    publisher: { '@type': 'Organization', name: houseName, url: new URL(href).origin },
    image: new URL(twinPath(resource.slug, 'png'), href).href,
    spatialCoverage: content.place ? { '@type': 'Place', name: content.place } : undefined,
    temporalCoverage: content.period || undefined,
    citation: content.sources.map((source) => source.href),
    isBasedOn: parent?.href ?? content.link,
    step: stepsOf(resource),
    ...translationsOf(view),
    hasPart: partsOf(view),
    subjectOf: figuresOf(view),
    isAccessibleForFree: true,
  })
}

/** Text that may stand inside a script element: `<` could close it. */
export function jsonLdText(data: Data): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}

function authorsOf({ content }: Resource): readonly Data[] {
  return content.authors.map(({ name, organisation }) =>
    name
      ? withoutNothing({
          '@type': 'Person',
          name,
          affiliation: organisation ? { '@type': 'Organization', name: organisation } : undefined,
        })
      : { '@type': 'Organization', name: organisation },
  )
}

function stepsOf({ kind, content, language }: Resource): readonly Data[] | undefined {
  const steps = content.steps ?? []
  if (!types[kind].includes('HowTo') || steps.length === 0) return undefined
  return steps.map(({ title, text, minutes }, at) =>
    withoutNothing({
      '@type': 'HowToStep',
      position: at + 1,
      name: title || reuseTexts[language].step(at + 1),
      text: text || title,
      timeRequired: minutes ? isoDuration(minutes) : undefined,
    }),
  )
}

/** Files of a kit, resources of a collection. */
function partsOf({ resource, href, files }: ResourceView): readonly Data[] | undefined {
  const parts = [
    ...files.map((file) => ({
      '@type': file.mediaType.startsWith('image/') ? 'ImageObject' : 'MediaObject',
      name: file.title,
      description: plainProse(file.description),
      encodingFormat: file.mediaType,
      contentSize: String(file.size),
      contentUrl: absoluteFilePath(href, resource.slug, file.id),
      license: licenceHref(file.licence),
      ...(file.rightsHolder ? { creditText: file.rightsHolder } : {}),
    })),
    ...(resource.content.items ?? []).map(({ slug }) => ({
      '@type': 'CreativeWork',
      '@id': new URL(`/ressources/${slug}`, href).href,
    })),
  ]
  return parts.length === 0 ? undefined : parts
}

/** Measured figures, and tables among the files, are data that one may take. */
function figuresOf({ resource, href, files }: ResourceView): Data | undefined {
  const tables = files.filter(({ mediaType }) => /csv|spreadsheet/.test(mediaType))
  const { figures } = resource.content
  if (figures.length === 0 && tables.length === 0) return undefined
  const download = (contentUrl: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl,
    encodingFormat,
  })
  return withoutNothing({
    '@type': 'Dataset',
    '@id': `${href}#donnees`,
    name: resource.title,
    description: plainProse(resource.lead),
    license: licenceHref(resource.licence),
    creator: authorsOf(resource),
    isAccessibleForFree: true,
    variableMeasured: figures.map(({ label, unit, actual, planned }) =>
      withoutNothing({
        '@type': 'PropertyValue',
        name: label,
        unitText: unit,
        value: actual ?? planned,
      }),
    ),
    distribution: [
      ...tables.map((file) =>
        download(absoluteFilePath(href, resource.slug, file.id), file.mediaType),
      ),
      download(new URL(twinPath(resource.slug, 'jsonld'), href).href, 'application/ld+json'),
    ],
  })
}

function withoutNothing(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

/** The original says its translations, a translation its original (schema.org). */
function translationsOf({ resource, href, languages }: ResourceView): Data {
  const told = ({ slug, language, title }: (typeof languages)[number]) => {
    const url = new URL(resourcePath(slug), href).href
    return { '@id': url, url, inLanguage: language, name: title }
  }
  const original = languages.find((language) => language.isOriginal && language.id !== resource.id)
  const translations = languages.filter((language) => !language.isOriginal)
  return original
    ? { translationOfWork: told(original) }
    : { workTranslation: translations.length > 0 ? translations.map(told) : undefined }
}
