import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import type { Coaching } from '../coaching.ts'
import { coachingTexts } from '../texts/coaching.ts'

export interface LearningPageProps {
  readonly frame: Frame
  readonly coaching: Coaching
  readonly place: string
  readonly form: FormState
}

/** What was learned, by hand: the need and the outcome are there to begin with, never a note. */
export function LearningPage({ frame, coaching, place, form }: LearningPageProps) {
  const texts = coachingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.learning}
      lead={texts.learningLead}
      crumbs={[
        { label: texts.listTitle, href: coachingPaths.list },
        { label: place, href: coachingPaths.show(coaching.id) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={coachingPaths.learning(coaching.id)}
        form={form}
        submit={texts.learningSend}
      >
        <TextField name="title" label={texts.learningTitle} form={form} required />
        <TextArea name="lead" label={texts.learningIntro} form={form} rows={3} required />
        <TextArea
          name="context"
          label={texts.learningContext}
          form={form}
          value={coaching.need}
          rows={6}
          required
        />
        <TextArea
          name="worked"
          label={texts.learningWorked}
          form={form}
          value={coaching.outcomeText}
          rows={6}
          required
        />
        <TextArea name="difficulties" label={texts.learningHard} form={form} rows={5} />
        <TextArea name="advice" label={texts.learningAdvice} form={form} rows={5} />
      </Form>
    </Layout>
  )
}
