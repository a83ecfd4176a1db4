import { wordsIn } from '#engines/questionnaires/index.ts'
import { emptyForm } from '#kit/form.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { conditionSaid } from '../../editing/condition-said.ts'
import { editingTexts } from '../../texts/editing.ts'
import { QuestionFields } from '../filling/QuestionFields.tsx'
import { PageName } from '../PageName.tsx'
import { type EditorProps, firstLanguage } from './editor-props.ts'

/** Every question as people will see it, one page after the other, with the conditions said. */
export function PreviewPage({ frame, href, crumbs, draft, oneForm }: EditorProps) {
  const texts = editingTexts[frame.locale]
  const language = firstLanguage(draft)
  return (
    <Layout
      frame={frame}
      title={texts.previewTitle}
      lead={oneForm ? texts.formPreviewLead : texts.previewLead}
      crumbs={[...crumbs, { label: texts.title, href }]}
    >
      {oneForm ? null : (
        <p>
          <strong>{wordsIn(draft.title, language, language)}</strong>
        </p>
      )}
      {draft.intro ? <p>{wordsIn(draft.intro, language, language)}</p> : null}
      {draft.pages.map((page, at) => {
        const title = wordsIn(page.title, language, language)
        return (
          <section>
            {oneForm ? null : (
              <h2>
                <PageName at={at + 1} {...{ title, language }} locale={frame.locale} />
              </h2>
            )}
            {page.when ? (
              <Notice tone="info">
                {texts.pageAskedIf(conditionSaid(page.when, draft, frame.locale))}
              </Notice>
            ) : null}
            <div class="form">
              {page.questions.map((question) => (
                <>
                  {question.when ? (
                    <Notice tone="info">
                      {texts.askedIf(conditionSaid(question.when, draft, frame.locale))}
                    </Notice>
                  ) : null}
                  <QuestionFields
                    questionnaire={draft}
                    questions={[question]}
                    filled={{}}
                    form={emptyForm}
                    locale={frame.locale}
                    language={language}
                  />
                </>
              ))}
            </div>
          </section>
        )
      })}
    </Layout>
  )
}
