import { type DraftPart, writtenParts } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import { isStaff } from '#kit/viewer.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { resourcePath } from '../../paths.ts'
import { mayWrite } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { shapeOf } from '../../resource-shape.ts'
import { findResource, findResourceBySlug } from '../../store/resources.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { listWriters } from '../store/writers.ts'

/** A resource, for the lab and those who write it. */
export const resourceDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'resource',
    family: 'knowledge',
    pages: ['/ressources/:slug', '/ressources/:slug/modifier'],
    find: async ({ db }, key) => {
      const resource = isId(key) ? await findResource(db, key) : await findResourceBySlug(db, key)
      if (!resource) return undefined
      const writers = await listWriters(db, resource.id)
      const { id, title, language, slug, stewardId } = resource
      return {
        id,
        title,
        language,
        href: resourcePath(slug),
        readers: 'lab-and-writers',
        isDraft: resource.state === 'draft',
        publicHref: resource.state === 'published' ? resourcePath(slug) : undefined,
        also: [...writers, ...(stewardId ? [stewardId] : [])],
        may: (viewer) => isStaff(viewer) || mayWrite(viewer, { resource, writers }),
      }
    },
    draft: async ({ db }, id) => {
      const resource = await findResource(db, id)
      if (resource?.state !== 'draft') return undefined
      const { title, language } = resource
      return { title, language, parts: writtenParts(partsOf(resource)) }
    },
  },
]

/** In the order of its kind, as its page shows it once it is published. */
function partsOf({ kind, language, lead, content }: Resource): readonly DraftPart[] {
  const texts = resourceTexts[language]
  const { essential, sections } = shapeOf(kind)
  return [
    { text: lead },
    ...essential.map((key) => ({
      title: texts.essential[key],
      text: content.essential[key] ?? '',
    })),
    ...sections.map((key) => ({ title: texts.sections[key], text: content.sections[key] ?? '' })),
    ...(content.steps ?? []).map(({ title, text }) => ({ title, text })),
  ]
}
