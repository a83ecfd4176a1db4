import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { Contents } from './Contents.tsx'
import { foundParts } from './found-parts.ts'

/** A long page under its contents, which are found in its own titles: a part that another room brings is never forgotten. */
export function LongPage({ locale, children }: { locale: Locale; children: Child }) {
  // Drawn as a whole: what stands side by side is not parted by commas, and whatever people typed is escaped.
  const { html, parts } = foundParts(String(<>{children}</>))
  return (
    <>
      <Contents
        locale={locale}
        links={parts.map(({ label, ...part }) => ({ ...part, label: raw(label) }))}
      />
      {raw(html)}
    </>
  )
}
