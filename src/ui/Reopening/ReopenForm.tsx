import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { longestReopenReason } from '#kit/reopenings/reopening.ts'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import { Form } from '../Form/Form.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { reopeningTexts } from './texts.ts'

interface ReopenFormProps {
  readonly frame: Frame
  readonly action: string
  /** « Rouvrir la mission » */
  readonly label: string
  /** What comes back when it was refused. */
  readonly form?: FormState | undefined
  /** What reopening does, and what it leaves as it was. */
  readonly lead?: string | undefined
  /** What else is asked, before the reason: a new last day. */
  readonly children?: Child
}

/** Opens again what was closed: a reason is asked, and stays on the page. */
export function ReopenForm(props: ReopenFormProps) {
  const { frame, action, label, lead, form = emptyForm } = props
  const texts = reopeningTexts[frame.locale]
  return (
    <Disclosure summary={label} open={Object.keys(form.problems).length > 0}>
      {lead ? <p>{lead}</p> : null}
      <Form frame={frame} id="rouvrir" action={action} form={form} submit={label} tone="quiet">
        {props.children}
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          rows={3}
          maxlength={longestReopenReason}
          required
        />
      </Form>
    </Disclosure>
  )
}
