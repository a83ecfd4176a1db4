import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Needs } from '../needs.ts'
import { seatTexts } from '../texts/seat.ts'

export interface SeatFormsProps {
  readonly frame: Frame
  readonly action: string
  /** Asked beside the code of a letter; the link of a seat is its own key. */
  readonly birthYear?: string
  readonly isConfirmed: boolean
  readonly isMinor: boolean
  readonly needs: Needs
  readonly form: FormState
}

/** Yes with what one needs, or no. Once it is yes: what one needs, as it is kept, may change. */
export function SeatForms(props: SeatFormsProps) {
  const texts = seatTexts[props.frame.locale]
  return props.isConfirmed ? (
    <Disclosure summary={texts.change} open={Object.keys(props.form.problems).length > 0}>
      <Yes {...props} />
      <No {...props} />
    </Disclosure>
  ) : (
    <>
      <h2>{texts.yes}</h2>
      <Yes {...props} />
      <Disclosure summary={texts.no}>
        <No {...props} />
      </Disclosure>
      <p>{texts.unanswered}</p>
    </>
  )
}

function Yes(props: SeatFormsProps) {
  const { frame, needs, isConfirmed } = props
  const texts = seatTexts[frame.locale]
  // What came back is what was typed; otherwise what is kept.
  const isTyped = Object.keys(props.form.problems).length > 0
  const form: FormState = isTyped ? props.form : { values: shown(needs), problems: {} }
  return (
    <Form
      frame={frame}
      id="oui"
      action={props.action}
      form={form}
      submit={isConfirmed ? texts.changeSend : texts.yesSend}
    >
      <HiddenField name="answer" value="confirmed" />
      {/* Only a page that shows what is kept may replace it. */}
      {isConfirmed ? <HiddenField name="needs" value="all" /> : null}
      {props.birthYear ? <HiddenField name="birthYear" value={props.birthYear} /> : null}
      {props.isMinor && !isConfirmed ? (
        <>
          <p>{texts.guardian}</p>
          <TextField
            name="guardianName"
            label={texts.guardianName}
            form={form}
            maxlength={80}
            required
          />
          <TextField
            name="guardianContact"
            label={texts.guardianContact}
            form={form}
            maxlength={120}
            required
          />
          <CheckBox name="guardianAgrees" label={texts.guardianAgrees} form={form} required />
        </>
      ) : null}
      <p>{texts.needs}</p>
      <CheckBox name="childcare" label={texts.childcare} form={form} />
      <CheckBox name="travel" label={texts.travel} form={form} />
      <TextField name="interpreter" label={texts.interpreter} form={form} maxlength={100} />
      <TextField name="access" label={texts.access} form={form} maxlength={200} />
    </Form>
  )
}

function No(props: SeatFormsProps) {
  const { frame } = props
  const texts = seatTexts[frame.locale]
  return (
    <>
      <p>{texts.noText}</p>
      <Form
        frame={frame}
        id="non"
        action={props.action}
        form={emptyForm}
        submit={texts.noSend}
        tone="danger"
      >
        <HiddenField name="answer" value="declined" />
        {props.birthYear ? <HiddenField name="birthYear" value={props.birthYear} /> : null}
        <CheckBox name="never" label={seatTexts[frame.locale].never} form={emptyForm} />
      </Form>
    </>
  )
}

function shown(needs: Needs): FormState['values'] {
  return {
    ...{ interpreter: needs.interpreter, access: needs.access },
    ...(needs.childcare ? { childcare: 'yes' } : {}),
    ...(needs.travel ? { travel: 'yes' } : {}),
  }
}
