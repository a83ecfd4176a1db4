import { paint, pen } from '../Picture/paint.ts'
import type { PlannedActualRow } from './rows.ts'

/** Share of the width that the plan takes, as long as what happened does not go beyond the rest. */
const plannedShare = 0.72

/** Planned: an outline. Actual: a solid bar under it. Beyond the plan it goes on, past a tick. */
export function PlannedActualBars(props: {
  row: PlannedActualRow
  /** The largest figure of the rows that share its unit, when several do. */
  most?: number | undefined
  y: number
  /** Percentages of the drawing. */
  left: number
  right: number
}) {
  const { y, left, right } = props
  const shares = barShares(props.row, props.most)
  const width = (share: number) => `${percent(share * (right - left))}%`
  const end = (share: number) => `${percent(left + share * (right - left))}%`
  return (
    <>
      {shares.planned === undefined ? null : (
        <rect
          x={`${left}%`}
          y={y}
          width={width(shares.planned)}
          height="8"
          rx="1.5"
          {...paint('sheet', 'ink', 1.3)}
        />
      )}
      {shares.actual === undefined ? null : (
        <rect
          x={`${left}%`}
          y={y + 11}
          width={width(shares.actual)}
          height="9"
          rx="1.5"
          {...paint('action')}
        />
      )}
      {shares.planned ? (
        <line
          x1={end(shares.planned)}
          x2={end(shares.planned)}
          y1={y + 8}
          y2={y + 22}
          stroke-dasharray="2 2"
          {...pen('ink', 1.3)}
        />
      ) : null}
    </>
  )
}

/**
 * Lengths from 0 to 1. Rows of one unit are measured against the largest figure among them, so that a bar twice as long
 * says twice as much. A row alone in its unit has a scale of its own, and shrinks when it exceeds the drawing.
 */
export function barShares(
  row: PlannedActualRow,
  most?: number,
): {
  planned: number | undefined
  actual: number | undefined
} {
  const planned = positive(row.planned)
  const actual = positive(row.actual)
  if (most !== undefined && most > 0) {
    const share = (value: number | undefined) => (value === undefined ? undefined : value / most)
    return { planned: share(planned), actual: share(actual) }
  }
  if (planned === undefined || planned === 0) {
    return { planned, actual: actual === undefined ? undefined : actual > 0 ? plannedShare : 0 }
  }
  const unit = Math.min(plannedShare, planned / Math.max(planned, actual ?? 0))
  return { planned: unit, actual: actual === undefined ? undefined : (actual / planned) * unit }
}

function positive(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.max(0, value)
}

function percent(value: number): number {
  return Math.round(value * 100) / 100
}
