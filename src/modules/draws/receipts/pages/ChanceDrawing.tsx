import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing } from '#ui/Picture/Picture.tsx'
import { paint, pen } from '#ui/Picture/paint.ts'
import { type ChanceView, chanceAxis, heightOf, stairs } from '../receipt-view.ts'
import { chanceTexts } from '../texts/chances.ts'

const [top, height, foot] = [22, 230, 34]
/** Share of the width that the words of the scale take, on the left. */
const gutter = 12

/** A chance as it is written: `31,0 %`. */
export function percentOf(count: number, size: number, locale: Locale): string {
  return writtenPercent(count / size, locale)
}

export interface ChanceDrawingProps {
  readonly locale: Locale
  readonly view: ChanceView
  readonly fixedWidth?: number | undefined
}

/**
 * The stair stretches with the page; words and scale keep their size. Below the stair is empty paper, always: the
 * least chance is named there, and equal chances above their line.
 */
export function ChanceDrawing({ locale, view, fixedWidth }: ChanceDrawingProps) {
  const texts = chanceTexts[locale]
  const axis = chanceAxis(view)
  const percent = (count: number) => percentOf(count, view.size, locale)
  const y = (count: number) => top + (height * heightOf(count, axis)) / 100
  const bottom = top + height
  const across = (share: number) => gutter + (share * (100 - gutter)) / 100
  const leastAt = across((100 * view.shutOut) / view.sorted.length)
  const isLate = leastAt > 50
  return (
    <Drawing
      title={texts.drawing(view.sorted.length)}
      description={texts.described(
        percent(view.least.count),
        percent(view.mean),
        percent(view.most),
      )}
      height={bottom + foot}
      class="stretching"
      fixedWidth={fixedWidth}
    >
      {axis.ticks.map((tick) => (
        <line x1={`${gutter}%`} x2="100%" y1={y(tick)} y2={y(tick)} {...pen('line', 1)} />
      ))}
      <line x1={`${gutter}%`} x2="100%" y1={bottom} y2={bottom} {...pen('line-strong', 1)} />
      <line
        x1={`${gutter}%`}
        x2="100%"
        y1={y(view.mean)}
        y2={y(view.mean)}
        stroke-dasharray="2 5"
        {...pen('ink', 1.5)}
      />
      <svg
        x={`${gutter}%`}
        y={top}
        width={`${100 - gutter}%`}
        height={height}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path d={stairs(view.sorted, axis)} class="draw-stair s-accent" {...stair} />
      </svg>
      {axis.ticks.map((tick) => (
        <Words x="0" y={y(tick) + 5} soft>
          {percent(tick)}
        </Words>
      ))}
      <Words x="100%" y={y(view.mean) - 7} end>
        {texts.equal(percent(view.mean))}
      </Words>
      <circle cx={`${leastAt}%`} cy={y(view.least.count)} r="5" {...paint('accent')} />
      <Words x={`${leastAt}%`} y={y(view.least.count) + 19} end={isLate} bold>
        {texts.leastHere(percent(view.least.count))}
      </Words>
      <Words x={`${gutter}%`} y={bottom + 22} soft>
        {texts.lowest}
      </Words>
      <Words x="100%" y={bottom + 22} soft end>
        {texts.highest}
      </Words>
      {axis.from > 0 ? (
        <Words x={`${across(50)}%`} y={bottom - 7} middle>
          {texts.notFromZero(percent(axis.from))}
        </Words>
      ) : null}
    </Drawing>
  )
}

const stair = {
  fill: 'none',
  stroke: '#c8331a',
  'stroke-width': 3,
  'vector-effect': 'non-scaling-stroke',
} as const

function Words(props: {
  readonly x: string
  readonly y: number
  readonly soft?: boolean
  readonly bold?: boolean
  readonly end?: boolean
  readonly middle?: boolean
  readonly children: string
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      font-size="14"
      font-weight={props.bold ? '700' : undefined}
      text-anchor={props.end ? 'end' : props.middle ? 'middle' : undefined}
      class={`draw-halo f-${props.soft ? 'ink-soft' : 'ink'}`}
      fill={props.soft ? '#57524a' : '#1b1a17'}
    >
      {props.children}
    </text>
  )
}
