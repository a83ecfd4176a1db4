import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { securityTexts } from '../texts/security.ts'

export interface PasskeyFormProps {
  readonly frame: Frame
  readonly kind: 'add' | 'prove'
  readonly action: string
  /** Address that gives the challenge to sign. */
  readonly challenge: string
  readonly submit: string
  readonly form: FormState
  readonly children?: Child
}

/** The island fills the hidden answer; without a script, the sentence says which other way there is. */
export function PasskeyForm(props: PasskeyFormProps) {
  const texts = securityTexts[props.frame.locale]
  return (
    <div>
      <noscript>
        <p class="hint">{texts.passkeyNeedsScript}</p>
      </noscript>
      <passkey-form
        data-kind={props.kind}
        data-challenge={props.challenge}
        data-failed={texts.passkeyFailed}
      >
        <Form
          frame={props.frame}
          id={`cle-${props.kind}`}
          action={props.action}
          form={props.form}
          submit={props.submit}
        >
          {props.children}
          <HiddenField name="answer" value="" />
        </Form>
      </passkey-form>
    </div>
  )
}
