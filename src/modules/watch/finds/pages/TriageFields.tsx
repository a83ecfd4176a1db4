import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { watchPaths } from '../../paths.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { watchTexts } from '../../texts/watch.ts'
import { decisions } from '../item.ts'
import { type DropReason, dropReasons } from '../reason.ts'

/**
 * One decision for all that is ticked, its reason also goes with the buttons of each find; or, on the page
 * of a find, for this one.
 */
export function TriageFields({
  frame,
  form,
  back,
  find,
}: {
  frame: Frame
  form: FormState
  back: string
  find?: string | undefined
}) {
  const texts = watchTexts[frame.locale]
  const more = sourceTexts[frame.locale]
  const act = find === undefined ? texts.together : texts.sortOne
  const labelOf = (reason: DropReason) => more.reasons[reason]
  return (
    <Form frame={frame} action={watchPaths.triage} form={form} submit={act} id="tri" tone="quiet">
      <HiddenField name="back" value={back} />
      {find === undefined ? null : (
        <>
          <HiddenField name="ids" value={find} />
          <HiddenField name="on" value="find" />
        </>
      )}
      <Radios
        name="together"
        label={act}
        form={form}
        value="keep"
        required
        options={decisions.map((value) => ({ value, label: texts.decisions[value] }))}
      />
      <Select
        name="reason"
        label={more.reason}
        hint={more.reasonHint}
        form={form}
        value="off-topic"
        options={dropReasons.map((value) => ({ value, label: labelOf(value) }))}
      />
      <TextField name="why" label={texts.why} hint={texts.whyHint} form={form} maxlength={300} />
      <DateField name="until" label={texts.until} hint={texts.untilHint} form={form} />
    </Form>
  )
}
