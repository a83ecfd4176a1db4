import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept } from '../../attachment.ts'
import { decisionOutcomes, decisionSubjects } from '../../decision.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { TogetherLinks, type TogetherLinksProps } from '../../freezing/index.ts'
import type { StageDates } from '../../lateness.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { paths } from '../../paths.ts'
import { stations, stopReasons } from '../../stage.ts'
import { stageTexts } from '../../texts/stage.ts'
import { stagesTexts } from '../texts/stages-page.ts'

export interface StageFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What every form of this page says of where it is. */
function place({ frame, experiment, form }: StageFormProps) {
  const back = { label: stagesTexts[frame.locale].title, href: paths.stages(experiment.slug) }
  return { frame, experiment, form, tab: 'stages', back }
}

export function DecisionPage(
  props: StageFormProps & { readonly together: TogetherLinksProps['links'] },
) {
  const { frame, experiment, form } = props
  const said = stagesTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.decisionTitle}
      lead={said.decisionLead}
      action={paths.decision(experiment.slug)}
      submit={said.save}
      multipart
      before={<TogetherLinks locale={frame.locale} links={props.together} />}
    >
      <Radios
        name="subject"
        label={said.subject}
        form={form}
        value="framing"
        required
        options={decisionSubjects.map((value) => ({ value, label: said.subjects[value] }))}
      />
      <TextField
        name="circle"
        label={said.circle}
        hint={said.circleHint}
        form={form}
        value={said.circleUsual}
        required
      />
      <DateField name="decidedOn" label={said.decidedOn} form={form} required />
      <Radios
        name="outcome"
        label={said.outcome}
        form={form}
        value="consented"
        required
        options={decisionOutcomes.map((value) => ({ value, label: said.outcomes[value] }))}
      />
      <TextArea
        name="minutes"
        label={said.minutes}
        hint={said.minutesHint}
        form={form}
        rows={6}
        required
      />
      <TextField name="link" label={said.evidenceLink} form={form} type="url" />
      <FileField
        name="file"
        label={said.evidenceFile}
        hint={said.evidenceFileHint}
        form={form}
        accept={attachmentAccept}
      />
    </ExperimentFormPage>
  )
}

export function StageDatesPage(props: StageFormProps & { readonly dates: StageDates }) {
  const { frame, experiment, form, dates } = props
  const said = stagesTexts[frame.locale]
  const words = stageTexts[frame.locale].stations
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.dates}
      lead={said.datesLead}
      action={paths.stageDates(experiment.slug)}
      submit={said.save}
      seen
    >
      {stations.map((station) => (
        <DateField
          name={station}
          label={said.datesHint(words[station])}
          form={form}
          value={dates[station]}
        />
      ))}
    </ExperimentFormPage>
  )
}

export function StopPage(props: StageFormProps) {
  const { frame, experiment, form } = props
  const said = stagesTexts[frame.locale]
  const words = stageTexts[frame.locale].reasons
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.stopTitle}
      lead={said.stopLead(isOpenToAll(experiment))}
      action={paths.stop(experiment.slug)}
      submit={said.stop}
      tone="danger"
    >
      <Select
        name="reason"
        label={said.stopReason}
        form={form}
        required
        options={stopReasons.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea
        name="text"
        label={said.stopText}
        hint={said.stopHint}
        form={form}
        rows={6}
        required
      />
    </ExperimentFormPage>
  )
}

export function ResumePage(props: StageFormProps) {
  const { frame, experiment, form } = props
  const said = stagesTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.resumeTitle}
      lead={said.resumeLead}
      action={paths.resume(experiment.slug)}
      submit={said.resume}
    >
      <TextArea name="text" label={said.resumeText} form={form} rows={4} required />
    </ExperimentFormPage>
  )
}
