import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../experiment.ts'
import { firstMissing, type GateStatus } from '../gate.ts'
import { dueOn, isLate, type StageDates } from '../lateness.ts'
import { paths } from '../paths.ts'
import { stationOf } from '../stage.ts'
import { experimentTexts } from '../texts/experiment.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stageTexts } from '../texts/stage.ts'

export interface NowCardProps {
  readonly locale: Locale
  readonly experiment: Experiment
  readonly gate: GateStatus
  readonly dates: StageDates
  readonly today: string
}

/** “What happens now”: the team's words, then the next gesture as the gate knows it. */
export function NowCard(props: NowCardProps) {
  const { locale, experiment } = props
  const said = experimentTexts[locale]
  if (experiment.stop) return <StoppedCard locale={locale} experiment={experiment} />
  const { now } = experiment
  return (
    <Card title={now?.title ? said.nowTitled(now.title) : said.now} tone="accent">
      {now?.text ? <Prose markdown={now.text} /> : null}
      <p>{nextGesture(props)}</p>
      <DueDay {...props} />
      <p>
        <ButtonLink href={paths.stages(experiment.slug)}>{said.seeStages}</ButtonLink>
      </p>
    </Card>
  )
}

/** The next thing to do, in one plain sentence. */
function nextGesture({ locale, gate }: { locale: Locale; gate: GateStatus }): string {
  const said = experimentTexts[locale]
  if (gate.next === undefined) return said.lastStation
  const missing = firstMissing(gate)
  return missing ? said.next(requirementTexts[locale][missing].gesture) : said.gateOpen
}

function DueDay({ locale, experiment, dates, today }: NowCardProps) {
  const said = experimentTexts[locale]
  const due = dueOn(experiment, dates)
  if (due === undefined || experiment.stage === 'dissemination') return null
  const day = writtenDay(due, locale)
  if (!isLate(experiment, dates, today)) return <p>{said.dueOn(day)}</p>
  return (
    <p>
      <strong>{said.lateSince(day)}</strong>
    </p>
  )
}

/** A stop is told as plainly as a success: where, when, why. */
function StoppedCard({ locale, experiment }: { locale: Locale; experiment: Experiment }) {
  const said = experimentTexts[locale]
  const { stop } = experiment
  if (!stop) return null
  const station = stageTexts[locale].stations[stationOf(experiment)]
  const title = `${said.stoppedTitle(writtenDay(dayOf(stop.at), locale))}, ${said.stoppedAt(station)}`
  return (
    <Card title={title} tone="wash">
      <p>
        <strong>{stageTexts[locale].reasons[stop.reason]}.</strong>
      </p>
      <Prose markdown={stop.text} />
    </Card>
  )
}
