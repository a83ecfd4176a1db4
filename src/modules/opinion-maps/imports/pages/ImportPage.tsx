import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { mapTexts } from '../../texts/maps.ts'
import { importTexts } from '../texts/imports.ts'

/** Files of a conversation that was held elsewhere, and where it comes from. */
export function ImportPage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = importTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: mapTexts[frame.locale].title, href: paths.list }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.importMap} form={form} submit={texts.submit} multipart>
        <FileField
          {...{ name: 'files', label: texts.files, hint: texts.filesHint, form }}
          accept=".csv,.zip"
          several
          required
        />
        <TextArea
          {...{ name: 'source', label: texts.source, hint: texts.sourceHint, form }}
          rows={3}
          maxlength={400}
          required
        />
        <TextField
          {...{ name: 'title', label: texts.name, hint: texts.nameHint, form }}
          maxlength={120}
        />
        <MarkdownArea
          {...{ name: 'presentation', label: texts.presentation, hint: texts.presentationHint }}
          form={form}
        />
        <MarkdownArea
          {...{ name: 'commitment', label: texts.commitment, hint: texts.commitmentHint, form }}
        />
        <CheckBox name="again" label={texts.again} hint={texts.againHint} form={form} />
        <p>{texts.kept}</p>
      </Form>
    </Layout>
  )
}
