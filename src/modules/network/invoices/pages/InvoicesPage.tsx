import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { invoiceTexts } from '../texts/invoice.ts'
import { InvoiceBadge, type InvoiceShown } from './InvoiceTable.tsx'

export interface InvoicesPageProps {
  readonly frame: Frame
  readonly shown: ShownList<InvoiceShown>
}

/** Invoices and credit notes, the latest number first. */
export function InvoicesPage({ frame, shown }: InvoicesPageProps) {
  const texts = invoiceTexts[frame.locale]
  const title = membershipTexts[frame.locale].title
  const { today } = shown.list
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: title, href: paths.list }, { label: texts.title }]}
      wide
      actions={<ButtonLink href={paths.imports}>{texts.import}</ButtonLink>}
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{ etat: (line) => <InvoiceBadge frame={frame} line={line} today={today} /> }}
      />
    </Layout>
  )
}
