import { paint } from '../Picture/paint.ts'
import { Spot } from '../Picture/Spot.tsx'
import { LateMark } from '../StationLine/StationMark.tsx'
import type { TimelineItem } from './items.ts'
import type { TimeScale } from './scale.ts'

/** Ahead: an outline. Over: solid. Under way: solid up to today. Cancelled: grey. */
export function TimelineBar(props: {
  item: TimelineItem
  scale: TimeScale
  today: string | undefined
  y: number
  height: number
}) {
  const { item, scale, y, height } = props
  const from = scale.at(item.start)
  const to = Math.max(scale.at(item.end), from + 0.8)
  const solid = solidEnd(props, from, to)
  return (
    <>
      <rect
        x={`${from}%`}
        y={y}
        width={`${round(to - from)}%`}
        height={height}
        rx="2"
        {...(item.state === 'stopped'
          ? paint('line', 'ink-soft', 1.4)
          : paint('sheet', 'ink', 1.4))}
      />
      {solid > from ? (
        <rect
          x={`${from}%`}
          y={y}
          width={`${round(solid - from)}%`}
          height={height}
          rx="2"
          {...paint('action')}
        />
      ) : null}
      {(item.milestones ?? []).map(({ day }) => (
        <Spot x={`${scale.at(day)}%`} y={y + height / 2}>
          <path d="M0-8 8 0 0 8-8 0z" {...paint('sheet', 'ink', 1.8)} />
        </Spot>
      ))}
      {item.late ? (
        <Spot x={`${round(to)}%`} y={y + height / 2}>
          <g transform={`translate(${to > 95 ? -14 : 16} 0)`}>
            <LateMark />
          </g>
        </Spot>
      ) : null}
    </>
  )
}

function solidEnd(
  props: { item: TimelineItem; scale: TimeScale; today: string | undefined },
  from: number,
  to: number,
): number {
  if (props.item.state === 'done') return to
  if (props.item.state !== 'current') return from
  return props.today ? Math.min(to, Math.max(from, props.scale.at(props.today))) : (from + to) / 2
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
