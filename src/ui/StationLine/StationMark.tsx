import { paint } from '../Picture/paint.ts'

export type StationState = 'done' | 'current' | 'ahead' | 'stopped'

/** Each state has its own shape, so that it is told without colour. Drawn around 0,0. */
export function StationMark(props: { state: StationState; stopped: boolean; scale?: number }) {
  const s = props.scale ?? 1
  switch (props.state) {
    case 'done':
      return <circle r={6 * s} {...paint(props.stopped ? 'ink-soft' : 'accent')} />
    case 'current':
      return (
        <>
          <circle r={9.5 * s} {...paint('sheet', 'accent', 2.8 * s)} />
          <circle r={4.6 * s} {...paint('accent')} />
        </>
      )
    case 'ahead':
      return <circle r={4.8 * s} {...paint('sheet', 'line-strong', 2 * s)} />
    case 'stopped':
      return <rect x={-7 * s} y={-7 * s} width={14 * s} height={14 * s} {...paint('ink-soft')} />
  }
}

/** Late: a yellow triangle, drawn around in ink since yellow alone is too pale on paper. */
export function LateMark() {
  return <path d="M0-6.5 6.5 5h-13z" stroke-linejoin="round" {...paint('caution', 'ink', 1.4)} />
}
