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
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { KeptResult } from '../kept-result.ts'
import { columnsOf, fieldOf } from '../mapped-columns.ts'
import type { Ran } from '../ran.ts'
import { keptTexts } from '../texts/kept.ts'
import { resultTexts } from '../texts/results.ts'
import { ComputedResult } from './ComputedResult.tsx'

export interface ComputePageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly freeze: { readonly version: number; readonly frozenAt: Date } | undefined
  readonly plans: readonly PlannedTrial[]
  readonly results: readonly KeptResult[]
  readonly mayPublish: boolean
  readonly form: FormState
  /** Of the form that says that nothing is known. */
  readonly notKnown: FormState
  /** Of the file that came, when a column of the plan is not among them. */
  readonly titles?: readonly string[] | undefined
  readonly computed?: (Ran & { readonly isOther: boolean }) | undefined
}

/** The frozen plan, a table, and what the one says of the other. */
export function ComputePage(props: ComputePageProps) {
  const { frame, experiment, freeze, plans, form, notKnown, computed } = props
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
        { label: texts.evaluation, href: evaluationPaths.evaluation(experiment.slug) },
        { label: texts.title },
      ]}
      refused={hasProblems(form) || hasProblems(notKnown)}
    >
      {computed?.isOther ? (
        <Notice tone="caution" title={keptTexts[frame.locale].title.exploratory}>
          <p>{keptTexts[frame.locale].exploratoryMeans}</p>
        </Notice>
      ) : null}
      {computed ? <ComputedResult locale={frame.locale} ran={computed} /> : null}
      {freeze && plans.length > 0 ? (
        <>
          {computed ? <h2>{texts.again}</h2> : null}
          <p>{texts.frozen(freeze.version, writtenDay(freeze.frozenAt, frame.locale))}</p>
          <PlanForm {...props} />
          <KeptList {...props} />
          <NotKnown {...props} />
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

function PlanForm(props: ComputePageProps) {
  const { frame, experiment, plans, form, computed } = props
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
      <ColumnChoices {...props} />
      <Radios
        name="wanted"
        label={texts.wanted}
        form={computed ? { ...form, values: { ...form.values, wanted: 'keep' } } : form}
        required
        value="see"
        options={(['see', 'keep', 'script'] as const).map((value) => ({
          value,
          ...texts.wantedOptions[value],
        }))}
      />
      <Radios
        name="row"
        label={texts.row}
        form={form}
        eitherOr
        options={(['person', 'other'] as const).map((value) => ({
          value,
          label: texts.rowOptions[value],
        }))}
      />
      <CheckBox name="columns" label={texts.open} hint={texts.openHint} form={form} />
      <Disclosure summary={texts.other} open={computed?.isOther === true}>
        <p>{texts.otherText}</p>
        <TextField name="otherOutcome" label={texts.otherOutcome} form={form} />
        <TextField name="otherCovariates" label={texts.otherCovariates} form={form} />
      </Disclosure>
    </Form>
  )
}

/** Once a file came without a column of the plan: which of its own columns is it? */
function ColumnChoices({ frame, plans, form, titles }: ComputePageProps) {
  const texts = resultTexts[frame.locale]
  const plan = plans[Number(form.values['plan']) - 1] ?? (plans.length === 1 ? plans[0] : undefined)
  if (!titles || !plan) return null
  const options = [...new Set(titles)].filter((title) => title !== '')
  return (
    <fieldset>
      <legend>{texts.match}</legend>
      <p>{texts.matchText}</p>
      {columnsOf(plan).map((title) => (
        <Select
          name={fieldOf(title)}
          label={texts.matched(title)}
          form={form}
          value={options.includes(title) ? title : undefined}
          options={options.map((value) => ({ value, label: value, labelIn: writtenLocale }))}
        />
      ))}
    </fieldset>
  )
}

function KeptList({ frame, experiment, results }: ComputePageProps) {
  const texts = keptTexts[frame.locale]
  if (results.length === 0) return null
  return (
    <section>
      <h2>{texts.list}</h2>
      <ul>
        {results.map(({ id, kind, state, question, keptAt }) => (
          <li>
            <a href={evaluationPaths.result(experiment.slug, id)} lang={writtenLocale}>
              {question}
            </a>{' '}
            <Badge tone={kind === 'exploratory' ? 'caution' : 'info'}>{texts.kind[kind]}</Badge>{' '}
            <Badge tone="neutral">{texts.state[state]}</Badge> {writtenDay(keptAt, frame.locale)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotKnown({ frame, experiment, plans, notKnown }: ComputePageProps) {
  const texts = keptTexts[frame.locale]
  return (
    <Disclosure summary={texts.notKnown} open={hasProblems(notKnown)}>
      <p>{texts.notKnownLead}</p>
      <Form
        frame={frame}
        id="on-ne-sait-pas"
        action={evaluationPaths.notKnown(experiment.slug)}
        form={notKnown}
        submit={texts.notKnownSubmit}
      >
        <Radios
          name="place"
          label={resultTexts[frame.locale].which}
          form={notKnown}
          required
          value={plans.length === 1 ? '1' : undefined}
          options={plans.map((plan, at) => ({
            value: String(at + 1),
            label: resultTexts[frame.locale].plan(at + 1, plan.question),
          }))}
        />
        <TextArea
          name="reason"
          label={texts.notKnownReason}
          hint={texts.notKnownReasonHint}
          form={notKnown}
          required
        />
      </Form>
    </Disclosure>
  )
}
