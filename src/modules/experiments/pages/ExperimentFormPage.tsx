import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import type { Experiment } from '../experiment.ts'
import { ExperimentLayout } from './ExperimentLayout.tsx'

export interface ExperimentFormPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  /** The page it comes back to. */
  readonly back: { readonly label: string; readonly href: string }
  readonly title: string
  readonly lead?: string | undefined
  readonly action: string
  readonly submit: string
  readonly multipart?: boolean
  /** Of what exists: see `Form`. */
  readonly seen?: boolean
  readonly tone?: 'action' | 'danger'
  /** Above the form: another way to the same end. */
  readonly before?: Child
  /** Under the form: another, rarer gesture. */
  readonly after?: Child
  readonly children?: Child
}

/** A page with one form, under an experiment. */
export function ExperimentFormPage(props: ExperimentFormPageProps) {
  const { frame, experiment, form } = props
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={props.title}
      lead={props.lead}
      crumbs={[props.back]}
      refused={Object.keys(form.problems).length > 0}
    >
      {props.before}
      <Form
        frame={frame}
        action={props.action}
        form={form}
        submit={props.submit}
        multipart={props.multipart ?? false}
        tone={props.tone ?? 'action'}
        seen={props.seen}
      >
        {props.children}
      </Form>
      {props.after}
    </ExperimentLayout>
  )
}
