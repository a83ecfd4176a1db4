import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { scanTexts } from '../texts/scans.ts'
import { PaperLanguage } from './PaperLanguage.tsx'

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
  /** In which they may be printed; asked where there are several. */
  readonly languages?: readonly string[]
  readonly tone?: 'quiet'
}

/** How many sheets with boxes are printed, and in which size of print. */
export function PrintSheetsForm({ texts, form, languages = [], ...rest }: PrintSheetsFormProps) {
  const { locale } = rest.frame
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
      <PaperLanguage {...{ languages, form, locale }} label={scanTexts[locale].printedIn} />
    </Form>
  )
}
