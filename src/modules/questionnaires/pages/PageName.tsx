import type { Locale } from '#kit/texts.ts'
import { editingTexts } from '../texts/editing.ts'

export interface PageNameProps {
  /** From 1. */
  readonly at: number
  /** Empty when nobody gave it one. */
  readonly title: string
  /** Language of the title: one word alone is not found by itself (decision 0045). */
  readonly language: string
  readonly locale: Locale
}

/** « Page 2 : Vous », where the title says its language. */
export function PageName({ at, title, language, locale }: PageNameProps) {
  const texts = editingTexts[locale]
  if (title === '') return <>{texts.page(at)}</>
  return (
    <>
      {texts.pageNamed(at, '')}
      <span lang={language}>{title}</span>
    </>
  )
}
