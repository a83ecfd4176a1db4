import { writtenDay } from '#kit/dates.ts'
import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import {
  type Experiment,
  evaluationPaths,
  paths as experimentPaths,
  type PlannedTrial,
  protocolPaths,
} from '#modules/experiments/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import type { Ran } from '../ran.ts'
import { resultTexts } from '../texts/results.ts'
import { ComputedResult } from './ComputedResult.tsx'

export interface ComputePageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly freeze: { readonly version: number; readonly frozenAt: Date } | undefined
  readonly plans: readonly PlannedTrial[]
  readonly form: FormState
  readonly computed?: Ran | undefined
}

/** The frozen plan, a table, and what the one says of the other. */
export function ComputePage(props: ComputePageProps) {
  const { frame, experiment, freeze, plans, form, computed } = props
  const texts = resultTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        {
          label: experiment.title,
          labelIn: writtenLocale,
          href: experimentPaths.experiment(experiment.slug),
        },
        { label: texts.title },
      ]}
      refused={hasProblems(form)}
    >
      {computed ? <ComputedResult locale={frame.locale} ran={computed} /> : null}
      {freeze && plans.length > 0 ? (
        <>
          <p>{texts.frozen(freeze.version, writtenDay(freeze.frozenAt, frame.locale))}</p>
          <PlanForm {...props} />
        </>
      ) : (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
          <ButtonLink href={protocolPaths.read(experiment.slug)}>{texts.protocol}</ButtonLink>
        </EmptyState>
      )}
    </Layout>
  )
}

function PlanForm({ frame, experiment, plans, form }: ComputePageProps) {
  const texts = resultTexts[frame.locale]
  return (
    <Form
      frame={frame}
      id="calculer"
      multipart
      action={evaluationPaths.compute(experiment.slug)}
      form={form}
      submit={texts.submit}
    >
      <Radios
        name="plan"
        label={texts.which}
        form={form}
        required
        value={plans.length === 1 ? '1' : undefined}
        options={plans.map((plan, at) => ({
          value: String(at + 1),
          label: texts.plan(at + 1, plan.question),
          hint: texts.columns(columnsOf(plan).join(', ')),
        }))}
      />
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        form={form}
        required
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
      />
    </Form>
  )
}

/** Titles that the table must have. */
function columnsOf({ fields }: PlannedTrial): readonly string[] {
  return ['outcome', 'treatment', 'block', 'cluster', 'time', 'covariates'].flatMap((key) => {
    const value = fields[key]
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]
  })
}
