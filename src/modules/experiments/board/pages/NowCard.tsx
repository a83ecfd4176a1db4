import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { NextLine, nextHref } from '../../gates/index.ts'
import type { WhatNext } from '../../gates/nouns.ts'
import { paths } from '../../paths.ts'
import { stationOf } from '../../stage.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { stageTexts } from '../../texts/stage.ts'

export interface NowCardProps {
  readonly locale: Locale
  readonly experiment: Experiment
  readonly next: WhatNext
  /** Whoever may act is led to the gesture; a reader, to the stages. */
  readonly mayAct: boolean
}

/** “What happens now”: the team's words, then what comes next. */
export function NowCard(props: NowCardProps) {
  const { locale, experiment } = props
  const texts = experimentTexts[locale]
  if (experiment.stop) return <StoppedCard {...props} />
  const { now } = experiment
  return (
    <Card title={now?.title ? texts.nowTitled(now.title) : texts.now} tone="accent">
      {now?.text ? <Prose markdown={now.text} /> : null}
      <NextLine {...props} href={nextHref(props.next, experiment.slug)} />
      <p>
        <ButtonLink href={paths.stages(experiment.slug)}>{texts.seeStages}</ButtonLink>
      </p>
    </Card>
  )
}

/** A stop is told as plainly as a success: where, when, why. */
function StoppedCard(props: NowCardProps) {
  const { locale, experiment } = props
  const texts = experimentTexts[locale]
  const { stop } = experiment
  if (!stop) return null
  const station = stageTexts[locale].stations[stationOf(experiment)]
  const title = `${texts.stoppedTitle(writtenDay(dayOf(stop.at), locale))}, ${texts.stoppedAt(station)}`
  return (
    <Card title={title} tone="wash">
      <p>
        <strong>{stageTexts[locale].reasons[stop.reason]}.</strong>
      </p>
      <Prose markdown={stop.text} />
      <NextLine {...props} href={nextHref(props.next, experiment.slug)} />
    </Card>
  )
}
