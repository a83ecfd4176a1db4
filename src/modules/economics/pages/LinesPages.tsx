import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { typedCents } from '#kit/forms/money-fields.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid, type GridProps } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { BalanceLine, Budget, Revision } from '../balance.ts'
import { lineGrid } from '../line.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { amountName } from '../revision-form.ts'
import { lineTexts } from '../texts/lines.ts'
import { natureTexts } from '../texts/natures.ts'
import { projectTexts } from '../texts/projects.ts'
import { crumbsOf } from './crumbs.ts'

/** Every line of a budget, with its three columns. */
export function LinesPage(props: {
  frame: Frame
  project: Project
  shown: ShownList<BalanceLine>
}) {
  const { frame, project, shown } = props
  const texts = lineTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, project, { label: texts.title })}
      wide
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

/** The lines of a project, written together. */
export function LinesFormPage(props: {
  frame: Frame
  budget: Budget
  form: FormState
  shown: Pick<GridProps, 'grid' | 'rows'>
}) {
  const { frame, budget, form, shown } = props
  const texts = lineTexts[frame.locale]
  const { project, revisions } = budget
  return (
    <Layout
      frame={frame}
      title={texts.gridTitle}
      lead={revisions.length > 0 ? texts.fixedLead : texts.gridLead}
      crumbs={crumbsOf(frame, project, { label: texts.gridTitle })}
      actions={
        <ButtonLink href={paths.pasteLines(project.slug)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form
        frame={frame}
        action={paths.editLines(project.slug)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <Grid frame={frame} form={form} {...shown} />
      </Form>
    </Layout>
  )
}

export function LinesPastePage(
  props: { frame: Frame; project: Project; form: FormState } & Pick<PasteFormProps, 'read'>,
) {
  const { frame, project, form, read } = props
  const texts = lineTexts[frame.locale]
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={crumbsOf(
        frame,
        project,
        { label: texts.gridTitle, href: paths.editLines(project.slug) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm
        {...{ frame, form, read }}
        grid={lineGrid}
        action={paths.pasteLines(project.slug)}
      />
    </Layout>
  )
}

/** Every amount as it is planned today, with one reason for all. */
export function RevisePage(props: { frame: Frame; budget: Budget; form: FormState }) {
  const { frame, budget, form } = props
  const { project, lines } = budget
  const texts = lineTexts[frame.locale]
  const words = natureTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.reviseTitle}
      lead={texts.reviseLead}
      crumbs={crumbsOf(frame, project, { label: texts.reviseTitle })}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.revise(project.slug)}
        form={form}
        submit={texts.reviseSave}
        seen
        guard
      >
        {lines.map(({ id, nature, label, revisedCents }) => (
          <NumberField
            name={amountName(id)}
            label={`${words[nature]}, ${label}`}
            hint={texts.amountBefore(writtenMoney(revisedCents, frame.locale))}
            value={typedCents(revisedCents)}
            form={form}
            unit="€"
            required
          />
        ))}
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          rows={3}
          required
        />
      </Form>
    </Layout>
  )
}

/** The budget as a revision left it, beside what stood before. */
export function RevisionPage(props: {
  frame: Frame
  budget: Budget
  revision: Revision
  before: Revision | undefined
}) {
  const { frame, budget, revision, before } = props
  const { project, lines } = budget
  const texts = lineTexts[frame.locale]
  const title = projectTexts[frame.locale].revisionNumber(revision.number)
  const words = natureTexts[frame.locale]
  const money = (cents: number) => writtenMoney(cents, frame.locale)
  // Before the first revision stood the plan.
  const former = (id: string) =>
    before
      ? before.lines.find((line) => line.id === id)?.cents
      : lines.find((line) => line.id === id)?.plannedCents
  return (
    <Layout
      frame={frame}
      title={title}
      lead={`${texts.revisionLead} ${writtenInstant(revision.createdAt, frame.locale)}.`}
      crumbs={crumbsOf(frame, project, { label: title })}
      wide
    >
      <h2>{projectTexts[frame.locale].reason}</h2>
      <Prose markdown={revision.reason} />
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: texts.columns.label },
          { title: texts.columns.nature },
          { title: texts.before, align: 'right' },
          { title: texts.after, align: 'right' },
        ]}
        rows={revision.lines.map(({ id, label, nature, cents }) => {
          const was = former(id)
          return [label, words[nature], was === undefined ? texts.notYet : money(was), money(cents)]
        })}
      />
    </Layout>
  )
}
