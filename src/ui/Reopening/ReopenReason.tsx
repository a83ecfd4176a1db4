import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { longestReopenReason, reopenReasonField } from '#kit/reopenings/reopening.ts'
import { TextArea } from '../TextArea/TextArea.tsx'
import { reopeningTexts } from './texts.ts'

/** Inside a form that changes a last day: why what was closed goes on, asked once saving it would reopen. */
export function ReopenReason({ frame, form }: { readonly frame: Frame; readonly form: FormState }) {
  const isAsked = reopenReasonField in form.problems || form.values[reopenReasonField]
  if (!isAsked) return null
  const texts = reopeningTexts[frame.locale]
  return (
    <TextArea
      name={reopenReasonField}
      label={texts.reason}
      hint={texts.reasonHint}
      form={form}
      rows={3}
      maxlength={longestReopenReason}
      required
    />
  )
}
