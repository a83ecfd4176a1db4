import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { fresh, paths } from '../../paths.ts'
import { isOnTeam, mayEditExperiment } from '../../permissions.ts'
import { shareLetter, type Task, taskProblems } from '../task.ts'
import { type Member, presentMembers } from '../team.ts'
import { teamTexts } from '../texts/team.ts'

export interface TeamPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly members: readonly Member[]
  readonly tasks: readonly Task[]
  /** By member: only those who may be named here. */
  readonly names: ReadonlyMap<string, string>
  readonly today: string
}

/** Who holds what, and who does what. */
export function TeamPage(props: TeamPageProps) {
  const { frame, experiment, members, today } = props
  const said = teamTexts[frame.locale]
  const present = presentMembers(members, today)
  const past = members.filter((one) => !present.includes(one))
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="team"
      title={said.title}
      lead={said.lead}
      actions={
        may ? (
          <ButtonLink href={paths.member(experiment.slug, fresh)} tone="quiet">
            {said.add}
          </ButtonLink>
        ) : undefined
      }
      wide
    >
      {present.length === 0 ? (
        <EmptyState title={said.nobody}>
          <p>{said.nobodyText}</p>
        </EmptyState>
      ) : (
        <Members {...props} caption={said.present} members={present} />
      )}
      <Tasks {...props} members={present} />
      {past.length === 0 ? null : (
        <>
          <h2>{said.past}</h2>
          <Members {...props} caption={said.past} members={past} />
        </>
      )}
    </ExperimentLayout>
  )
}

function Members(props: TeamPageProps & { readonly caption: string }) {
  const { frame, experiment, names } = props
  const said = teamTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { title: said.role },
        { title: said.person },
        { title: said.memberTitle },
        { title: said.organisation },
      ]}
      rows={props.members.map((one) => [
        may ? (
          <a href={paths.member(experiment.slug, one.id)}>{said.roles[one.role]}</a>
        ) : (
          said.roles[one.role]
        ),
        names.get(one.id) ?? said.unnamed,
        one.title,
        one.organisation,
      ])}
    />
  )
}

function Tasks(props: TeamPageProps) {
  const { frame, experiment, tasks, members } = props
  const said = teamTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <section>
      <h2>{said.tasks}</h2>
      <p>{said.tasksLead}</p>
      {tasks.length === 0 ? (
        <EmptyState title={said.noTask}>
          <p>{members.length === 0 ? said.needMembers : said.noTaskText}</p>
        </EmptyState>
      ) : (
        <TaskTable {...props} />
      )}
      {may && members.length > 0 ? (
        <ButtonLink href={paths.task(experiment.slug, fresh)} tone="quiet">
          {said.addTask}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function TaskTable({ frame, experiment, tasks, members, names }: TeamPageProps) {
  const { locale } = frame
  const said = teamTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <Table
      caption={said.tasks}
      captionHidden
      phone="scroll"
      columns={[
        { title: said.task },
        { title: said.due },
        ...members.map((one) => ({ title: names.get(one.id) ?? said.roles[one.role] })),
      ]}
      rows={tasks.map((task) => [
        <>
          {may ? (
            <a lang={writtenLocale} href={paths.task(experiment.slug, task.id)}>
              {task.title}
            </a>
          ) : (
            <span lang={writtenLocale}>{task.title}</span>
          )}
          {task.doneOn
            ? null
            : taskProblems(task).map((problem) => <div class="hint">{said.problems[problem]}</div>)}
        </>,
        <DueCell task={task} frame={frame} experiment={experiment} />,
        ...members.map((one) => {
          const share = task.shares.get(one.id)
          return share ? <abbr title={said.shares[share]}>{shareLetter[share]}</abbr> : '–'
        }),
      ])}
    />
  )
}

function DueCell(props: {
  readonly task: Task
  readonly frame: Frame
  readonly experiment: Experiment
}) {
  const { task, frame, experiment } = props
  const said = teamTexts[frame.locale]
  return (
    <>
      {task.doneOn ? (
        <div>{said.doneOn(writtenDay(task.doneOn, frame.locale))}</div>
      ) : task.dueOn ? (
        <div>{writtenDay(task.dueOn, frame.locale)}</div>
      ) : null}
      {isOnTeam(frame.viewer, experiment) ? (
        <ActionButton
          frame={frame}
          action={paths.taskDone(experiment.slug, task.id)}
          label={task.doneOn ? said.reopen : said.finish}
          fields={{ done: task.doneOn ? '' : 'yes' }}
        />
      ) : null}
    </>
  )
}
