import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint, pen } from '#ui/Picture/paint.ts'
import type { FlowEnd, FlowSteps } from '../flow-steps.ts'
import { flowTexts } from '../texts/flow.ts'

const width = 320
const edge = 2
const gap = 16
const boxHeight = 42
const [full, middle] = [width - 2 * edge, width / 2]
/** More groups than that are written one under the other. */
const mostBeside = 3

/** From the rows that came to those that are counted, a box a step; the table beside it says the same. */
export function FlowDrawing({ steps, locale }: { steps: FlowSteps; locale: Locale }) {
  const texts = flowTexts[locale]
  const rows: Child[] = []
  let y = edge
  const add = (height: number, row: Child) => {
    rows.push(row)
    y += height
  }
  const arrow = () => add(gap, <Arrow x={middle} y={y} />)
  add(boxHeight, <Box y={y} title={texts.received} count={texts.rows(steps.received)} />)
  for (const { column, count } of steps.leftOut)
    add(
      gap / 2 + boxHeight,
      <>
        <line x1={middle} y1={y} x2={middle} y2={y + gap / 2 + boxHeight} {...pen('ink-soft', 1)} />
        <Box
          {...{ x: middle + 14, y: y + gap / 2, width: middle - 14 - edge, isAside: true }}
          title={texts.without(column)}
          count={texts.rows(count)}
        />
      </>,
    )
  const isBeside = steps.groups.length <= mostBeside
  const sides = sidesOf(steps.groups.length)
  if (steps.groups.length > 0) {
    arrow()
    for (const [at, { name, n }] of steps.groups.entries()) {
      const isLast = !isBeside || at === steps.groups.length - 1
      const side = isBeside ? sides[at] : {}
      add(
        isLast ? boxHeight + (isBeside ? 0 : 4) : 0,
        <Box y={y} {...side} title={texts.group(name)} count={texts.rows(n)} />,
      )
    }
  }
  for (const [place, end] of steps.ends.entries()) {
    // One effect does not follow from another: they stand under the same arrow.
    if (place === 0) arrow()
    else y += 6
    const beside = isBeside && end.byGroup?.length === steps.groups.length ? end.byGroup : []
    add(
      boxHeight,
      beside.length === 0 ? (
        <Box y={y} isEnd title={texts.counted(end.name)} count={countOf(end, locale)} />
      ) : (
        beside.map(({ n }, at) => (
          <Box y={y} isEnd {...sides[at]} title={texts.counted(end.name)} count={texts.rows(n)} />
        ))
      ),
    )
  }
  return (
    <Drawing
      title={texts.title}
      description={described(steps, locale)}
      width={width}
      height={y + edge}
    >
      {rows}
    </Drawing>
  )
}

/** Groups side by side. */
function sidesOf(count: number) {
  const own = (full - (count - 1) * 8) / Math.max(1, count)
  return Array.from({ length: count }, (_, at) => ({ x: edge + at * (own + 8), width: own }))
}

function countOf({ counted, lost }: FlowEnd, locale: Locale): string {
  const texts = flowTexts[locale]
  return lost === 0 ? texts.rows(counted) : `${texts.rows(counted)} (${texts.lost(lost)})`
}

/** The same in sentences, for those who listen. */
function described({ received, leftOut, groups, ends }: FlowSteps, locale: Locale): string {
  const texts = flowTexts[locale]
  const lines = [
    [texts.received, texts.rows(received)],
    ...leftOut.map(({ column, count }) => [texts.without(column), texts.rows(count)]),
    ...groups.map(({ name, n }) => [texts.group(name), texts.rows(n)]),
    ...ends.map((end) => [texts.counted(end.name), countOf(end, locale)]),
  ]
  return lines.map(([title, count]) => `${title}, ${count}.`).join(' ')
}

interface BoxProps {
  readonly x?: number
  readonly y: number
  readonly width?: number
  readonly title: string
  readonly count: string
  /** What is left out stands beside the way, with a dashed edge. */
  readonly isAside?: boolean
  readonly isEnd?: boolean
}

function Box({ x = edge, y, width: own = full, title, count, isAside, isEnd }: BoxProps) {
  const most = Math.floor((own - 12) / 6.4)
  const short = title.length > most ? `${title.slice(0, most - 1)}…` : title
  return (
    <>
      <rect
        {...{ x, y, width: own, height: boxHeight, rx: 4 }}
        stroke-dasharray={isAside ? '4 3' : undefined}
        {...paint(isAside ? 'paper' : 'sheet', isEnd ? 'action' : 'ink-soft', isEnd ? 2 : 1)}
      />
      <text x={x + 6} y={y + 17} font-size="12" {...paint('ink')}>
        {short}
      </text>
      <text x={x + 6} y={y + 34} font-size="12" font-weight="bold" {...paint('ink')}>
        {count}
      </text>
    </>
  )
}

function Arrow({ x, y }: { x: number; y: number }) {
  return (
    <>
      <line x1={x} y1={y} x2={x} y2={y + gap - 5} {...pen('ink-soft', 1)} />
      <path d={`M${x - 4} ${y + gap - 6}h8l-4 5z`} {...paint('ink-soft')} />
    </>
  )
}
