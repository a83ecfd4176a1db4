import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { paths } from '../../paths.ts'
import type { TaskLine } from '../task-line.ts'
import { taskListTexts } from '../texts/task-list.ts'

interface TaskListProps {
  readonly frame: Frame
  readonly shown: ShownList<TaskLine>
  readonly today: string
}

/** The tasks of every team, for those who follow them all. */
export function TaskListPage({ frame, shown, today }: TaskListProps) {
  const texts = taskListTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} wide>
      <List
        frame={frame}
        shown={shown}
        empty={{
          title: texts.none,
          text: texts.noneText,
          act: { label: texts.chooseExperiment, href: paths.portfolio },
        }}
        cells={{
          tache: ({ task, experiment }) => (
            <a lang={writtenLocale} href={paths.task(experiment.slug, task.id)}>
              {task.title}
            </a>
          ),
          experience: ({ experiment }) => (
            <a lang={writtenLocale} href={paths.team(experiment.slug)}>
              {experiment.title}
            </a>
          ),
          pour: ({ task, state }) => {
            if (!task.dueOn) return '–'
            const day = shortDay(task.dueOn, frame.locale, today)
            return state === 'en-retard' ? <strong>{day}</strong> : day
          },
        }}
      />
    </Layout>
  )
}
