import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { programmeTexts } from '../../calls/nouns.ts'
import type { Contribution } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import type { Reading, ToRead } from '../review.ts'
import { reviewTexts } from '../texts/review.ts'

export interface ToReadWhole extends ToRead {
  readonly contribution: Contribution
}

export interface ReadingPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly token: string
  readonly reading: Reading<ToReadWhole>
  readonly formatName: (key: string) => string
}

/** What one reviewer has to read, and nothing of the rest. */
export function ReadingPage({ frame, event, token, reading, formatName }: ReadingPageProps) {
  const { locale } = frame
  const said = reviewTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead(event.title)}
      crumbs={[{ label: programmeTexts[locale].agenda, href: paths.agenda }]}
    >
      {reading.total === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{said.progress(reading.done, reading.total)}</p>
          <Table
            caption={said.title}
            captionHidden
            columns={[
              { title: said.contribution },
              { title: said.format },
              { title: said.yourScore },
              { title: said.mean, align: 'right' },
              { title: said.spread, align: 'right' },
            ]}
            rows={reading.lines.map(({ contribution: { contribution }, own, summary }) => [
              <a
                lang={writtenLocale}
                href={programmePath('readOne', event.slug, { token, id: contribution.id })}
              >
                {contribution.title}
              </a>,
              formatName(contribution.format),
              own ? said.given : said.toDo,
              summary ? writtenNumber(summary.mean, locale, 1) : said.afterYours,
              summary ? writtenNumber(summary.spread, locale, 1) : '—',
            ])}
          />
        </>
      )}
    </Layout>
  )
}
