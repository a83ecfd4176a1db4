import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { erasureTexts } from '../texts/erasure.ts'

/** The announced day comes near, or is past: what happens if nobody does anything. */
export function ErasureNotice(props: {
  readonly frame: Frame
  readonly announced: Day
  readonly stands: 'near' | 'late' | 'drawn'
  /** The night that gives it up. */
  readonly until: Day
}) {
  const { frame, announced, stands } = props
  const texts = erasureTexts[frame.locale]
  const [day, until] = [announced, props.until].map((on) => writtenDay(on, frame.locale))
  return (
    <Notice tone="caution">
      <p>{texts.stands[stands](day ?? '', until ?? '')}</p>
    </Notice>
  )
}

/** Another day of erasure, with the reason that people read. */
export function PostponeForm(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly announced: Day
  readonly form: FormState
}) {
  const { frame, draw, announced, form } = props
  const texts = erasureTexts[frame.locale]
  return (
    <Disclosure summary={texts.postpone} open={Object.keys(form.problems).length > 0}>
      <p>{texts.postponeLead(writtenDay(announced, frame.locale))}</p>
      <Form
        frame={frame}
        id="repousser"
        action={recruitPaths.postponeErasure(draw.slug)}
        form={form}
        submit={texts.postpone}
      >
        <DateField name="laterOn" label={texts.laterOn} form={form} required />
        <TextArea
          name="because"
          label={texts.because}
          hint={texts.becauseHint}
          form={form}
          required
        />
      </Form>
    </Disclosure>
  )
}
