import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { reviewTexts } from '../texts/review.ts'

export interface ReviewFormProps {
  readonly frame: Frame
  readonly slug: string
  readonly form: FormState
  /** The save that this page shows: a decision is about these words and no others. */
  readonly seen: number
}

/** Where its title is met by whoever follows a link to it. */
export const decisionAnchor = 'votre-lecture'

/** The second person’s answer, for the very text on the page. */
export function ReviewForm({ frame, slug, form, seen }: ReviewFormProps) {
  const texts = reviewTexts[frame.locale]
  return (
    <section id={decisionAnchor}>
      <h2>{texts.decideTitle}</h2>
      <Form
        frame={frame}
        id="decision"
        action={writingPaths.decide(slug)}
        form={form}
        submit={texts.decide}
      >
        <HiddenField name="seen" value={String(seen)} />
        <Radios
          name="kind"
          label={texts.answer}
          form={form}
          required
          options={[
            { value: 'accepted', label: texts.accept, hint: texts.acceptHint },
            { value: 'changes-asked', label: texts.askChanges, hint: texts.askChangesHint },
          ]}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          rows={5}
          maxlength={4000}
        />
      </Form>
    </section>
  )
}
