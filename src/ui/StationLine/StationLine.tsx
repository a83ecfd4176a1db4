import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'

export interface Station {
  readonly label: string
  /** As people write it: « figé le 2 sept. ». */
  readonly date?: string | undefined
  readonly state: 'done' | 'current' | 'ahead' | 'stopped'
  readonly late?: boolean | undefined
}

export interface StationLineProps {
  readonly locale: Locale
  readonly stations: readonly Station[]
  readonly size: 'small' | 'full'
  readonly title: string
}

export function StationLine({ locale, stations, size, title }: StationLineProps) {
  const texts = uiTexts[locale]
  return (
    <ol class={`station-line ${size}`} aria-label={title}>
      {stations.map((station) => (
        <li class={station.state} aria-current={station.state === 'current' ? 'step' : undefined}>
          {station.label} {station.date} <span>{texts.stations[station.state]}</span>
          {station.late ? <strong>{texts.late}</strong> : null}
        </li>
      ))}
    </ol>
  )
}
