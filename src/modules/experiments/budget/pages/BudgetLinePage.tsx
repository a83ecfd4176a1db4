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
  const texts = budgetTexts[frame.locale]
  const { daysUnit } = experimentTexts[frame.locale]
  const { slug } = experiment
  return (
    <ExperimentFormPage
      frame={frame}
      experiment={experiment}
      form={form}
      tab="budget"
      back={{ label: texts.title, href: paths.budget(slug) }}
      title={line?.label ?? texts.lineTitle}
      action={paths.budgetLine(slug, line?.id ?? fresh)}
      submit={texts.save}
      seen={line !== undefined}
      after={
        line ? (
          <ActionButton
            frame={frame}
            action={paths.budgetLineRemove(slug, line.id)}
            label={texts.remove}
            tone="danger"
            confirm={texts.removeConfirm}
          />
        ) : undefined
      }
    >
      <Select
        name="nature"
        label={texts.nature}
        form={form}
        value={line?.nature ?? (agreed === undefined ? undefined : 'territory')}
        required
        options={natures.map((value) => ({
          value,
          label: withColon(
            frame.locale,
            sideOf(value) === 'cost' ? texts.costs : texts.revenue,
            texts.natures[value],
          ),
        }))}
      />
      <TextField
        name="label"
        label={texts.label}
        hint={texts.labelHint}
        form={form}
        value={line?.label ?? (agreed === undefined ? undefined : texts.agreedLabel)}
        required
      />
      <NumberField
        name="planned"
        label={texts.planned}
        hint={texts.plannedHint}
        unit="€"
        form={form}
        value={typedCents(line ? line.plannedCents : agreed)}
      />
      <NumberField
        name="actual"
        label={texts.actual}
        unit="€"
        form={form}
        value={typedCents(line?.actualCents)}
      />
      <NumberField
        name="plannedDays"
        label={texts.plannedDays}
        hint={texts.daysHint}
        unit={daysUnit}
        form={form}
        value={typedTenths(line?.plannedTenths)}
      />
      <NumberField
        name="actualDays"
        label={texts.actualDays}
        unit={daysUnit}
        form={form}
        value={typedTenths(line?.actualTenths)}
      />
      <CheckBox
        name="inKind"
        label={texts.inKindLabel}
        form={form}
        value={line?.inKind ? 'yes' : ''}
      />
      <TextArea name="note" label={texts.note} form={form} value={line?.note} rows={3} />
    </ExperimentFormPage>
  )
}
