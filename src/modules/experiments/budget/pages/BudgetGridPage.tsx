import type { PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import type { BudgetLine } from '../../budget.ts'
import {
  ExperimentGridPage,
  ExperimentPastePage,
  type GridPageProps,
} from '../../pages/GridPages.tsx'
import { paths } from '../../paths.ts'
import { typedCents } from '../../typed-numbers.ts'
import { budgetGrid, budgetRows, budgetSums } from '../budget-grid.ts'
import { budgetTexts } from '../texts/budget.ts'

const placeOf = ({ frame, experiment: { slug } }: GridPageProps) => ({
  words: budgetTexts[frame.locale],
  home: paths.budget(slug),
  lines: paths.budgetLines(slug),
  paste: paths.budgetPaste(slug),
})

/** The whole budget, written on one page. */
export function BudgetGridPage(
  props: GridPageProps & {
    readonly lines: readonly BudgetLine[]
    /** What the territory pays, when a new line begins with the agreement. */
    readonly agreed: number | undefined
  },
) {
  const { lines, agreed, ...page } = props
  const label = budgetTexts[page.frame.locale].agreedLabel
  const begun =
    agreed === undefined
      ? undefined
      : { nature: 'territory', label, planned: typedCents(agreed) ?? '' }
  return (
    <ExperimentGridPage
      {...page}
      place={placeOf(page)}
      shown={{ grid: budgetGrid, rows: budgetRows(lines), sums: budgetSums, begun }}
    />
  )
}

export function BudgetPastePage(props: GridPageProps & Pick<PasteFormProps, 'read'>) {
  return <ExperimentPastePage {...props} grid={budgetGrid} place={placeOf(props)} />
}
