import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { crumbsTo } from '../../pages/crumbs.ts'
import { paths } from '../../paths.ts'
import type { OverheadYear, Rate } from '../../rate.ts'
import { rateTexts } from '../../texts/rates.ts'
import { overheadForm, rateGrid, rateRows } from '../rate-grid.ts'

/** The rate card of every year, and the share of the structure. */
export function RatesPage(props: {
  frame: Frame
  shown: ShownList<Rate>
  overheads: readonly OverheadYear[]
  /** The years that one may write: those that are there, this one and the next. */
  years: readonly number[]
}) {
  const { frame, shown, overheads, years } = props
  const texts = rateTexts[frame.locale]
  const shareOf = (year: number) => {
    const own = overheads.find((overhead) => overhead.year === year)
    return own ? writtenPercent(own.overheadTenths / 1000, frame.locale) : texts.overheadNone
  }
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
      actions={years.map((year) => (
        <ButtonLink href={paths.editRates(year)} tone="quiet">
          {texts.write(year)}
        </ButtonLink>
      ))}
      wide
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
      <h2>{texts.overheadTitle}</h2>
      <p>{texts.overheadLead}</p>
      <Facts
        layout="rows"
        items={years.map((year) => ({
          name: String(year),
          value: (
            <>
              {shareOf(year)} <a href={paths.overhead(year)}>{texts.writeOverhead(year)}</a>
            </>
          ),
        }))}
      />
    </Layout>
  )
}

interface YearProps {
  readonly frame: Frame
  readonly year: number
  readonly form: FormState
}

export function RatesFormPage(props: YearProps & { readonly rates: readonly Rate[] }) {
  const { frame, year, form, rates } = props
  const texts = rateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.write(year)}
      lead={texts.gridLead}
      crumbs={ratesCrumbs(props, { label: texts.write(year) })}
      actions={
        <ButtonLink href={paths.pasteRates(year)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form frame={frame} action={paths.editRates(year)} form={form} submit={texts.save} seen guard>
        <Grid frame={frame} form={form} grid={rateGrid} rows={rateRows(rates)} />
      </Form>
    </Layout>
  )
}

export function RatesPastePage(props: YearProps & Pick<PasteFormProps, 'read'>) {
  const { frame, year, form, read } = props
  const texts = rateTexts[frame.locale]
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={ratesCrumbs(
        props,
        { label: texts.write(year), href: paths.editRates(year) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, form, read }} grid={rateGrid} action={paths.pasteRates(year)} />
    </Layout>
  )
}

export function OverheadPage(props: YearProps & { readonly tenths: number | undefined }) {
  const { frame, year, form, tenths } = props
  const texts = rateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.writeOverhead(year)}
      lead={texts.overheadLead}
      crumbs={ratesCrumbs(props, { label: texts.writeOverhead(year) })}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.overhead(year)} form={form} submit={texts.save} seen>
        <AskedFields
          fields={overheadForm.fields}
          form={form}
          locale={frame.locale}
          values={{ overheadTenths: tenths }}
        />
      </Form>
    </Layout>
  )
}

function ratesCrumbs(
  { frame }: YearProps,
  ...last: readonly { readonly label: string; readonly href?: string }[]
) {
  return crumbsTo(frame, { label: rateTexts[frame.locale].title, href: paths.rates }, ...last)
}
