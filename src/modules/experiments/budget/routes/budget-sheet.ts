import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { BudgetLine } from '../../budget.ts'
import { budgetTexts } from '../texts/budget.ts'

/** The budget as a spreadsheet: one row for each line, no total that could go stale. */
export function budgetSheet(lines: readonly BudgetLine[], locale: Locale): Sheet {
  const texts = budgetTexts[locale]
  return {
    name: texts.title,
    columns: [
      { title: texts.side, kind: 'text' },
      { title: texts.nature, kind: 'text' },
      { title: texts.label, kind: 'text' },
      { title: texts.planned, kind: 'money' },
      { title: texts.actual, kind: 'money' },
      { title: texts.plannedDays, kind: 'number' },
      { title: texts.actualDays, kind: 'number' },
      { title: texts.inKind, kind: 'text' },
      { title: texts.note, kind: 'text' },
    ],
    rows: lines.map((line) => [
      line.side === 'cost' ? texts.costs : texts.revenue,
      texts.natures[line.nature],
      line.label,
      line.plannedCents,
      line.actualCents,
      tenths(line.plannedTenths),
      tenths(line.actualTenths),
      line.inKind ? texts.inKind : '',
      line.note,
    ]),
  }
}

function tenths(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / 10
}
