import { paint } from '../Picture/paint.ts'

export interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** The same thing in words: « 7 questions sur 12 ». */
  readonly text: string
  /** `level` draws one box per step (a scale of 5), `share` one bar. */
  readonly look?: 'share' | 'level' | undefined
  /** A heading above says it already. */
  readonly labelHidden?: boolean | undefined
}

/** How far, how much: an outline for the whole, solid for what is there. */
export function Meter({ label, value, max, text, look = 'share', labelHidden }: MeterProps) {
  const kept = Math.min(Math.max(0, value), max)
  return (
    <div class={`meter ${look}`}>
      {labelHidden ? null : <p class="meter-label">{label}</p>}
      <svg role="img" width="100%" height="14" xmlns="http://www.w3.org/2000/svg">
        <title>{label}</title>
        <desc>{text}</desc>
        {look === 'level' ? <Boxes value={kept} max={max} /> : <Bar share={kept / (max || 1)} />}
      </svg>
      <p class="meter-text">{text}</p>
    </div>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <>
      <rect x="0" y="1" width="100%" height="12" rx="3" {...paint('sheet')} />
      <rect
        x="0"
        y="1"
        width={`${Math.round(share * 1000) / 10}%`}
        height="12"
        rx="3"
        {...paint('good')}
      />
      <rect
        class="meter-frame f-none s-line-strong"
        x="0"
        y="1"
        width="100%"
        height="12"
        rx="3"
        fill="none"
      />
    </>
  )
}

function Boxes({ value, max }: { value: number; max: number }) {
  const gap = 2
  const width = (100 - gap * (max - 1)) / max
  return (
    <>
      {Array.from({ length: max }, (_, rank) => (
        <rect
          x={`${rank * (width + gap)}%`}
          y="1"
          width={`${width}%`}
          height="12"
          rx="2"
          {...(rank < value ? paint('good', 'good', 1.2) : paint('sheet', 'line-strong', 1.2))}
        />
      ))}
    </>
  )
}
