import { shortDay } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import {
  dueOn,
  ExperimentLine,
  paths as experimentPaths,
  isLate,
  stationOf,
  stations,
} from '#modules/experiments/index.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { Card } from '#ui/Card/Card.tsx'
import { nextStepOf } from '../../next-step.ts'
import type { ShownExperiment } from '../../running.ts'
import { homeTexts } from '../../texts/home.ts'

interface RunningProps {
  readonly locale: Locale
  readonly shown: readonly ShownExperiment[]
  readonly today: string
}

/** What is being tried: one line each, where it stands at a glance, and what comes next. */
export function RunningList({ locale, shown, today }: RunningProps) {
  return (
    <div class="running-list">
      {shown.map((experiment) => (
        <Card
          title={experiment.experiment.title}
          titleIn={writtenLocale}
          href={experimentPaths.experiment(experiment.experiment.slug)}
          level={3}
          eyebrow={placeWords(experiment, locale)}
          picture={
            <ExperimentLine
              locale={locale}
              experiment={experiment.experiment}
              dates={experiment.dates}
              today={today}
              size="small"
            />
          }
        >
          <p>{stepWords(experiment, locale, today)}</p>
        </Card>
      ))}
    </div>
  )
}

/** « Valbrenne (35), 8 400 habitant·es »; without a place, one is looked for only where that was said. */
export function placeWords({ experiment, place }: ShownExperiment, locale: Locale): string {
  const texts = homeTexts[locale]
  if (!place) return experiment.seeking ? texts.seekingPlace : texts.noPlace
  const name = territoryLabel(place)
  if (!place.population) return name
  return `${name} · ${texts.inhabitants(writtenNumber(place.population, locale))}`
}

/** What comes next, in one sentence. */
function stepWords({ experiment, dates }: ShownExperiment, locale: Locale, today: string) {
  const texts = homeTexts[locale]
  const station = stationOf(experiment)
  const step = nextStepOf({
    station,
    next: stations[stations.indexOf(station) + 1] ?? station,
    due: dueOn(experiment, dates),
    late: isLate(experiment, dates, today),
    said: experiment.now?.title,
    today,
  })
  switch (step.kind) {
    case 'late':
      return texts.lateSince(texts.late[step.station], step.waited)
    case 'said':
      return step.text
    case 'next':
      return step.by
        ? texts.nextBy(texts.steps[step.station], shortDay(step.by, locale, today))
        : texts.next(texts.steps[step.station])
  }
}
