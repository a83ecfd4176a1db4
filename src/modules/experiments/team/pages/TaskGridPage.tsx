import type { Grid, StandingRow } from '#kit/grids/grid.ts'
import type { PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import {
  ExperimentGridPage,
  ExperimentPastePage,
  type GridPageProps,
} from '../../pages/GridPages.tsx'
import { paths } from '../../paths.ts'
import type { TaskRowForm } from '../task-grid.ts'
import { teamTexts } from '../texts/team.ts'

type TaskGridProps = GridPageProps & { readonly grid: Grid<TaskRowForm> }

const placeOf = ({ frame, experiment: { slug } }: GridPageProps) => {
  const { title, grid, save } = teamTexts[frame.locale]
  return {
    words: { title, gridTitle: grid.title, gridLead: grid.lead, save },
    home: paths.team(slug),
    lines: paths.taskLines(slug),
    paste: paths.taskPaste(slug),
  }
}

/** All the tasks of a team, written on one page. */
export function TaskGridPage(props: TaskGridProps & { readonly rows: readonly StandingRow[] }) {
  const { grid, rows, ...page } = props
  return <ExperimentGridPage {...page} place={placeOf(page)} shown={{ grid, rows }} />
}

export function TaskPastePage(props: TaskGridProps & Pick<PasteFormProps, 'read'>) {
  return <ExperimentPastePage {...props} place={placeOf(props)} />
}
