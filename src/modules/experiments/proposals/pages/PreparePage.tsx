import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs, type Copied } from '#kit/copies/copy-kind.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { paths } from '../../paths.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { proposalTexts } from '../texts/proposal.ts'
import {
  NeedFields,
  QuestionFields,
  type TerritoryAsked,
  TitleField,
  WhereField,
} from './ExperimentFields.tsx'

export interface PreparePageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  readonly territory: TerritoryAsked
  /** People rely on what is frozen: hiding it asks why. */
  readonly frozen: boolean
  readonly copied: Copied | undefined
  /** Whoever came from the page of stages goes back there. */
  readonly isFromStages: boolean
}

/** An idea may look for a territory; what is under way stays where it is. */
const isPlaced = ({ stage, territoryId }: Experiment) =>
  stage !== 'idea' && territoryId !== undefined

/** The words of the page, the territory, what happens now, and who may read it. */
export function PreparePage(props: PreparePageProps) {
  const { frame, experiment, form } = props
  const { locale } = frame
  const texts = proposalTexts[locale]
  const fields = { locale, form, experiment }
  return (
    <ExperimentFormPage
      frame={frame}
      experiment={experiment}
      form={form}
      back={{ label: experimentTexts[locale].thisPage, href: paths.experiment(experiment.slug) }}
      title={texts.prepare}
      lead={texts.prepareLead}
      action={paths.prepare(experiment.slug)}
      submit={texts.save}
      seen
      before={<CopyNotice frame={frame} copied={props.copied} />}
      after={<Visibility {...props} />}
    >
      {props.isFromStages ? <HiddenField name="from" value="etapes" /> : null}
      <TextField
        name="nowTitle"
        label={texts.nowTitle}
        hint={texts.nowTitleHint}
        form={form}
        value={experiment.now?.title}
      />
      <TextArea
        name="nowText"
        label={texts.nowText}
        hint={texts.nowTextHint}
        form={form}
        value={experiment.now?.text}
        rows={4}
      />
      <TitleField {...fields} required />
      <QuestionFields {...fields} />
      <WhereField {...fields} territory={props.territory} required={isPlaced(props.experiment)} />
      <NeedFields {...fields} />
    </ExperimentFormPage>
  )
}

function Visibility({ frame, experiment, frozen, form, copied }: PreparePageProps) {
  const texts = proposalTexts[frame.locale]
  if (experiment.visibility === 'in-review') return null
  const published = experiment.visibility === 'published'
  // What the form above has to say is not said here once more.
  const own = form.values['reason'] === undefined ? emptyForm : form
  if (published && frozen)
    return (
      <section>
        <h2>{texts.visibility}</h2>
        <Form
          frame={frame}
          id="retirer"
          action={paths.withdraw(experiment.slug)}
          form={own}
          submit={texts.withdraw}
          tone="danger"
        >
          <p>{texts.withdrawConfirm}</p>
          <TextArea
            name="reason"
            label={texts.withdrawWhy}
            hint={texts.withdrawWhyHint}
            form={own}
            rows={3}
            required
          />
        </Form>
      </section>
    )
  return (
    <section>
      <h2>{texts.visibility}</h2>
      <ActionButton
        frame={frame}
        action={published ? paths.withdraw(experiment.slug) : paths.publish(experiment.slug)}
        label={published ? texts.withdraw : texts.publish}
        tone={published ? 'danger' : 'action'}
        fields={published ? {} : asItIs(copied)}
        confirm={
          published
            ? texts.withdrawConfirm
            : [askedOnce(copied, frame.locale), texts.publishConfirm].filter(Boolean).join(' ')
        }
      />
    </section>
  )
}
