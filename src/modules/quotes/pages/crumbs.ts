import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { paths } from '../paths.ts'
import { quoteTexts } from '../texts/quotes.ts'

type Crumb = { readonly label: string; readonly labelIn?: string; readonly href?: string }
type Reader = Pick<Frame, 'locale'>

/** From the list of quotes to a page of this room. */
export function crumbsTo({ locale }: Reader, ...last: readonly Crumb[]) {
  return [{ label: quoteTexts[locale].title, href: paths.list }, ...last]
}

export function crumbsOf(
  frame: Reader,
  { id, title }: { readonly id: string; readonly title: string },
  ...last: readonly Crumb[]
) {
  const own = { label: title, labelIn: writtenLocale }
  return crumbsTo(frame, last.length > 0 ? { ...own, href: paths.quote(id) } : own, ...last)
}
