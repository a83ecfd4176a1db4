import type { Day } from '#kit/dates.ts'
import type { List, ListColumn } from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { isOnTeam, mayEditExperiment } from '../../permissions.ts'
import { isInState, type TaskLine, taskStates } from '../task-line.ts'
import { taskListTexts } from '../texts/task-list.ts'

interface TaskListGiven {
  readonly locale: Locale
  readonly today: Day
  readonly viewer: Viewer | undefined
  /** Those in which something is to be done, or was. */
  readonly withTasks: readonly Experiment[]
  readonly lines: readonly TaskLine[]
}

export function taskList({
  locale,
  today,
  viewer,
  withTasks,
  lines,
}: TaskListGiven): List<TaskLine> {
  const texts = taskListTexts[locale]
  const count = (state: string | undefined) => lines.filter((line) => isInState(line, state)).length
  return {
    title: texts.title,
    path: paths.tasks,
    files: paths.tasksFiles,
    fileName: 'taches',
    counted: texts.counted,
    columns: columnsOf(locale, viewer),
    named: { idOf: ({ task }) => task.id, nameOf: ({ task }) => task.title },
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        kind: 'choice',
        name: 'etat',
        label: texts.state,
        as: 'links',
        usual: 'a-faire',
        options: [
          ...taskStates.map((value) => ({
            value,
            label: texts.states[value],
            count: count(value),
          })),
          { value: 'toutes', label: texts.all, count: count(undefined) },
        ],
      },
      {
        kind: 'choice',
        name: 'experience',
        label: texts.experiments,
        as: 'menu',
        all: texts.everyExperiment,
        options: withTasks.map(({ slug, title }) => ({ value: slug, label: title })),
      },
      { kind: 'yes', name: 'miennes', label: texts.mine },
    ],
    order: { own: texts.pressing },
    perPage: 50,
    bulk: {
      idOf: ({ task }) => task.id,
      nameOf: ({ task }) => task.title,
      acts: [
        {
          key: 'faites',
          label: texts.finish,
          action: paths.tasksDone,
          fields: (rows) => ({ ids: rows.map(({ task }) => task.id).join(' ') }),
          leaves: ({ state, experiment }) => {
            if (state === 'faites') return texts.doneAlready
            return isOnTeam(viewer, experiment) ? undefined : texts.ofOthers
          },
          confirm: texts.finishConfirm,
          nothing: texts.finishNothing,
        },
      ],
    },
    today,
  }
}

const both = (name: 'task' | 'due') => ({
  fr: taskListTexts.fr.columns[name],
  en: taskListTexts.en.columns[name],
})

function columnsOf(locale: Locale, viewer: Viewer | undefined): readonly ListColumn<TaskLine>[] {
  const texts = taskListTexts[locale]
  const { columns } = texts
  const may = ({ experiment }: TaskLine) => mayEditExperiment(viewer, experiment)
  return [
    {
      key: 'tache',
      title: columns.task,
      kind: 'text',
      sortable: true,
      value: ({ task }) => task.title,
      edit: {
        asked: { type: 'text', required: true, most: 200, label: both('task') },
        typed: ({ task }) => task.title,
        may,
      },
    },
    {
      key: 'experience',
      title: columns.experiment,
      kind: 'text',
      sortable: true,
      value: ({ experiment }) => experiment.title,
    },
    {
      key: 'pour',
      title: columns.due,
      kind: 'day',
      sortable: true,
      value: ({ task }) => task.dueOn,
      edit: {
        asked: { type: 'date', required: false, days: 'any', label: both('due') },
        typed: ({ task }) => task.dueOn ?? '',
        may,
      },
    },
    {
      key: 'fait-par',
      title: columns.does,
      kind: 'text',
      sortable: true,
      value: ({ does }) => does,
    },
    {
      key: 'repond',
      title: columns.answers,
      kind: 'text',
      sortable: true,
      value: ({ answers }) => answers,
    },
    {
      key: 'etat',
      title: columns.state,
      kind: 'choice',
      value: ({ state }) => texts.states[state],
    },
    {
      key: 'faite',
      title: columns.done,
      kind: 'day',
      only: 'file',
      sortable: true,
      value: ({ task }) => task.doneOn,
    },
    {
      key: 'page',
      title: columns.link,
      kind: 'link',
      only: 'file',
      value: ({ task, experiment }) => paths.task(experiment.slug, task.id),
    },
  ]
}
