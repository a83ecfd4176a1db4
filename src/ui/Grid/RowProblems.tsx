import type { FormState } from '#kit/form.ts'
import { cellName, columnsOf, type Grid, type StandingRow } from '#kit/grids/grid.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { problemSaid } from '../Field/Field.tsx'
import { fieldId, useFormScope } from '../Form/scope.ts'

interface RowProblemsProps {
  // biome-ignore lint/suspicious/noExplicitAny: whatever its lines give, they are told alike.
  readonly grid: Grid<any>
  readonly form: FormState
  readonly row: StandingRow
  /** « Ligne 3 ». */
  readonly title: string
  readonly locale: Locale
}

/** What is wrong with a line, under it and as wide as it is: a column of figures is too narrow for a sentence. */
export function RowProblems({ grid, form, row, title, locale }: RowProblemsProps) {
  const scope = useFormScope()
  const columns = columnsOf(grid)
  const problems = columns.flatMap(([column, { label }]) => {
    const name = cellName(grid, row.id, column)
    const problem = form.problems[name]
    if (problem === undefined) return []
    const sentence = problemSaid(problem, `${title}, ${label[locale]}`, locale)
    const words = sentence === problem ? `${label[locale]}${colon[locale]}${sentence}` : sentence
    return [{ id: fieldId(scope, name), words }]
  })
  if (problems.length === 0) return null
  return (
    <tr class="grid-problems">
      <td colspan={columns.length + 1}>
        {problems.map(({ id, words }) => (
          <p class="problem" id={`${id}-probleme`}>
            {words}
          </p>
        ))}
      </td>
    </tr>
  )
}
