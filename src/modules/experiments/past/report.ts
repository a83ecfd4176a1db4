import { ownOf } from '#kit/own.ts'
import type { LineOutcome, PastImport, PastLine, RejectReason } from './past-import.ts'
import type { Decision } from './plan.ts'

/** What became, or would become, of one line. */
export interface LineTold {
  readonly line: number
  readonly title: string
  readonly outcome: LineOutcome
  readonly reasons: readonly RejectReason[]
  readonly experimentId: string | undefined
}

/** A forecast is told as what happened is. */
export function toldOf(
  staged: Pick<PastImport, 'header' | 'mapping'>,
  lines: readonly PastLine[],
  decisions: readonly Decision[] | undefined,
): readonly LineTold[] {
  const foreseen = new Map(decisions?.map((decision) => [decision.line, decision]))
  return lines.map((row) => {
    const title = titleIn(staged, row.cells)
    const decision = foreseen.get(row.line)
    return decision ? { title, ...outcomeOf(decision) } : { ...row, title }
  })
}

function outcomeOf(decision: Decision): Omit<LineTold, 'title'> {
  const { line, kind } = decision
  const nothing = { line, reasons: [], experimentId: undefined }
  if (kind === 'create') return { ...nothing, outcome: 'created' }
  if (kind === 'rejected') return { ...nothing, outcome: 'rejected', reasons: decision.reasons }
  return { ...nothing, outcome: 'unchanged', experimentId: decision.experimentId }
}

function titleIn(
  { header, mapping }: Pick<PastImport, 'header' | 'mapping'>,
  cells: readonly string[],
) {
  const at = header.findIndex((heading) => ownOf(mapping, heading) === 'title')
  const title = (cells[at] ?? '').trim()
  return title.length > 120 ? `${title.slice(0, 120)}…` : title
}
