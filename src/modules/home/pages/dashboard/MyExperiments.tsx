import { shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import {
  dueOn,
  ExperimentLine,
  paths as experimentPaths,
  isLate,
  type RequirementKey,
  requirementTexts,
} from '#modules/experiments/index.ts'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { ShownExperiment } from '../../running.ts'
import { dashboardTexts } from '../../texts/dashboard.ts'
import { placeWords } from '../front/RunningList.tsx'

/** An experiment of the viewer, and the first thing its gate still asks. */
export interface MineExperiment extends ShownExperiment {
  readonly missing: RequirementKey | undefined
  /** Every requirement is met: it may go on. */
  readonly open: boolean
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
      columns={[{ title: texts.experiment }, { title: texts.stage }, { title: texts.nextGesture }]}
      rows={mine.map((one) => [
        <RowTitle
          title={one.experiment.title}
          href={experimentPaths.experiment(one.experiment.slug)}
          note={placeWords(one, locale)}
        />,
        <ExperimentLine
          locale={locale}
          experiment={one.experiment}
          dates={one.dates}
          today={today}
          size="small"
        />,
        <NextGesture locale={locale} one={one} today={today} />,
      ])}
    />
  )
}

function NextGesture({
  locale,
  one,
  today,
}: Omit<MineProps, 'title' | 'mine'> & { one: MineExperiment }) {
  const texts = dashboardTexts[locale]
  const { experiment, dates, missing, open } = one
  const due = dueOn(experiment, dates)
  const day = due === undefined ? undefined : shortDay(due, locale)
  const words = missing
    ? requirementTexts[locale][missing].gesture
    : open
      ? texts.ready
      : texts.none
  if (day === undefined || experiment.stage === 'dissemination') return <span>{words}</span>
  return (
    <>
      {words}
      <br />
      {isLate(experiment, dates, today) ? <strong>{texts.lateOn(day)}</strong> : day}
    </>
  )
}
