import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Entity } from '../entity.ts'
import { paths } from '../paths.ts'
import { tags } from '../template.ts'
import { entityTexts } from '../texts/entities.ts'
import { templateTexts } from '../texts/templates.ts'
import { crumbsTo } from './crumbs.ts'

/** How a template is made, which one is kept, and another one. */
export function TemplatePage(props: {
  readonly frame: Frame
  readonly entity: Entity
  readonly form: FormState
}) {
  const { frame, entity, form } = props
  const { locale } = frame
  const texts = templateTexts[locale]
  const { title, kinds } = entityTexts[locale]
  const { kind } = entity
  return (
    <Layout
      frame={frame}
      title={texts.title(kinds[kind])}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: title, href: paths.entities }, { label: texts.link })}
      refused={Object.keys(form.problems).length > 0}
    >
      {entity.templateFileId ? (
        <>
          <p>
            {texts.kept} <a href={paths.keptTemplate(kind)}>{texts.current}</a>
          </p>
          <ActionButton
            frame={frame}
            action={paths.dropTemplate(kind)}
            label={texts.remove}
            tone="quiet"
          />
        </>
      ) : (
        <p>{texts.none}</p>
      )}
      <p>{texts.how}</p>
      <p>
        <a href={paths.sampleTemplate(kind)}>{texts.sampleLink}</a>
      </p>
      <Table
        caption={texts.table}
        columns={[{ title: texts.columns.tag }, { title: texts.columns.written }]}
        rows={tags.map((tag) => [<code>{`{{${tag}}}`}</code>, texts.tags[tag]])}
      />
      <p>{texts.alone}</p>
      <Form
        frame={frame}
        action={paths.template(kind)}
        form={form}
        submit={texts.save}
        multipart
        guard
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept=".docx"
        />
      </Form>
    </Layout>
  )
}
