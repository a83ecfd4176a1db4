import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Grid as GridKind, StandingRow } from '#kit/grids/grid.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../paths.ts'
import { type RowForm, type RowKind, rowWords } from '../rows.ts'
import type { Tender } from '../tender.ts'
import { rowTexts } from '../texts/rows.ts'
import { crumbsOf } from './crumbs.ts'

interface RowsProps {
  readonly frame: Frame
  readonly kind: RowKind
  readonly tender: Tender
  readonly grid: GridKind<RowForm>
  readonly form: FormState
}

export function RowsPage(props: RowsProps & { rows: readonly StandingRow[] }) {
  const { frame, kind, tender, grid, form, rows } = props
  const texts = rowTexts[frame.locale]
  const title = texts.titles[kind]
  const word = rowWords[kind]
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.leads[kind]}
      crumbs={crumbsOf(frame, tender, { label: title })}
      actions={
        <ButtonLink href={paths.pasteRows(tender.id, word)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form
        frame={frame}
        action={paths.rows(tender.id, word)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <Grid frame={frame} form={form} grid={grid} rows={rows} />
      </Form>
    </Layout>
  )
}

export function RowsPastePage(props: RowsProps & Pick<PasteFormProps, 'read'>) {
  const { frame, kind, tender, grid, form, read } = props
  const title = gridUiTexts[frame.locale].paste
  const word = rowWords[kind]
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={crumbsOf(
        frame,
        tender,
        { label: rowTexts[frame.locale].titles[kind], href: paths.rows(tender.id, word) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, form, read, grid }} action={paths.pasteRows(tender.id, word)} />
    </Layout>
  )
}
