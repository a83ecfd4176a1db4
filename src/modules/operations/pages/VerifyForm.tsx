import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import { stateTexts } from '../texts/state.ts'

/** A form that only reads: it asks a plain question in the address. */
export function VerifyForm({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = stateTexts[frame.locale]
  return (
    <Form
      frame={frame}
      method="get"
      action={paths.verify}
      form={form}
      submit={texts.verify}
      tone="quiet"
    >
      <TextField name="tete" label={texts.anchor} hint={texts.anchorHint} form={form} />
    </Form>
  )
}
