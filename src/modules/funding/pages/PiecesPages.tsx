import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { type pieceGrid, pieceRows } from '../application.ts'
import { paths } from '../paths.ts'
import { applicationTexts } from '../texts/applications.ts'
import type { ShownApplication } from './ApplicationPages.tsx'
import { applicationCrumb, applicationCrumbs } from './crumbs.ts'

interface PiecesProps {
  readonly frame: Frame
  readonly application: ShownApplication
  readonly grid: ReturnType<typeof pieceGrid>
  readonly form: FormState
}

/** What the funder asks for, who brings it, and for which day. */
export function PiecesPage(props: PiecesProps) {
  const { frame, application, grid, form } = props
  const texts = applicationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.pieces}
      lead={texts.piecesLead}
      crumbs={applicationCrumbs(frame, applicationCrumb(application), { label: texts.pieces })}
      actions={
        <ButtonLink href={paths.pastePieces(application.id)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form
        frame={frame}
        action={paths.pieces(application.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <Grid frame={frame} form={form} grid={grid} rows={pieceRows(grid, application.pieces)} />
      </Form>
    </Layout>
  )
}

export function PiecesPastePage(props: PiecesProps & Pick<PasteFormProps, 'read'>) {
  const { frame, application, grid, form, read } = props
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={applicationCrumbs(
        frame,
        applicationCrumb(application),
        { label: applicationTexts[frame.locale].pieces, href: paths.pieces(application.id) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, form, read, grid }} action={paths.pastePieces(application.id)} />
    </Layout>
  )
}
