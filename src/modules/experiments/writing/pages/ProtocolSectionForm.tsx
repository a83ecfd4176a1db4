import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { ServerDraft } from '#ui/ServerDraft/ServerDraft.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { type ProtocolDraft, sectionLimits } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolSectionFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly form: FormState
  readonly baseVersion: number
  readonly draftId: string
  /** A text this person typed and never sent. */
  readonly unsent: ProtocolDraft | undefined
}

/** The form of a question answered in one go: a text, a list, a choice, a number. */
export function ProtocolSectionForm(props: ProtocolSectionFormProps) {
  const { frame, experiment, section, form } = props
  const texts = protocolWriting[frame.locale]
  return (
    <>
      <Unsent {...props} />
      <ServerDraft
        address={protocolPaths.draft(experiment.slug, section.address)}
        kept={texts.kept}
      >
        <Form
          frame={frame}
          action={protocolPaths.section(experiment.slug, section.address)}
          form={form}
          submit={texts.save}
          also={{ name: 'next', label: texts.saveAndNext }}
        >
          <HiddenField name="base" value={String(props.baseVersion)} />
          <HiddenField name="draft" value={props.draftId} />
          <AnswerField {...props} name="answer" label={section.words[frame.locale].question} />
          {section.mayBeWithout ? (
            <>
              <CheckBox
                name="beside"
                label={texts.beside}
                hint={texts.besideHint}
                form={form}
                value={form.values['beside']}
              />
              <TextArea
                name="without"
                label={texts.without}
                form={form}
                rows={2}
                maxlength={2000}
              />
            </>
          ) : null}
        </Form>
      </ServerDraft>
    </>
  )
}

/** The control that fits the kind of answer; help stands under the question. */
function AnswerField(props: {
  readonly frame: Frame
  readonly section: Section
  readonly form: FormState
  readonly name: string
  readonly label: string
}) {
  const { frame, section, form, name, label } = props
  const texts = protocolWriting[frame.locale]
  const { help } = section.words[frame.locale]
  const required = section.required && !section.mayBeWithout
  // A section that may be done without still wants an answer: this one, or that it is.
  const eitherOr = section.required && section.mayBeWithout
  const field = { name, label, form, required, eitherOr, hint: help }
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
      return <TextArea {...field} rows={8} />
    default:
      return (
        <TextArea
          {...field}
          hint={`${help} ${texts.markdown}`}
          rows={14}
          maxlength={sectionLimits.text}
        />
      )
  }
}

function Unsent({ frame, experiment, section, unsent }: ProtocolSectionFormProps) {
  const texts = protocolWriting[frame.locale]
  if (!unsent) return null
  const address = protocolPaths.section(experiment.slug, section.address)
  return (
    <Notice tone="caution" title={texts.draftTitle}>
      <p>
        {texts.draftText(writtenInstant(unsent.savedAt, frame.locale))}{' '}
        <a href={`${address}?brouillon=${unsent.id}`}>{texts.takeDraft}</a>
      </p>
    </Notice>
  )
}
