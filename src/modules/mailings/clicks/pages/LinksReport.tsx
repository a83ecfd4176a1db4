import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { LinkCount } from '../counted-link.ts'
import { clicksTexts } from '../texts/clicks.ts'

/** How often each link of a letter was followed; nothing when the letter does not count. */
export function LinksReport(props: {
  readonly locale: Locale
  readonly links: readonly LinkCount[] | undefined
}) {
  const { locale, links } = props
  const texts = clicksTexts[locale]
  if (!links) return null
  return (
    <section>
      <h2>{texts.reportTitle}</h2>
      <p>{links.length === 0 ? texts.noLinks : texts.reportLead}</p>
      {links.length > 0 && (
        <Table
          caption={texts.reportTitle}
          captionHidden
          columns={[{ title: texts.link }, { title: texts.times, align: 'right' }]}
          rows={links.map(({ href, clicks }) => [
            href,
            clicks === undefined ? texts.few : writtenNumber(clicks, locale),
          ])}
        />
      )}
    </section>
  )
}
