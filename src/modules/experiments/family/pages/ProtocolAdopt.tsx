import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts } from '../../protocol/nouns.ts'

export interface ProtocolAdoptProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  /** The field of the territory, from the room that knows them all. */
  readonly territoryField: Child
  /** The lab copies at once; anyone else asks. */
  readonly atOnce: boolean
  readonly adoptable: boolean
}

/** Redo this experiment elsewhere: one act for the lab, a request without an account for the others. */
export function ProtocolAdopt(props: ProtocolAdoptProps) {
  const { frame, experiment, form, atOnce } = props
  const texts = protocolTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.adoptTitle}
      lead={texts.adoptLead(experiment.title)}
      refused={Object.keys(form.problems).length > 0}
      crumbs={[{ label: texts.title, href: protocolPaths.read(experiment.slug) }]}
    >
      {props.adoptable ? (
        <>
          <p>{atOnce ? texts.adoptForTeam : texts.adoptForOthers}</p>
          <Form
            frame={frame}
            action={protocolPaths.adopt(experiment.slug)}
            form={form}
            submit={atOnce ? texts.adoptButton : texts.requestButton}
          >
            {props.territoryField}
            <TextArea
              name="changes"
              label={texts.changes}
              hint={texts.changesHint}
              form={form}
              required
              rows={6}
              maxlength={4000}
            />
            <TextField
              name="title"
              label={texts.adoptTitleField}
              hint={atOnce ? undefined : texts.adoptTitleHint}
              form={form}
              required={atOnce}
            />
            {atOnce ? null : <Contact {...props} />}
          </Form>
        </>
      ) : (
        <EmptyState title={texts.noneTitle}>
          <p>{texts.notAdoptable}</p>
        </EmptyState>
      )}
    </ExperimentLayout>
  )
}

function Contact({ frame, form }: ProtocolAdoptProps) {
  const texts = protocolTexts[frame.locale]
  return (
    <>
      <TextField name="name" label={texts.name} form={form} autocomplete="name" required />
      <TextField
        name="email"
        label={texts.email}
        hint={texts.emailHint}
        form={form}
        type="email"
        autocomplete="email"
        required
      />
      <TextField
        name="organisation"
        label={texts.organisation}
        form={form}
        autocomplete="organization"
      />
      <Trap locale={frame.locale} />
    </>
  )
}
