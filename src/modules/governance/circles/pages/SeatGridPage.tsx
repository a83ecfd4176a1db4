import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Grid as GridOf, StandingRow } from '#kit/grids/grid.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Circle } from '../../circle.ts'
import { paths } from '../../paths.ts'
import { circleTexts } from '../../texts/circles.ts'
import type { SeatRow } from '../seat-grid.ts'
import { seatTexts } from '../texts/seats.ts'

interface SeatPageProps {
  readonly frame: Frame
  readonly circle: Circle
  readonly form: FormState
  readonly grid: GridOf<SeatRow>
}

const isRefused = ({ problems }: FormState) => Object.keys(problems).length > 0

const crumbsOf = ({ frame, circle }: SeatPageProps) => [
  { label: circleTexts[frame.locale].circles, href: paths.circles },
  { label: circle.name, labelIn: writtenLocale, href: paths.circle(circle.slug) },
]

/** Who holds which role of a circle, all on one page. */
export function SeatGridPage(props: SeatPageProps & { readonly rows: readonly StandingRow[] }) {
  const { frame, circle, form, grid, rows } = props
  const texts = seatTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(props)}
      actions={
        <ButtonLink href={paths.seatPaste(circle.slug)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={isRefused(form)}
      wide
    >
      <Form
        frame={frame}
        action={paths.seats(circle.slug)}
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

/** A block of a sheet, pasted into the seats: what it would change is read before anything is written. */
export function SeatPastePage(props: SeatPageProps & Pick<PasteFormProps, 'read'>) {
  const { frame, circle, form, grid, read } = props
  return (
    <Layout
      frame={frame}
      title={gridUiTexts[frame.locale].paste}
      lead={seatTexts[frame.locale].lead}
      crumbs={[
        ...crumbsOf(props),
        { label: seatTexts[frame.locale].title, href: paths.seats(circle.slug) },
      ]}
      refused={isRefused(form)}
      wide
    >
      <PasteForm {...{ frame, grid, form, read }} action={paths.seatPaste(circle.slug)} />
    </Layout>
  )
}
