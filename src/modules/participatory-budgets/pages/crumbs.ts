import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { Edition } from '../edition.ts'
import { paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'

/** From the list to a page of an edition. */
export function crumbsOf(
  { locale }: Pick<Frame, 'locale'>,
  { title, slug }: Pick<Edition, 'title' | 'slug'>,
  ...last: readonly { label: string; labelIn?: string; href?: string }[]
) {
  return [
    { label: editionTexts[locale].title, href: paths.list },
    {
      label: title,
      labelIn: writtenLocale,
      ...(last.length > 0 ? { href: paths.edition(slug) } : {}),
    },
    ...last,
  ]
}
