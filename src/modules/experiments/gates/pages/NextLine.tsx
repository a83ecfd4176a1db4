import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Experiment } from '../../experiment.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { nextWords } from '../texts/what-next.ts'
import { isGesture, type WhatNext } from '../what-next.ts'

export interface NextLineProps {
  readonly locale: Locale
  readonly experiment: Experiment
  readonly next: WhatNext
  /** Whoever may act is led to the gesture. */
  readonly mayAct: boolean
  /** Where the gesture is made; absent when it is made on this very page. */
  readonly href: string | undefined
}

/** What comes next, in one plain sentence, and its day: the same wherever an experiment is read. */
export function NextLine({ locale, experiment, next, mayAct, href }: NextLineProps) {
  const texts = experimentTexts[locale]
  // A stop is told as it is to whoever reads; what is still to be done about it is for the team.
  if (experiment.stop && !(mayAct && isGesture(next))) return null
  if (next.kind === 'spread') return <p data-next={next.kind}>{texts.lastStation}</p>
  const words = nextWords(next, locale)
  const day = next.dueOn && writtenDay(next.dueOn, locale)
  return (
    <div data-next={next.kind}>
      <p>
        {next.kind === 'pass' ? `${texts.gateOpen} ` : null}
        {texts.nextIs} {mayAct && href ? <a href={href}>{words}</a> : words}.
      </p>
      {day ? <p>{next.late ? <strong>{texts.lateSince(day)}</strong> : texts.dueOn(day)}</p> : null}
    </div>
  )
}
