import { posterSvg } from '#kit/papers/poster.ts'
import { licenceName } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { ResourceView } from '../../view/nouns.ts'

/** The picture that goes with the link of a resource: kind, title, place, licence. */
export function posterOf({ resource, houseName }: ResourceView): string {
  const { title, kind, language, licence, content } = resource
  return posterSvg({
    kind: resourceTexts[language].kinds[kind],
    title,
    place: [content.place, content.period].filter(Boolean).join(', '),
    foot: `${houseName} · ${licenceName(licence, language)}`,
  })
}
