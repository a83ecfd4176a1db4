import { Meter } from '../Meter/Meter.tsx'

export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** « 12 400 communes sur 34 875 ». */
  readonly text: string
  /** Where to look again; in a live region the figures also move by themselves. */
  readonly again?: { readonly href: string; readonly label: string } | undefined
}

/** Long work under way: it can be left and found again. No page reloads under someone's eyes. */
export function Progress({ again, ...meter }: ProgressProps) {
  return (
    <div class="progress" role="status">
      <Meter {...meter} />
      {again ? (
        <p>
          <a href={again.href}>{again.label}</a>
        </p>
      ) : null}
    </div>
  )
}
