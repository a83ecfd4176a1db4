import { Meter } from '../Meter/Meter.tsx'

export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** « 12 400 communes sur 34 875 ». */
  readonly text: string
}

/**
 * Long work under way: can be left and found again. The page reloads itself through
 * `<RefreshEvery>` in its head as long as the work goes on, or at once through a live region.
 */
export function Progress(props: ProgressProps) {
  return (
    <div class="progress" role="status">
      <Meter {...props} />
    </div>
  )
}

/** For the `head` of a page whose work is not over: shown again without JavaScript. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  return <meta http-equiv="refresh" content={String(seconds)} />
}
