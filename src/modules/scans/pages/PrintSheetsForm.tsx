import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'

export interface PrintSheetsFormProps {
  readonly frame: Frame
  readonly id: string
  readonly action: string
  readonly form: FormState
  /** In the words of the paper: sheets, cards, ballots. */
  readonly texts: {
    readonly print: string
    readonly howMany: string
    readonly howManyHint: string
    readonly large: string
  }
  readonly tone?: 'quiet'
}

/** How many sheets with boxes are printed, and in which size of print. */
export function PrintSheetsForm({ texts, form, ...rest }: PrintSheetsFormProps) {
  return (
    <Form {...rest} form={form} submit={texts.print}>
      <NumberField
        name="count"
        label={texts.howMany}
        hint={texts.howManyHint}
        form={form}
        value="50"
        required
      />
      <CheckBox name="large" label={texts.large} form={form} />
    </Form>
  )
}
