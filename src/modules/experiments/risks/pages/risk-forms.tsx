import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { fresh, paths } from '../../paths.ts'
import { type Risk, riskStates, type StopCriterion } from '../risk.ts'
import { riskTexts } from '../texts/risks.ts'

interface RiskFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What every form of this page says of where it is. */
function place({ frame, experiment, form }: RiskFormProps) {
  const back = { label: riskTexts[frame.locale].title, href: paths.risks(experiment.slug) }
  return { frame, experiment, form, tab: 'risks', back }
}

export function RiskPage(props: RiskFormProps & { readonly risk: Risk | undefined }) {
  const { frame, experiment, form, risk } = props
  const said = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={risk ? said.risk : said.add}
      action={paths.risk(experiment.slug, risk?.id ?? fresh)}
      submit={said.save}
      seen={risk !== undefined}
    >
      <TextArea name="text" label={said.text} form={form} value={risk?.text} rows={3} required />
      <Radios
        name="likelihood"
        label={said.likelihood}
        form={form}
        value={risk && String(risk.likelihood)}
        required
        options={said.likelihoods.map(degree)}
      />
      <Radios
        name="severity"
        label={said.severity}
        form={form}
        value={risk && String(risk.severity)}
        required
        options={said.severities.map(degree)}
      />
      <TextArea
        name="mitigation"
        label={said.mitigation}
        form={form}
        value={risk?.mitigation}
        rows={3}
      />
      <TextField name="owner" label={said.owner} form={form} value={risk?.owner} />
      <Radios
        name="state"
        label={said.state}
        form={form}
        value={risk?.state ?? 'watched'}
        required
        options={riskStates.map((value) => ({ value, label: said.states[value] }))}
      />
    </ExperimentFormPage>
  )
}

function degree(label: string, rank: number) {
  return { value: String(rank + 1), label }
}

export function NewStopCriterionPage(props: RiskFormProps) {
  const { frame, experiment, form } = props
  const said = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.addCriterion}
      lead={said.criteriaLead}
      action={paths.stopCriteria(experiment.slug)}
      submit={said.save}
    >
      <TextArea
        name="text"
        label={said.criterionText}
        hint={said.criterionHint}
        form={form}
        rows={3}
        required
      />
      <DateField name="checkOn" label={said.checkOn} form={form} />
    </ExperimentFormPage>
  )
}

export function StopCheckPage(props: RiskFormProps & { readonly criterion: StopCriterion }) {
  const { frame, experiment, form, criterion } = props
  const said = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={said.checkTitle}
      lead={criterion.text}
      action={paths.stopCriterion(experiment.slug, criterion.id)}
      submit={said.save}
      seen
    >
      <Radios
        name="state"
        label={said.checkQuestion}
        form={form}
        value={criterion.state}
        required
        options={(['not-met', 'met'] as const).map((value) => ({
          value,
          label: said.criterionStates[value],
        }))}
      />
      <TextArea name="note" label={said.note} form={form} value={criterion.note} rows={3} />
    </ExperimentFormPage>
  )
}
