import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type BudgetLine, natures, sideOf } from '../../budget.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { typedCents, typedTenths } from '../../pages/typed-numbers.ts'
import { fresh, paths } from '../../paths.ts'
import { withColon } from '../../texts/colon.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { budgetTexts } from '../texts/budget.ts'

export interface BudgetLinePageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  readonly line: BudgetLine | undefined
  /** What the territory pays, when a new line begins with the agreement. */
  readonly agreed: number | undefined
}

export function BudgetLinePage(props: BudgetLinePageProps) {
  const { frame, experiment, form, line, agreed } = props
  const said = budgetTexts[frame.locale]
  const { daysUnit } = experimentTexts[frame.locale]
  const { slug } = experiment
  return (
    <ExperimentFormPage
      frame={frame}
      experiment={experiment}
      form={form}
      tab="budget"
      back={{ label: said.title, href: paths.budget(slug) }}
      title={line?.label ?? said.lineTitle}
      action={paths.budgetLine(slug, line?.id ?? fresh)}
      submit={said.save}
      seen={line !== undefined}
      after={
        line ? (
          <ActionButton
            frame={frame}
            action={paths.budgetLineRemove(slug, line.id)}
            label={said.remove}
            tone="danger"
            confirm={said.removeConfirm}
          />
        ) : undefined
      }
    >
      <Select
        name="nature"
        label={said.nature}
        form={form}
        value={line?.nature ?? (agreed === undefined ? undefined : 'territory')}
        required
        options={natures.map((value) => ({
          value,
          label: withColon(
            frame.locale,
            sideOf(value) === 'cost' ? said.costs : said.revenue,
            said.natures[value],
          ),
        }))}
      />
      <TextField
        name="label"
        label={said.label}
        hint={said.labelHint}
        form={form}
        value={line?.label ?? (agreed === undefined ? undefined : said.agreedLabel)}
        required
      />
      <NumberField
        name="planned"
        label={said.planned}
        hint={said.plannedHint}
        unit="€"
        form={form}
        value={typedCents(line ? line.plannedCents : agreed)}
      />
      <NumberField
        name="actual"
        label={said.actual}
        unit="€"
        form={form}
        value={typedCents(line?.actualCents)}
      />
      <NumberField
        name="plannedDays"
        label={said.plannedDays}
        hint={said.daysHint}
        unit={daysUnit}
        form={form}
        value={typedTenths(line?.plannedTenths)}
      />
      <NumberField
        name="actualDays"
        label={said.actualDays}
        unit={daysUnit}
        form={form}
        value={typedTenths(line?.actualTenths)}
      />
      <CheckBox
        name="inKind"
        label={said.inKindLabel}
        form={form}
        value={line?.inKind ? 'yes' : ''}
      />
      <TextArea name="note" label={said.note} form={form} value={line?.note} rows={3} />
    </ExperimentFormPage>
  )
}
