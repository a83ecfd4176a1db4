import { shortDay } from '#kit/dates.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import {
  ExperimentLine,
  paths as experimentPaths,
  nextWords,
  type WhatNext,
} from '#modules/experiments/index.ts'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { placeWords } from '../../pages/front/RunningList.tsx'
import type { ShownExperiment } from '../../running.ts'
import { dashboardTexts } from '../texts/dashboard.ts'

/** An experiment of the viewer, and what comes next in it. */
export interface MineExperiment extends ShownExperiment {
  readonly next: WhatNext
  /** It stands in the list of things to do, above: its words are not said again. */
  readonly toDo: boolean
}

interface MineProps {
  readonly locale: Locale
  readonly title: string
  readonly mine: readonly MineExperiment[]
  readonly today: string
}

export function MyExperiments({ locale, title, mine, today }: MineProps) {
  const texts = dashboardTexts[locale]
  return (
    <Table
      caption={title}
      columns={[{ title: texts.experiment }, { title: texts.stage }, { title: texts.ensuing }]}
      rows={mine.map((experiment) => [
        <RowTitle
          title={experiment.experiment.title}
          titleIn={writtenLocale}
          href={experimentPaths.experiment(experiment.experiment.slug)}
          note={placeWords(experiment, locale)}
        />,
        <ExperimentLine
          locale={locale}
          experiment={experiment.experiment}
          dates={experiment.dates}
          today={today}
          size="small"
        />,
        <Next locale={locale} experiment={experiment} today={today} />,
      ])}
    />
  )
}

function Next({
  locale,
  experiment,
  today,
}: Pick<MineProps, 'locale' | 'today'> & { experiment: MineExperiment }) {
  const { next, toDo } = experiment
  const texts = dashboardTexts[locale]
  const day = next.dueOn && shortDay(next.dueOn, locale, today)
  return (
    <>
      {toDo ? texts.above : nextWords(next, locale)}
      {day ? (
        <>
          <br />
          {next.late ? <strong>{texts.lateOn(day)}</strong> : day}
        </>
      ) : null}
    </>
  )
}
