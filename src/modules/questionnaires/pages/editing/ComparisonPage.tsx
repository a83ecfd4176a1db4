import { type Question, wordsIn } from '#engines/questionnaires/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { editorPaths } from '../../editing/editor-paths.ts'
import { editingTexts } from '../../texts/editing.ts'
import { versionTexts } from '../../texts/versions.ts'
import { type EditorProps, firstLanguage } from './editor-props.ts'

/** Whether answers to a reworded question may be set beside those of before, and why. */
export function ComparisonPage(props: EditorProps & { question: Question }) {
  const { frame, href, crumbs, draft, form, question } = props
  const texts = versionTexts[frame.locale]
  const language = firstLanguage(draft)
  const stands = draft.rewordings?.find((rewording) => rewording.question === question.id)
  return (
    <Layout
      frame={frame}
      title={texts.titleOf}
      lead={texts.lead(wordsIn(question.text, language, language))}
      crumbs={[...crumbs, { label: editingTexts[frame.locale].title, href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={editorPaths(href).comparison(question.id)}
        form={form}
        submit={texts.save}
        seen
      >
        <Radios
          name="comparable"
          label={texts.askComparable}
          form={form}
          value={stands ? (stands.comparable ? 'yes' : 'no') : ''}
          required
          options={[
            { value: 'yes', label: texts.yes },
            { value: 'no', label: texts.no },
          ]}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          form={form}
          value={wordsIn(stands?.reason, language, language)}
          rows={3}
          required
        />
      </Form>
    </Layout>
  )
}
