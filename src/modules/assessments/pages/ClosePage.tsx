import { addDays, type Day, writtenDay } from '#kit/dates.ts'
import { Form } from '#ui/Form/Form.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paperDays } from '../assessment.ts'
import { wavePaths } from '../paths.ts'
import { closingTexts } from '../texts/closing.ts'
import { type KeepFormProps, Under } from './KeepPages.tsx'

/** What happens is named before the reason is asked: nothing of it is taken back. */
export function ClosePage(props: KeepFormProps & { readonly today: Day }) {
  const { frame, form, slug, assessment, today } = props
  const texts = closingTexts[frame.locale]
  const until = writtenDay(addDays(today, paperDays), frame.locale)
  return (
    <Under {...props} title={texts.title} lead={texts.lead}>
      <h2>{texts.happens}</h2>
      <ul>
        <li>{texts.stepAnswers}</li>
        <li>{texts.stepCodes}</li>
        <li>{texts.stepPaper(paperDays, until)}</li>
        <li>{texts.stepReason}</li>
      </ul>
      <Form
        frame={frame}
        action={wavePaths(slug, assessment.wave).close}
        form={form}
        submit={texts.submit}
      >
        <TextField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          maxlength={400}
          required
        />
      </Form>
    </Under>
  )
}
