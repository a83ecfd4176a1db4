import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Edition } from '../../edition.ts'
import type { Idea, Step } from '../../idea.ts'
import { crumbsOf } from '../../pages/crumbs.ts'
import { paths } from '../../paths.ts'
import { deskTexts } from '../../texts/desk.ts'
import { ideaTexts } from '../../texts/ideas.ts'

/** The team follows a funded project: its steps, then that it is there. */
export function StepsPage(props: {
  frame: Frame
  edition: Edition
  idea: Idea
  steps: readonly Step[]
  refused?: { at: string; form: FormState }
}) {
  const { frame, edition, idea, steps, refused } = props
  const texts = deskTexts[frame.locale]
  const { slug } = edition
  const formAt = (at: string): FormState =>
    refused?.at === at ? refused.form : { values: {}, problems: {} }
  const title = texts.delivery(plainProse(idea.title))
  const adding = paths.steps(slug, idea.number)
  const delivering = paths.deliver(slug, idea.number)
  const left = steps.filter(({ doneOn }) => doneOn === undefined)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.deliveryLead}
      crumbs={crumbsOf(
        frame,
        edition,
        { label: ideaTexts[frame.locale].title, href: paths.ideas(slug) },
        {
          label: ideaTexts[frame.locale].ideaNumber(idea.number),
          href: paths.idea(slug, idea.number),
        },
        { label: title },
      )}
      refused={refused !== undefined}
    >
      {refused?.form.problems['form'] ? (
        <Notice tone="danger">{refused.form.problems['form']}</Notice>
      ) : null}
      {left.map((step, at) => {
        const action = paths.endStep(slug, idea.number, step.id)
        const form = formAt(action)
        return (
          <>
            <h2>{texts.endOf(plainProse(step.title))}</h2>
            <Form
              frame={frame}
              id={`etape-${at + 1}`}
              action={action}
              form={form}
              submit={texts.endStep}
              tone="quiet"
            >
              <DateField name="doneOn" label={texts.doneOn} form={form} required />
              <TextArea name="delayReason" label={texts.delayReason} form={form} rows={3} />
            </Form>
          </>
        )
      })}
      {idea.deliveredOn ? null : (
        <>
          <h2>{texts.stepTitle}</h2>
          <Form
            frame={frame}
            id="etape"
            action={adding}
            form={formAt(adding)}
            submit={texts.addStep}
          >
            <TextField
              name="title"
              label={texts.step}
              form={formAt(adding)}
              maxlength={160}
              required
            />
            <DateField name="dueOn" label={texts.stepDue} form={formAt(adding)} required />
          </Form>
        </>
      )}
      {idea.deliveredOn || left.length > 0 ? null : (
        <>
          <h2>{texts.deliverTitle}</h2>
          <Form
            frame={frame}
            id="livrer"
            action={delivering}
            form={formAt(delivering)}
            submit={texts.deliver}
            tone="quiet"
          >
            <DateField
              name="deliveredOn"
              label={texts.deliveredOn}
              form={formAt(delivering)}
              required
            />
            <NumberField
              name="realCents"
              label={texts.realCents}
              form={formAt(delivering)}
              unit="€"
              required
            />
          </Form>
        </>
      )}
    </Layout>
  )
}
