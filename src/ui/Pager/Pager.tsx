import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'

export interface PagerProps {
  readonly locale: Locale
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export function Pager({ locale, page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  const texts = uiTexts[locale]
  return (
    <nav class="pager" aria-label={texts.pages}>
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          {texts.previous}
        </a>
      ) : null}
      <span>{texts.page(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          {texts.next}
        </a>
      ) : null}
    </nav>
  )
}
