import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Shown } from '#kit/seen.ts'
import { AutoSave } from '#ui/AutoSave/AutoSave.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { type ProtocolDraft, type SectionProgress, sectionLimits } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import { draftsField, fieldsOf } from '../part-form.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { protocolWriting } from '../texts/writing.ts'
import { QuestionHead } from './QuestionHead.tsx'

export interface ProtocolPartFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  /** The last part of its address. */
  readonly address: string
  readonly questions: readonly SectionProgress[]
  readonly form: FormState
  /** What stands, when the form shows a text that was never sent. */
  readonly stands: Shown | undefined
  /** Open remarks, by question. */
  readonly remarks: ReadonlyMap<string, number>
  /** Of a copy: questions to be written again. */
  readonly marked: ReadonlySet<string>
  /** Texts that this person typed and that are not saved, by question. */
  readonly unsent: ReadonlyMap<string, ProtocolDraft>
  /** The words of the button. */
  readonly button: string
}

/** The questions of a part that are answered by typing, in one form with one save. */
export function ProtocolPartForm(props: ProtocolPartFormProps) {
  const { frame, experiment, form } = props
  const texts = protocolPartTexts[frame.locale]
  return (
    <AutoSave
      frame={frame}
      itself={texts.savesItself}
      byHand={texts.savedByHand}
      unsaved={texts.noAnswer(props.button)}
    >
      <Form
        frame={frame}
        action={protocolPaths.part(experiment.slug, props.address)}
        form={form}
        submit={props.button}
        seen={props.stands ?? true}
      >
        <HiddenField name={draftsField} value={form.values[draftsField] ?? ''} />
        {props.questions.map((question) => (
          <div id={question.section.address} class="protocol-question">
            <QuestionHead {...props} question={question} />
            <Unsent {...props} section={question.section} />
            <Answer frame={frame} form={form} section={question.section} />
          </div>
        ))}
      </Form>
    </AutoSave>
  )
}

interface AnswerProps {
  readonly frame: Frame
  readonly form: FormState
  readonly section: Section
}

function Answer({ frame, form, section }: AnswerProps) {
  const texts = protocolWriting[frame.locale]
  const { beside, without } = fieldsOf(section)
  return (
    <>
      <AnswerField frame={frame} form={form} section={section} />
      {beside && without ? (
        <>
          <CheckBox
            name={beside}
            label={texts.beside}
            hint={texts.besideHint}
            form={form}
            value={form.values[beside]}
          />
          <TextArea name={without} label={texts.without} form={form} rows={2} maxlength={2000} />
        </>
      ) : null}
    </>
  )
}

/** The control that fits the kind of answer; help stands under the question. */
function AnswerField({ frame, form, section }: AnswerProps) {
  const texts = protocolWriting[frame.locale]
  const { help, question } = section.words[frame.locale]
  const required = section.required && !section.mayBeWithout
  // A section that may be done without still wants an answer: this one, or that it is.
  const eitherOr = section.required && section.mayBeWithout
  const name = section.key
  const field = { name, label: question, form, required, eitherOr, hint: help }
  const options = (section.options ?? []).map((option) => ({
    value: option.value,
    label: option.label[frame.locale],
  }))
  switch (section.kind) {
    case 'line':
      return <TextField {...field} />
    case 'number':
      return <NumberField {...field} />
    case 'choice':
      return <Radios {...field} options={options} />
    case 'choices':
      return <CheckBoxes {...field} value={form.values[name]} options={options} />
    case 'list':
      return <TextArea {...field} rows={5} />
    default:
      return (
        <TextArea
          {...field}
          hint={`${help} ${texts.markdown}`}
          rows={7}
          maxlength={sectionLimits.text}
        />
      )
  }
}

function Unsent({
  frame,
  experiment,
  section,
  unsent,
}: ProtocolPartFormProps & { readonly section: Section }) {
  const texts = protocolWriting[frame.locale]
  const draft = unsent.get(section.key)
  if (!draft) return null
  const address = protocolPaths.section(experiment.slug, section.address)
  return (
    <Notice tone="caution" title={texts.draftTitle}>
      <p>
        {texts.draftText(writtenInstant(draft.savedAt, frame.locale))}{' '}
        <a href={`${address}?brouillon=${draft.id}`}>{texts.takeDraft}</a>
      </p>
    </Notice>
  )
}
