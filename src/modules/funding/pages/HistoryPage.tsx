import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { leastDecided, type Success } from '../application.ts'
import { daysPerThousand } from '../effort.ts'
import { applicationTexts } from '../texts/applications.ts'
import { applicationCrumbs } from './crumbs.ts'

/** How applications ended, by funder and by kind; few of them give no rate. */
export function HistoryPage(props: {
  frame: Frame
  byFunder: readonly Success[]
  byKind: readonly Success[]
}) {
  const { frame, byFunder, byKind } = props
  const texts = applicationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.history}
      lead={texts.historyLead}
      crumbs={applicationCrumbs(frame, { label: texts.history })}
      wide
    >
      {byFunder.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <>
          <p>{texts.historyRule(leastDecided)}</p>
          <p>{texts.daysRule}</p>
          <h2>{texts.byFunder}</h2>
          <SuccessTable frame={frame} title={texts.byFunder} rows={byFunder} />
          <h2>{texts.byKind}</h2>
          <SuccessTable frame={frame} title={texts.byKind} rows={byKind} />
        </>
      )}
    </Layout>
  )
}

function SuccessTable(props: { frame: Frame; title: string; rows: readonly Success[] }) {
  const { frame, title, rows } = props
  const { locale } = frame
  const texts = applicationTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <Table
      caption={title}
      captionHidden
      columns={[
        { title },
        ...Object.values(texts.historyColumns).map((column) => ({
          ...{ title: column, align: 'right' as const },
        })),
      ]}
      rows={rows.map((row) => [
        plainProse(row.of),
        number(row.sent),
        number(row.obtained),
        number(row.refused),
        row.rate === undefined
          ? texts.tooFew(row.obtained + row.refused)
          : writtenPercent(row.rate / 1000, locale),
        writtenMoney(row.askedCents, locale),
        writtenMoney(row.grantedCents, locale),
        number(row.hundredths / 100),
        perThousand(row, texts.nothingObtained, number),
      ])}
    />
  )
}

function perThousand(
  { hundredths, grantedCents }: Success,
  none: string,
  number: (value: number) => string,
): string {
  const days = daysPerThousand(hundredths, grantedCents)
  return days === undefined ? none : number(days / 100)
}
