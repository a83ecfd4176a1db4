import { type Page, wordsIn } from '#engines/questionnaires/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { editorPaths } from '../../editing/editor-paths.ts'
import { editingTexts } from '../../texts/editing.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { type EditorProps, firstLanguage } from './editor-props.ts'

/** The title of a page, its order, its condition. */
export function PageFormPage(props: EditorProps & { page: Page }) {
  const { frame, href, crumbs, draft, form, page } = props
  const texts = editingTexts[frame.locale]
  const language = firstLanguage(draft)
  const at = draft.pages.indexOf(page)
  const before = draft.pages.slice(0, at).flatMap(({ questions }) => questions.map(({ id }) => id))
  return (
    <Layout
      frame={frame}
      title={texts.editPage}
      lead={`${texts.page(at + 1)}.`}
      crumbs={[...crumbs, { label: texts.title, href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={editorPaths(href).page(page.id)}
        form={form}
        submit={texts.save}
        seen
      >
        <TextField
          name="title"
          label={texts.fields.pageTitle}
          form={form}
          value={wordsIn(page.title, language, language)}
          maxlength={200}
        />
        <CheckBox
          name="random"
          label={texts.fields.randomPage}
          form={form}
          value={page.order === 'random' ? 'yes' : ''}
        />
        <ConditionFields
          {...{ draft, form, before }}
          when={page.when}
          lead={texts.pageConditionLead}
          locale={frame.locale}
        />
      </Form>
    </Layout>
  )
}

/** The title and the introduction of the whole. */
export function HeadFormPage({ frame, href, crumbs, draft, form }: EditorProps) {
  const texts = editingTexts[frame.locale]
  const language = firstLanguage(draft)
  return (
    <Layout
      frame={frame}
      title={texts.headTitle}
      crumbs={[...crumbs, { label: texts.title, href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={editorPaths(href).head}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <TextField
          name="title"
          label={texts.fields.title}
          form={form}
          value={wordsIn(draft.title, language, language)}
          maxlength={200}
          required
        />
        <TextArea
          name="intro"
          label={texts.fields.intro}
          form={form}
          value={wordsIn(draft.intro, language, language)}
          rows={5}
        />
      </Form>
    </Layout>
  )
}
