import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { seatTexts } from '../../panel/nouns.ts'
import { refusalReasons } from '../../recruitment.ts'
import { registrationTexts } from '../texts/registration.ts'

/** No, in one gesture; why helps, and is not required. */
export function RefuseForm({ frame, action }: { frame: Frame; action: string }) {
  const texts = registrationTexts[frame.locale]
  return (
    <Disclosure summary={texts.noTitle}>
      <p>{texts.noLead}</p>
      <Form
        frame={frame}
        id="non"
        action={action}
        form={emptyForm}
        submit={texts.noSend}
        tone="quiet"
      >
        <Radios
          name="reason"
          label={texts.noReason}
          form={emptyForm}
          options={refusalReasons.map((value) => ({ value, label: texts.reasons[value] }))}
        />
        <CheckBox name="never" label={seatTexts[frame.locale].never} form={emptyForm} />
      </Form>
    </Disclosure>
  )
}
