import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { decisionTexts, isReopenable } from '../../procedure/nouns.ts'
import { type DecisionView, formOf } from './view.ts'

/** What is not to be reviewed any more, or never was adopted, is taken up again with its reason. */
export function DecisionReopen(view: DecisionView) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const isReviewed = decision.outcome === 'adopted' && decision.reviewOutcome !== 'ended'
  if (isReviewed || !isReopenable(decision)) return null
  return (
    <ReopenForm
      frame={frame}
      action={decisionPaths.reopen(decision.slug)}
      label={texts.reopen}
      lead={texts.reopenLead}
      form={formOf(view, 'reopen')}
    />
  )
}

/** Kept, ended, or taken up again: on its day, or before if the circle wishes. */
export function DecisionReview(view: DecisionView) {
  const { frame, seen } = view
  const { decision } = seen.held
  const texts = decisionTexts[frame.locale]
  const over = decision.reviewOutcome === 'ended' || decision.reviewOutcome === 'reopened'
  if (decision.outcome !== 'adopted' || over) return null
  const form = formOf(view, 'review')
  return (
    <section>
      <h2>{texts.review}</h2>
      {view.isReviewDue ? <p>{texts.reviewDue}</p> : null}
      <Form
        frame={frame}
        id="revue"
        action={decisionPaths.review(decision.slug)}
        form={form}
        submit={texts.saveReview}
        tone="quiet"
      >
        <Radios
          name="result"
          label={texts.result}
          form={form}
          required
          options={[
            { value: 'kept', label: texts.kept },
            { value: 'ended', label: texts.ended },
            { value: 'reopened', label: texts.reopened },
          ]}
        />
        <DateField name="reviewOn" label={texts.nextReview} form={form} />
        <TextArea name="note" label={texts.note} form={form} rows={2} maxlength={2000} />
      </Form>
    </section>
  )
}
