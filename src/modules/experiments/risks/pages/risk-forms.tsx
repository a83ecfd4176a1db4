import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { fresh, paths } from '../../paths.ts'
import {
  type Risk,
  riskForm,
  type StopCriterion,
  stopCheckForm,
  stopCriterionForm,
} from '../risk.ts'
import { riskTexts } from '../texts/risks.ts'

interface RiskFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What every form of this page says of where it is. */
function place({ frame, experiment, form }: RiskFormProps) {
  const back = { label: riskTexts[frame.locale].title, href: paths.risks(experiment.slug) }
  return { frame, experiment, form, back }
}

export function RiskPage(props: RiskFormProps & { readonly risk: Risk | undefined }) {
  const { frame, experiment, form, risk } = props
  const texts = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={risk ? texts.risk : texts.add}
      action={paths.risk(experiment.slug, risk?.id ?? fresh)}
      submit={texts.save}
      seen={risk !== undefined}
    >
      <AskedFields
        fields={riskForm.fields}
        form={form}
        locale={frame.locale}
        values={{ ...risk }}
      />
    </ExperimentFormPage>
  )
}

export function NewStopCriterionPage(props: RiskFormProps) {
  const { frame, experiment, form } = props
  const texts = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.addCriterion}
      lead={texts.criteriaLead}
      action={paths.stopCriteria(experiment.slug)}
      submit={texts.save}
    >
      <AskedFields fields={stopCriterionForm.fields} form={form} locale={frame.locale} />
    </ExperimentFormPage>
  )
}

export function StopCheckPage(props: RiskFormProps & { readonly criterion: StopCriterion }) {
  const { frame, experiment, form, criterion } = props
  const texts = riskTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={texts.checkTitle}
      lead={criterion.text}
      action={paths.stopCriterion(experiment.slug, criterion.id)}
      submit={texts.save}
      seen
    >
      <AskedFields
        fields={stopCheckForm.fields}
        form={form}
        locale={frame.locale}
        values={{ ...criterion }}
      />
    </ExperimentFormPage>
  )
}
