import type { Day } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { type InvoiceQuery, invoiceQuery, invoiceViews } from '../invoice-list.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { type InvoiceShown, InvoiceTable } from './InvoiceTable.tsx'

export interface InvoicesPageProps {
  readonly frame: Frame
  readonly lines: readonly InvoiceShown[]
  readonly query: InvoiceQuery
  readonly years: readonly number[]
  readonly today: Day
}

/** Invoices and credit notes, the latest number first. */
export function InvoicesPage({ frame, lines, query, years, today }: InvoicesPageProps) {
  const said = invoiceTexts[frame.locale]
  const title = membershipTexts[frame.locale].title
  const to = (change: Partial<InvoiceQuery>) => paths.invoices + invoiceQuery(query, change)
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: title, href: paths.list }, { label: said.title }]}
      wide
      actions={<ButtonLink href={paths.imports}>{said.import}</ButtonLink>}
    >
      <FilterLinks
        label={said.filters}
        links={invoiceViews.map((view) => ({
          label: said.views[view],
          href: to({ view }),
          current: query.view === view,
        }))}
      />
      {years.length > 1 ? (
        <FilterLinks
          label={said.years}
          links={[
            { label: said.all, href: to({ year: undefined }), current: query.year === undefined },
            ...years.map((year) => ({
              label: String(year),
              href: to({ year }),
              current: query.year === year,
            })),
          ]}
        />
      ) : null}
      {lines.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <InvoiceTable frame={frame} lines={lines} today={today} />
      )}
      <Actions>
        <ButtonLink tone="quiet" href={paths.invoicesCsv + invoiceQuery(query)} download>
          {said.csv}
        </ButtonLink>
        <ButtonLink tone="quiet" href={paths.invoicesXlsx + invoiceQuery(query)} download>
          {said.xlsx}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
