import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid, type GridProps } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import type { Experiment } from '../experiment.ts'
import { ExperimentLayout } from './ExperimentLayout.tsx'

export interface GridPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What these lines are called, and where they are read, written and pasted. */
interface GridPlace {
  readonly words: { readonly title: string; readonly gridTitle: string }
  readonly home: string
  readonly lines: string
  readonly paste: string
}

/** Lines of an experiment that are written together, on one page. */
export function ExperimentGridPage(
  props: GridPageProps & {
    readonly place: GridPlace & {
      readonly words: { readonly gridLead: string; readonly save: string }
    }
    readonly shown: Omit<GridProps, 'frame' | 'form'>
    /** Above the lines. */
    readonly children?: Child
  },
) {
  const { frame, experiment, form, place, shown } = props
  const { words } = place
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={words.gridTitle}
      lead={words.gridLead}
      crumbs={[{ label: words.title, href: place.home }]}
      actions={
        <ButtonLink href={place.paste} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      {props.children}
      <Form frame={frame} action={place.lines} form={form} submit={words.save} seen guard>
        <Grid frame={frame} form={form} {...shown} />
      </Form>
    </ExperimentLayout>
  )
}

/** A block of a sheet, pasted into these lines: what it would change is read before anything is written. */
export function ExperimentPastePage(
  props: GridPageProps & Pick<PasteFormProps, 'grid' | 'read'> & { readonly place: GridPlace },
) {
  const { frame, experiment, form, grid, read, place } = props
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={gridUiTexts[frame.locale].paste}
      crumbs={[
        { label: place.words.title, href: place.home },
        { label: place.words.gridTitle, href: place.lines },
      ]}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, grid, form, read }} action={place.paste} />
    </ExperimentLayout>
  )
}
