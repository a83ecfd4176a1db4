import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import {
  type IndexModel,
  type IndexQuestion,
  levels,
  questionKinds,
  territoryLevels,
} from '../../index-model.ts'
import { paths } from '../../paths.ts'
import { referentialTexts } from '../../texts/referential.ts'
import { fieldsOf } from '../model-edit.ts'

export interface QuestionFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly model: IndexModel
  readonly action: string
  /** Left out when it is being added. */
  readonly question: IndexQuestion | undefined
}

export function QuestionFormPage({ frame, form, model, action, question }: QuestionFormPageProps) {
  const { locale } = frame
  const texts = referentialTexts[locale]
  const title = question ? texts.edit : texts.add
  const shown = question ? fieldsOf(question) : {}
  return (
    <Layout
      frame={frame}
      title={title}
      lead={question?.text[locale]}
      crumbs={[...crumbsToDraft(locale), { label: title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={action}
        form={form}
        submit={texts.save}
        seen={question !== undefined}
        guard
      >
        <TextArea
          name="textFr"
          label={texts.textFr}
          form={form}
          value={shown['textFr']}
          required
          rows={3}
          maxlength={400}
        />
        <TextArea
          name="textEn"
          label={texts.textEn}
          form={form}
          value={shown['textEn']}
          required
          rows={3}
          maxlength={400}
        />
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          value={shown['kind']}
          required
          options={questionKinds.map((value) => ({ value, label: texts[value] }))}
        />
        <CheckBoxes
          name="roles"
          label={texts.roles}
          form={form}
          value={shown['roles']}
          required
          options={model.roles.map(({ id, text }) => ({ value: id, label: text[locale] }))}
        />
        <CheckBoxes
          name="territories"
          label={texts.territoriesAsked}
          hint={texts.territoriesHint}
          form={form}
          value={shown['territories']}
          options={territoryLevels.map((value) => ({ value, label: texts.territories[value] }))}
        />
        <NumberField
          name="least"
          label={texts.least}
          hint={texts.bounds}
          form={form}
          value={shown['least']}
        />
        <NumberField
          name="most"
          label={texts.most}
          hint={texts.bounds}
          form={form}
          value={shown['most']}
        />
        {levels.flatMap((level) =>
          (['Fr', 'En'] as const).map((tongue) => (
            <TextArea
              name={`level${level}${tongue}`}
              label={`${texts.level(level)}, ${tongue === 'Fr' ? texts.inFrench : texts.inEnglish}`}
              form={form}
              value={shown[`level${level}${tongue}`]}
              required
              rows={2}
              maxlength={300}
            />
          )),
        )}
        {(['Fr', 'En'] as const).map((tongue) => (
          <TextField
            name={`source${tongue}`}
            label={`${texts.source}, ${tongue === 'Fr' ? texts.inFrench : texts.inEnglish}`}
            hint={texts.sourceHint}
            form={form}
            value={shown[`source${tongue}`]}
            maxlength={400}
          />
        ))}
        <CheckBox name="quick" label={texts.quick} form={form} value={shown['quick']} />
      </Form>
      {question ? (
        <ActionButton
          frame={frame}
          action={paths.removeQuestion(question.id)}
          label={texts.remove}
          confirm={texts.removeConfirm}
          tone="danger"
        />
      ) : null}
    </Layout>
  )
}

export function ImportPage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = referentialTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.import}
      lead={texts.importLead}
      crumbs={[...crumbsToDraft(frame.locale), { label: texts.import }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.importFile} form={form} submit={texts.send} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          accept=".json,.xlsx"
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}

/** Where every page of the draft stands. */
export function crumbsToDraft(locale: Locale) {
  const texts = referentialTexts[locale]
  return [
    { label: texts.index, href: paths.home },
    { label: texts.title, href: paths.referential },
    { label: texts.continueDraft, href: paths.draft },
  ]
}
