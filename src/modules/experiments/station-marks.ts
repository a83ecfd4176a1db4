import { dayOf, shortDay } from '#kit/dates.ts'
import type { HeadStation } from '#kit/frames/page-head.ts'
import type { Locale } from '#kit/texts.ts'
import { isLate, type StageDates } from './lateness.ts'
import type { Passage } from './passage.ts'
import { type Standing, type Station, stationOf, stations } from './stage.ts'
import { stageTexts } from './texts/stage.ts'

export interface ExperimentLineProps {
  readonly locale: Locale
  readonly experiment: Standing & { readonly startedOn: string }
  readonly passages?: readonly Passage[]
  readonly dates: StageDates
  readonly today: string
  readonly size: 'small' | 'full'
}

/** The eight stations as a line shows them, full or small. */
export function stationMarks(props: ExperimentLineProps): readonly HeadStation[] {
  return stations.map((station) => drawn(station, props))
}

function drawn(station: Station, props: ExperimentLineProps): HeadStation {
  const { locale, experiment, size } = props
  const state = stateOf(station, experiment)
  const late = state === 'current' && isLate(experiment, props.dates, props.today)
  const date = size === 'full' ? dateOf(station, state, late, props) : undefined
  return {
    label: stageTexts[locale].stations[station],
    state,
    ...(date === undefined ? {} : { date }),
    late,
  }
}

function stateOf(station: Station, standing: Standing): HeadStation['state'] {
  const here = stations.indexOf(stationOf(standing))
  const there = stations.indexOf(station)
  if (there < here) return 'done'
  if (there > here) return 'ahead'
  return standing.stage === 'stopped' ? 'stopped' : 'current'
}

/** Behind: the day it was reached. Here: since when, or since when it is late. Ahead: by when it should be left. */
function dateOf(
  station: Station,
  state: HeadStation['state'],
  late: boolean,
  { locale, experiment, passages = [], dates, today }: ExperimentLineProps,
): string | undefined {
  const texts = stageTexts[locale]
  if (state === 'stopped' && experiment.stop) {
    return texts.stoppedOn(shortDay(dayOf(experiment.stop.at), locale, today))
  }
  if (state === 'ahead') {
    const due = dates[station]
    return due === undefined ? undefined : texts.before(shortDay(due, locale, today))
  }
  const expected = late ? dates[station] : undefined
  if (expected) return texts.since(shortDay(expected, locale, today))
  const reached = passages.findLast(
    (passage) => passage.kind === 'passed' && passage.to === station,
  )
  const day = reached ? dayOf(reached.at) : station === 'idea' ? experiment.startedOn : undefined
  if (day === undefined) return undefined
  return state === 'current'
    ? texts.since(shortDay(day, locale, today))
    : shortDay(day, locale, today)
}
