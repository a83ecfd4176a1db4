import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Select } from '#ui/Select/Select.tsx'
import type { PortfolioLine } from '../forecast.ts'
import { paths } from '../paths.ts'
import { type Project, projectForm } from '../project.ts'
import { projectTexts } from '../texts/projects.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'

/** Every project with its budget. */
export function ProjectsPage({ frame, shown }: { frame: Frame; shown: ShownList<PortfolioLine> }) {
  const texts = projectTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={<ButtonLink href={paths.add}>{texts.add}</ButtonLink>}
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

/** What has a budget: a new one, or one that is there. */
export function ProjectFormPage(props: {
  frame: Frame
  project: Project | undefined
  experiments: readonly { readonly id: string; readonly title: string }[]
  form: FormState
}) {
  const { frame, project, experiments, form } = props
  const texts = projectTexts[frame.locale]
  const title = project ? texts.edit : texts.add
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={
        project ? crumbsOf(frame, project, { label: title }) : crumbsTo(frame, { label: title })
      }
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={project ? paths.edit(project.slug) : paths.add}
        form={form}
        submit={texts.save}
        seen={project !== undefined}
        guard
      >
        <AskedFields
          fields={projectForm.fields}
          form={form}
          locale={frame.locale}
          values={{ ...project }}
        />
        <Select
          name="experimentId"
          eitherOr
          label={texts.fields.experimentId}
          hint={texts.experimentHint}
          form={form}
          value={project?.experimentId ?? ''}
          options={[
            { value: '', label: texts.noExperiment },
            ...experiments.map(({ id, title: label }) => ({
              ...{ value: id, label, labelIn: writtenLocale },
            })),
          ]}
        />
      </Form>
    </Layout>
  )
}
