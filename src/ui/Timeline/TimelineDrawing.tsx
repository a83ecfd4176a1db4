import { shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '../Picture/Picture.tsx'
import { paint, pen } from '../Picture/paint.ts'
import { Spot } from '../Picture/Spot.tsx'
import { uiTexts } from '../texts.ts'
import { milestonesOf, stateOf, type TimelineItem, type TimelineProps } from './items.ts'
import { type TimeScale, timeScale } from './scale.ts'
import { TimelineBar } from './TimelineBar.tsx'
import { wrapped } from './wrapped.ts'

const head = 34
const lineHeight = 20
const barHeight = 12
const longest = 38

interface Row {
  readonly item: TimelineItem
  readonly title: readonly string[]
  readonly milestones: readonly string[]
  readonly top: number
  readonly barTop: number
  readonly bottom: number
}

/** Places are percentages: the drawing stretches with the page and its words keep their size. */
export function TimelineDrawing(props: TimelineProps & { fixedWidth?: number | undefined }) {
  const { locale, items, today } = props
  const rows = rowsOf(locale, items, today)
  const scale = timeScale([
    ...items.flatMap((item) => [item.start, item.end]),
    ...items.flatMap((item) => (item.milestones ?? []).map(({ day }) => day)),
    ...(today ? [today] : []),
  ])
  const height = (rows.at(-1)?.bottom ?? head) + 4
  return (
    <Drawing
      title={props.title}
      description={said(locale, items, today)}
      height={height}
      class="stretching"
      fixedWidth={props.fixedWidth}
    >
      <Months locale={locale} scale={scale} height={height} />
      <Dependencies rows={rows} scale={scale} />
      {today ? <Today locale={locale} at={scale.at(today)} height={height} /> : null}
      {rows.map((row) => (
        <RowDrawing locale={locale} row={row} scale={scale} today={today} />
      ))}
    </Drawing>
  )
}

function rowsOf(locale: Locale, items: readonly TimelineItem[], today: string | undefined): Row[] {
  let top = head
  return items.map((item) => {
    const title = wrapped(item.label, longest)
    const milestones = milestonesOf(locale, item, today)
    const barTop = top + 14 + (title.length + 1) * lineHeight
    const bottom = barTop + barHeight + milestones.length * lineHeight + 14
    const row = { item, title, milestones, top, barTop, bottom }
    top = bottom
    return row
  })
}

function Months(props: { locale: Locale; scale: TimeScale; height: number }) {
  return (
    <>
      {props.scale.ticks.map(({ day, at }) => (
        <>
          <line x1={`${at}%`} x2={`${at}%`} y1={18} y2={props.height} {...pen('line', 1)} />
          {at < 90 ? (
            <text x={`${at}%`} y={12} font-size="12.5" {...paint('ink-soft')}>
              {monthName(day, props.locale)}
            </text>
          ) : null}
        </>
      ))}
    </>
  )
}

/** The month, with its year in January. */
function monthName(day: string, locale: Locale): string {
  const month = shortDay(day, locale, day).replace(/^\d\S* /, '')
  return day.slice(5, 7) === '01' ? `${month} ${day.slice(0, 4)}` : month
}

function RowDrawing(props: {
  locale: Locale
  row: Row
  scale: TimeScale
  today: string | undefined
}) {
  const { locale, row, scale } = props
  const { item } = row
  const dates = datesOf(item, locale, props.today)
  return (
    <g>
      <line x1="0" x2="100%" y1={row.top} y2={row.top} {...pen('line', 1)} />
      {row.title.map((text, rank) => (
        <Words x="0" y={row.top + (rank + 1) * lineHeight + 3} bold>
          {text}
        </Words>
      ))}
      <Words x="0" y={row.top + (row.title.length + 1) * lineHeight + 2}>
        {`${dates}, ${stateOf(locale, item)}`}
      </Words>
      <TimelineBar
        item={item}
        scale={scale}
        today={props.today}
        y={row.barTop}
        height={barHeight}
      />
      {row.milestones.map((text, rank) => {
        const y = row.barTop + barHeight + (rank + 1) * lineHeight - 1
        return (
          <>
            <path d={`M6 ${y - 10}l5 5-5 5-5-5z`} {...paint('sheet', 'ink', 1.5)} />
            <Words x="17" y={y}>
              {text}
            </Words>
          </>
        )
      })}
    </g>
  )
}

/** Written over the lines of the months, with a halo of paper. */
function Words(props: { x: string; y: number; bold?: boolean; children: string }) {
  return (
    <text
      x={props.x}
      y={props.y}
      font-size={props.bold ? '15.5' : '13.5'}
      font-weight={props.bold ? '650' : '400'}
      stroke-linejoin="round"
      paint-order="stroke"
      {...paint(props.bold ? 'ink' : 'ink-soft', 'paper', 5)}
    >
      {props.children}
    </text>
  )
}

/** From the end of what must come first to the start of what follows. */
function Dependencies({ rows, scale }: { rows: readonly Row[]; scale: TimeScale }) {
  const links = rows.flatMap((row) =>
    rows
      .filter((before) => row.item.after?.includes(before.item.label))
      .map((before) => ({ before, row })),
  )
  return (
    <>
      {links.map(({ before, row }) => {
        const from = `${scale.at(before.item.end)}%`
        const to = `${scale.at(row.item.start)}%`
        const y = before.barTop + barHeight / 2
        return (
          <g>
            <line x1={from} x2={to} y1={y} y2={y} {...pen('line-strong', 1.4)} />
            <line x1={to} x2={to} y1={y} y2={row.barTop - 2} {...pen('line-strong', 1.4)} />
            <Spot x={to} y={row.barTop - 2}>
              <path d="M-4.5-6h9L0 0z" {...paint('line-strong')} />
            </Spot>
          </g>
        )
      })}
    </>
  )
}

function Today({ locale, at, height }: { locale: Locale; at: number; height: number }) {
  return (
    <>
      <line
        x1={`${at}%`}
        x2={`${at}%`}
        y1={28}
        y2={height}
        stroke-dasharray="5 4"
        {...pen('accent', 1.6)}
      />
      <text
        x={`${at}%`}
        y={28}
        text-anchor={at < 15 ? 'start' : at > 85 ? 'end' : 'middle'}
        font-size="12.5"
        font-weight="700"
        stroke-linejoin="round"
        paint-order="stroke"
        {...paint('ink', 'paper', 5)}
      >
        {uiTexts[locale].today}
      </text>
    </>
  )
}

/** One day, or the two ends. */
function datesOf({ start, end }: TimelineItem, locale: Locale, today: string | undefined): string {
  const last = shortDay(end, locale, today)
  return start === end ? last : `${shortDay(start, locale, today)} – ${last}`
}

function said(locale: Locale, items: readonly TimelineItem[], today: string | undefined): string {
  return items
    .map((item) => {
      const dates = datesOf(item, locale, today)
      return `${item.label}, ${dates}, ${stateOf(locale, item)}.`
    })
    .join(' ')
}
