export interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** The same thing in words: « 7 questions sur 12 ». */
  readonly text: string
  /** `level` draws one box per step (a scale of 5), `share` one bar. */
  readonly look?: 'share' | 'level' | undefined
}

export function Meter({ label, value, max, text, look = 'share' }: MeterProps) {
  return (
    <div class={`meter ${look}`}>
      <p class="meter-label">{label}</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="meter-max" width="100" height="4" />
        <rect class="meter-value" width={(100 * value) / max} height="4" />
      </svg>
      <p class="meter-text">{text}</p>
    </div>
  )
}
