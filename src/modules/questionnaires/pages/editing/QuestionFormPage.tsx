import {
  type KindName,
  type Question,
  questionsOf,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { editorPaths } from '../../editing/editor-paths.ts'
import { editingTexts } from '../../texts/editing.ts'
import { PageName } from '../PageName.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { type EditorProps, firstLanguage } from './editor-props.ts'
import { QuestionFormFields } from './QuestionFormFields.tsx'

export interface QuestionFormPageProps extends EditorProps {
  readonly question: Question
  /** The page that it is added to; left out for one that stands. */
  readonly addedTo?: string | undefined
}

/** One question: only this one is saved, whoever edits the others meanwhile. */
export function QuestionFormPage(props: QuestionFormPageProps) {
  const { frame, href, crumbs, draft, form, question, addedTo, oneForm, isOptional } = props
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  const isNew = addedTo !== undefined
  return (
    <Layout
      frame={frame}
      title={isNew ? texts.newQuestion : texts.editQuestion}
      lead={`${texts.kinds[question.kind]}.`}
      crumbs={[...crumbs, { label: texts.title, href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={isNew ? paths.addQuestion(addedTo, question.kind) : paths.question(question.id)}
        form={form}
        submit={isNew ? texts.add : texts.save}
        seen={!isNew}
        guard
      >
        <QuestionFormFields
          {...{ draft, question, form, oneForm, isOptional }}
          locale={frame.locale}
        />
        {oneForm ? null : (
          <ConditionFields
            {...{ draft, form }}
            when={question.when}
            before={earlier(props)}
            lead={texts.conditionLead}
            locale={frame.locale}
          />
        )}
      </Form>
      {isNew || oneForm ? null : (
        <Disclosure summary={texts.changeKind}>
          <p>{texts.changeKindLead}</p>
          <Form
            frame={frame}
            action={paths.changeKind(question.id)}
            form={{ values: {}, problems: {} }}
            submit={texts.changeKindDo}
            tone="quiet"
            id="sorte"
          >
            <KindRadios
              locale={frame.locale}
              form={{ values: {}, problems: {} }}
              value={question.kind}
              kinds={props.kinds}
            />
          </Form>
        </Disclosure>
      )}
    </Layout>
  )
}

/** The questions that are written before this one. */
function earlier({ draft, question, addedTo }: QuestionFormPageProps): readonly string[] {
  const ids = questionsOf(draft).map(({ id }) => id)
  if (addedTo === undefined) return ids.slice(0, ids.indexOf(question.id))
  const at = draft.pages.findIndex(({ id }) => id === addedTo)
  return draft.pages.slice(0, at + 1).flatMap(({ questions }) => questions.map(({ id }) => id))
}

interface KindRadiosProps {
  readonly locale: EditorProps['frame']['locale']
  readonly form: EditorProps['form']
  readonly value?: KindName
  readonly kinds: readonly KindName[]
}

function KindRadios({ locale, form, value, kinds }: KindRadiosProps) {
  const { kinds: labels, chooseKind } = editingTexts[locale]
  return (
    <Radios
      name="kind"
      label={chooseKind}
      form={form}
      value={value}
      required
      options={kinds.map((kind) => ({ value: kind, label: labels[kind] }))}
    />
  )
}

/** The first step of a new question: what follows depends on how it is answered. */
export function KindPage(props: EditorProps & { page: string }) {
  const { frame, href, crumbs, draft, kinds, page } = props
  const texts = editingTexts[frame.locale]
  const paths = editorPaths(href)
  const language = firstLanguage(draft)
  const found = draft.pages.find(({ id }) => id === page)
  const at = draft.pages.findIndex(({ id }) => id === page) + 1
  const title = wordsIn(found?.title, language, language)
  return (
    <Layout
      frame={frame}
      title={texts.chooseKind}
      lead={texts.chooseKindLead}
      eyebrow={
        props.oneForm ? undefined : <PageName {...{ at, title, language }} locale={frame.locale} />
      }
      crumbs={[...crumbs, { label: texts.title, href }]}
    >
      <ul class="kind-list">
        {kinds.map((kind) => (
          <li>
            <ButtonLink href={paths.addQuestion(page, kind)} tone="quiet">
              {texts.kinds[kind]}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
