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
  const texts = reviewTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead(event.title)}
      crumbs={[{ label: programmeTexts[locale].agenda, href: paths.agenda }]}
    >
      {reading.total === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{texts.progress(reading.done, reading.total)}</p>
          <Table
            caption={texts.title}
            captionHidden
            columns={[
              { title: texts.contribution },
              { title: texts.format },
              { title: texts.yourScore },
              { title: texts.mean, align: 'right' },
              { title: texts.spread, align: 'right' },
            ]}
            rows={reading.lines.map(({ contribution: { contribution }, own, summary }) => [
              <a
                lang={writtenLocale}
                href={programmePath('readOne', event.slug, { token, id: contribution.id })}
              >
                {contribution.title}
              </a>,
              formatName(contribution.format),
              own ? texts.given : texts.toDo,
              summary ? writtenNumber(summary.mean, locale, 1) : texts.afterYours,
              summary ? writtenNumber(summary.spread, locale, 1) : '—',
            ])}
          />
        </>
      )}
    </Layout>
  )
}
