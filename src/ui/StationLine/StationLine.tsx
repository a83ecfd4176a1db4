import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Drawing } from '../Picture/Picture.tsx'
import { pen } from '../Picture/paint.ts'
import { uiTexts } from '../texts.ts'
import { LateMark, StationMark, type StationState } from './StationMark.tsx'

export interface Station {
  readonly label: string
  /** The date as people write it: « figé le 2 sept. ». */
  readonly date?: string | undefined
  readonly state: StationState
  readonly late?: boolean | undefined
}

export interface StationLineProps {
  readonly locale: Locale
  readonly stations: readonly Station[]
  /** Marks alone: in a header that says in words where it stands. */
  readonly size: 'small' | 'full' | 'marks'
  readonly title: string
  /** Words under the small line (default: the station where it stands). `false`: none but “late”. */
  readonly caption?: string | false | undefined
}

/** The signature of the house: where an experiment stands, at one glance. */
export function StationLine(props: StationLineProps) {
  if (props.size === 'marks') return <MarksLine {...props} />
  return props.size === 'full' ? <FullLine {...props} /> : <SmallLine {...props} />
}

/** One picture across the header: its words are beside it, and in its description. */
function MarksLine({ locale, stations, title }: StationLineProps) {
  const stopped = stations.some((station) => station.state === 'stopped')
  return (
    <div
      class={`station-marks${stopped ? ' is-stopped' : ''}`}
      role="img"
      aria-label={`${title}${colon[locale]}${sentence(locale, stations)}`}
    >
      {stations.map((station) => (
        <span class={station.state} title={station.label}>
          <svg class="station-mark" viewBox="-13 -13 26 26" aria-hidden="true">
            <StationMark state={station.state} stopped={stopped} />
            {station.late ? (
              <g transform="translate(0 -15) scale(.9)">
                <LateMark />
              </g>
            ) : null}
          </svg>
        </span>
      ))}
    </div>
  )
}

/** In lists and on cards: one picture, and its words under it. */
function SmallLine(props: StationLineProps) {
  const texts = uiTexts[props.locale]
  const here = standing(props.stations)
  const late = props.stations.some((station) => station.late)
  const stopped = here?.state === 'stopped'
  const place = stopped ? `${here.label}, ${texts.stations.stopped}` : here?.label
  const words = props.caption === false ? undefined : (props.caption ?? place)
  return (
    <div class="station-line small">
      <StationDrawing {...props} />
      {words || late ? (
        <p class="station-caption">
          {words}
          {words && late ? ', ' : null}
          {late ? <strong>{texts.late}</strong> : null}
        </p>
      ) : null}
    </div>
  )
}

const step = 26
const margin = 12

/** The small line as a drawing of its own, also for files. */
export function StationDrawing({ locale, stations, title }: StationLineProps) {
  const stopped = stations.some((station) => station.state === 'stopped')
  const y = 22
  const last = stations.findLastIndex((station) => station.state !== 'ahead')
  const x = (rank: number) => margin + rank * step
  const width = margin * 2 + step * Math.max(0, stations.length - 1)
  return (
    <Drawing title={title} description={sentence(locale, stations)} width={width} height={36}>
      <line x1={x(0)} y1={y} x2={width - margin} y2={y} {...pen('line-strong', 1.6)} />
      {last > 0 ? (
        <line x1={x(0)} y1={y} x2={x(last)} y2={y} {...pen(stopped ? 'ink-soft' : 'accent', 2.6)} />
      ) : null}
      {stations.map((station, rank) => (
        <g transform={`translate(${x(rank)} ${y})`}>
          <StationMark state={station.state} stopped={stopped} scale={0.8} />
          {station.late ? (
            <g transform="translate(0 -15.5) scale(.85)">
              <LateMark />
            </g>
          ) : null}
        </g>
      ))}
    </Drawing>
  )
}

/** On top of an experiment: a list whose marks are drawn; down the page when there is no width. */
function FullLine({ locale, stations, title }: StationLineProps) {
  const texts = uiTexts[locale]
  const stopped = stations.some((station) => station.state === 'stopped')
  return (
    <div class="station-frame">
      <ol class={`station-line full${stopped ? ' is-stopped' : ''}`} aria-label={title}>
        {stations.map((station) => (
          <li class={station.state} aria-current={isHere(station) ? 'step' : undefined}>
            <svg class="station-mark" viewBox="-13 -13 26 26" aria-hidden="true">
              <StationMark state={station.state} stopped={stopped} />
            </svg>
            <span class="station-label">{station.label}</span>
            {station.state === 'stopped' ? null : (
              <span class="visually-hidden">{` (${texts.stations[station.state]}) `}</span>
            )}
            {station.date || station.late || station.state === 'stopped' ? (
              <span class="station-date">
                {station.state === 'stopped' ? (
                  <strong>{`${texts.stations.stopped} `}</strong>
                ) : null}
                {station.late ? (
                  <strong class="station-late">
                    <svg viewBox="-8 -8 16 15" aria-hidden="true">
                      <LateMark />
                    </svg>
                    {texts.late}
                  </strong>
                ) : null}
                {station.date && station.late ? ' ' : null}
                {station.date}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

function isHere(station: Station): boolean {
  return station.state === 'current' || station.state === 'stopped'
}

function standing(stations: readonly Station[]): Station | undefined {
  return stations.find(isHere) ?? stations.findLast((station) => station.state === 'done')
}

/** « Étape 5 sur 8 : En cours, depuis le 9 sept., en retard. » */
function sentence(locale: Locale, stations: readonly Station[]): string {
  const texts = uiTexts[locale]
  const here = standing(stations)
  if (!here) return texts.stationNone(stations.length)
  const words = [here.label, texts.stations[here.state], here.date]
  const late = stations.filter((station) => station.late).map((station) => station.label)
  if (late.length > 0) words.push(`${texts.late} (${late.join(', ')})`)
  return texts.stationAt(
    stations.indexOf(here) + 1,
    stations.length,
    words.filter(Boolean).join(', '),
  )
}
