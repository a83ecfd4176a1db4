import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { BudgetLine } from '../../budget.ts'
import { budgetTexts } from '../texts/budget.ts'

/** The budget as a spreadsheet: one row for each line, no total that could go stale. */
export function budgetSheet(lines: readonly BudgetLine[], locale: Locale): Sheet {
  const said = budgetTexts[locale]
  return {
    name: said.title,
    columns: [
      { title: said.side, kind: 'text' },
      { title: said.nature, kind: 'text' },
      { title: said.label, kind: 'text' },
      { title: said.planned, kind: 'money' },
      { title: said.actual, kind: 'money' },
      { title: said.plannedDays, kind: 'number' },
      { title: said.actualDays, kind: 'number' },
      { title: said.inKind, kind: 'text' },
      { title: said.note, kind: 'text' },
    ],
    rows: lines.map((line) => [
      line.side === 'cost' ? said.costs : said.revenue,
      said.natures[line.nature],
      line.label,
      line.plannedCents,
      line.actualCents,
      tenths(line.plannedTenths),
      tenths(line.actualTenths),
      line.inKind ? said.inKind : '',
      line.note,
    ]),
  }
}

function tenths(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / 10
}
