import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Grid as GridKind, StandingRow } from '#kit/grids/grid.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { LineForm } from '../line.ts'
import { paths } from '../paths.ts'
import { invoiceForm, type Quote, quoteForm } from '../quote.ts'
import { lineTexts } from '../texts/lines.ts'
import { quoteTexts } from '../texts/quotes.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'

interface FormProps {
  readonly frame: Frame
  readonly quote: Quote
  readonly form: FormState
}

const isRefused = (form: FormState) => Object.keys(form.problems).length > 0

export function QuoteFormPage(props: {
  readonly frame: Frame
  readonly quote: Quote | undefined
  readonly form: FormState
  readonly validUntil: string
}) {
  const { frame, quote, form, validUntil } = props
  const { locale } = frame
  const texts = quoteTexts[locale]
  const title = quote ? texts.edit : texts.add
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={quote ? crumbsOf(frame, quote, { label: title }) : crumbsTo(frame, { label: title })}
      refused={isRefused(form)}
    >
      <Form
        frame={frame}
        action={quote ? paths.edit(quote.id) : paths.add}
        form={form}
        submit={texts.save}
        seen={quote !== undefined}
        guard
      >
        <AskedFields
          fields={quoteForm.fields}
          form={form}
          locale={locale}
          values={quote ? { ...quote } : { validUntil }}
        />
      </Form>
    </Layout>
  )
}

export function InvoicePage({ frame, quote, form, left }: FormProps & { readonly left: string }) {
  const { locale } = frame
  const texts = quoteTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.invoice}
      lead={texts.invoiceLead(left)}
      crumbs={crumbsOf(frame, quote, { label: texts.invoice })}
      refused={isRefused(form)}
    >
      <Form frame={frame} action={paths.invoice(quote.id)} form={form} submit={texts.invoice} guard>
        <AskedFields fields={invoiceForm.fields} form={form} locale={locale} />
      </Form>
    </Layout>
  )
}

interface LinesProps extends FormProps {
  readonly grid: GridKind<LineForm>
}

export function LinesPage(props: LinesProps & { rows: readonly StandingRow[] }) {
  const { frame, quote, grid, form, rows } = props
  const texts = lineTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, quote, { label: texts.title })}
      actions={
        <ButtonLink href={paths.pasteLines(quote.id)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={isRefused(form)}
      wide
    >
      <Form frame={frame} action={paths.lines(quote.id)} form={form} submit={texts.save} seen guard>
        <Grid frame={frame} form={form} grid={grid} rows={rows} />
      </Form>
    </Layout>
  )
}

export function LinesPastePage(props: LinesProps & Pick<PasteFormProps, 'read'>) {
  const { frame, quote, grid, form, read } = props
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={crumbsOf(
        frame,
        quote,
        { label: lineTexts[frame.locale].title, href: paths.lines(quote.id) },
        { label: title },
      )}
      refused={isRefused(form)}
      wide
    >
      <PasteForm {...{ frame, form, read, grid }} action={paths.pasteLines(quote.id)} />
    </Layout>
  )
}
