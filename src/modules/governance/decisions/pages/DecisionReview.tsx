import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { decisionTexts } from '../../procedure/nouns.ts'
import { type DecisionView, formOf } from './view.ts'

/** Kept, ended, or taken up again: on its day, or before if the circle wishes. */
export function DecisionReview(view: DecisionView) {
  const { frame, seen } = view
  const { decision } = seen.held
  const said = decisionTexts[frame.locale]
  const over = decision.reviewOutcome === 'ended' || decision.reviewOutcome === 'reopened'
  if (decision.outcome !== 'adopted' || over) return null
  const form = formOf(view, 'review')
  return (
    <section>
      <h2>{said.review}</h2>
      {view.isReviewDue ? <p>{said.reviewDue}</p> : null}
      <Form
        frame={frame}
        id="revue"
        action={decisionPaths.review(decision.slug)}
        form={form}
        submit={said.saveReview}
        tone="quiet"
      >
        <Radios
          name="result"
          label={said.result}
          form={form}
          required
          options={[
            { value: 'kept', label: said.kept },
            { value: 'ended', label: said.ended },
            { value: 'reopened', label: said.reopened },
          ]}
        />
        <DateField name="reviewOn" label={said.nextReview} form={form} />
        <TextArea name="note" label={said.note} form={form} rows={2} maxlength={2000} />
      </Form>
    </section>
  )
}
