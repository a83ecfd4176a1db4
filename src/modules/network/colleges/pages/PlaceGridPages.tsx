import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Grid as GridOf, StandingRow } from '#kit/grids/grid.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { PlaceRow } from '../place-grid.ts'
import { collegeTexts } from '../texts/college.ts'
import { placeTexts } from '../texts/places.ts'

interface PlacePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly grid: GridOf<PlaceRow>
}

const isRefused = ({ problems }: FormState) => Object.keys(problems).length > 0

const crumbsOf = ({ locale }: Frame) => [
  { label: membershipTexts[locale].title, href: paths.list },
  { label: collegeTexts[locale].title, href: paths.colleges },
]

/** Members placed by hand, all on one page. */
export function PlaceGridPage(props: PlacePageProps & { readonly rows: readonly StandingRow[] }) {
  const { frame, form, grid, rows } = props
  const texts = placeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame)}
      actions={
        <ButtonLink href={paths.collegePlacesPaste} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={isRefused(form)}
      wide
    >
      <Form frame={frame} action={paths.collegePlaces} form={form} submit={texts.save} seen guard>
        <Grid frame={frame} form={form} grid={grid} rows={rows} />
      </Form>
    </Layout>
  )
}

/** A block of a sheet: whom it would place is read before anything is written. */
export function PlacePastePage(props: PlacePageProps & Pick<PasteFormProps, 'read'>) {
  const { frame, form, grid, read } = props
  const { title, lead } = placeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={gridUiTexts[frame.locale].paste}
      lead={lead}
      crumbs={[...crumbsOf(frame), { label: title, href: paths.collegePlaces }]}
      refused={isRefused(form)}
      wide
    >
      <PasteForm {...{ frame, grid, form, read }} action={paths.collegePlacesPaste} />
    </Layout>
  )
}
