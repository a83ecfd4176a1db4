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
  return { frame, experiment, form, back }
}

export function DecisionPage(
  props: StageFormProps & { readonly together: TogetherLinksProps['links'] },
) {
  const { frame, experiment, form } = props
  const texts = stagesTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.decisionTitle}
      lead={texts.decisionLead}
      action={paths.decision(experiment.slug)}
      submit={texts.save}
      multipart
      before={<TogetherLinks locale={frame.locale} links={props.together} />}
    >
      <Radios
        name="subject"
        label={texts.subject}
        form={form}
        value="framing"
        required
        options={decisionSubjects.map((value) => ({ value, label: texts.subjects[value] }))}
      />
      <TextField
        name="circle"
        label={texts.circle}
        hint={texts.circleHint}
        form={form}
        value={texts.circleUsual}
        required
      />
      <DateField name="decidedOn" label={texts.decidedOn} form={form} required />
      <Radios
        name="outcome"
        label={texts.outcome}
        form={form}
        value="consented"
        required
        options={decisionOutcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
      />
      <TextArea
        name="minutes"
        label={texts.minutes}
        hint={texts.minutesHint}
        form={form}
        rows={6}
        required
      />
      <TextField name="link" label={texts.evidenceLink} form={form} type="url" />
      <FileField
        name="file"
        label={texts.evidenceFile}
        hint={texts.evidenceFileHint}
        form={form}
        accept={attachmentAccept}
      />
    </ExperimentFormPage>
  )
}

export function StageDatesPage(props: StageFormProps & { readonly dates: StageDates }) {
  const { frame, experiment, form, dates } = props
  const texts = stagesTexts[frame.locale]
  const words = stageTexts[frame.locale].stations
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.dates}
      lead={texts.datesLead}
      action={paths.stageDates(experiment.slug)}
      submit={texts.save}
      seen
    >
      {stations.map((station) => (
        <DateField
          name={station}
          label={texts.datesHint(words[station])}
          form={form}
          value={dates[station]}
        />
      ))}
    </ExperimentFormPage>
  )
}

export function StopPage(props: StageFormProps) {
  const { frame, experiment, form } = props
  const texts = stagesTexts[frame.locale]
  const words = stageTexts[frame.locale].reasons
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.stopTitle}
      lead={texts.stopLead(isOpenToAll(experiment))}
      action={paths.stop(experiment.slug)}
      submit={texts.stop}
      tone="danger"
    >
      <Select
        name="reason"
        label={texts.stopReason}
        form={form}
        required
        options={stopReasons.map((value) => ({ value, label: words[value] }))}
      />
      <TextArea
        name="text"
        label={texts.stopText}
        hint={texts.stopHint}
        form={form}
        rows={6}
        required
      />
    </ExperimentFormPage>
  )
}

export function ResumePage(props: StageFormProps) {
  const { frame, experiment, form } = props
  const texts = stagesTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.resumeTitle}
      lead={texts.resumeLead}
      action={paths.resume(experiment.slug)}
      submit={texts.resume}
    >
      <TextArea name="text" label={texts.resumeText} form={form} rows={4} required />
    </ExperimentFormPage>
  )
}
