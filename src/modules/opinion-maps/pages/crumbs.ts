import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { mapTexts } from '../texts/maps.ts'

/** From the list to a page of a map. */
export function crumbsOf(
  { locale }: Pick<Frame, 'locale'>,
  { title, slug }: Pick<OpinionMap, 'title' | 'slug'>,
  ...last: readonly { label: string; labelIn?: string; href?: string }[]
) {
  return [
    { label: mapTexts[locale].title, href: paths.list },
    {
      label: title,
      labelIn: writtenLocale,
      ...(last.length > 0 ? { href: paths.map(slug) } : {}),
    },
    ...last,
  ]
}
