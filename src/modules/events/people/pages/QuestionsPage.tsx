import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { manageTexts } from '../../organising/nouns.ts'
import { managePaths } from '../../paths.ts'
import { questionKinds } from '../../registration.ts'
import type { Question } from '../../seating/nouns.ts'
import { questionsTexts } from '../texts/questions.ts'

export interface QuestionsPageProps {
  readonly frame: Frame
  readonly of: { readonly title: string; readonly href: string }
  readonly action: string
  readonly removeAction: (question: string) => string
  readonly questions: readonly Question[]
  readonly answers: readonly { questionId: string; number: number; answer: string }[]
  readonly counts: readonly { questionId: string; answer: string; count: number }[]
  readonly form: FormState
}

export function QuestionsPage(props: QuestionsPageProps) {
  const { frame, questions } = props
  const texts = manageTexts[frame.locale]
  const asked = questionsTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={asked.questionsTitle}
      lead={asked.questionsLead}
      crumbs={[{ label: texts.events, href: managePaths.list }, { ...crumbOf(props) }]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      {questions.map((question) => (
        <QuestionSection {...props} question={question} />
      ))}
      <AddQuestion {...props} />
    </Layout>
  )
}

function crumbOf({ of }: QuestionsPageProps) {
  return { label: of.title, labelIn: writtenLocale, href: of.href }
}

function QuestionSection(props: QuestionsPageProps & { readonly question: Question }) {
  const { frame, question } = props
  const texts = manageTexts[frame.locale]
  const asked = questionsTexts[frame.locale]
  const rows = [
    ...props.answers
      .filter(({ questionId }) => questionId === question.id)
      .map(({ number, answer }) => [`${texts.number} ${number}`, answer]),
    ...props.counts
      .filter(({ questionId }) => questionId === question.id)
      .map(({ answer, count }) => [answer || texts.answered, String(count)]),
  ]
  return (
    <section>
      <h2>{question.label}</h2>
      <p class="hint">
        {asked.questionKinds[question.kind]}, {asked.questionDays.toLowerCase()}
        {colon[frame.locale]}
        {question.keptDays}
      </p>
      {rows.length > 0 ? (
        <Table
          caption={question.label}
          captionHidden
          columns={[{ title: texts.answers }, { title: texts.answer }]}
          rows={rows}
        />
      ) : null}
      <ActionButton
        frame={frame}
        action={props.removeAction(question.id)}
        label={`${asked.questionRemove}${colon[frame.locale]}${question.label}`}
        tone="quiet"
      />
    </section>
  )
}

function AddQuestion({ frame, form, action }: QuestionsPageProps) {
  const asked = questionsTexts[frame.locale]
  return (
    <section>
      <h2>{asked.questionAdd}</h2>
      <Form frame={frame} action={action} form={form} submit={asked.questionAdd}>
        <Select
          form={form}
          name="kind"
          label={asked.questionKind}
          options={questionKinds.map((kind) => ({
            value: kind,
            label: asked.questionKinds[kind],
          }))}
          required
        />
        <TextField form={form} name="label" label={asked.questionLabel} required />
        <TextArea
          form={form}
          name="choices"
          label={asked.questionChoices}
          hint={asked.questionChoicesHint}
          rows={4}
        />
        <TextField
          form={form}
          name="other"
          label={asked.questionOther}
          hint={asked.questionOtherHint}
        />
        <NumberField form={form} name="keptDays" label={asked.questionDays} value="15" required />
        <CheckBox form={form} name="required" label={asked.questionRequired} />
      </Form>
    </section>
  )
}
