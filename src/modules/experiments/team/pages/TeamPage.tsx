import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
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
  const texts = teamTexts[frame.locale]
  const present = presentMembers(members, today)
  const past = members.filter((member) => !present.includes(member))
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      actions={
        may ? (
          <ButtonLink href={paths.member(experiment.slug, fresh)} tone="quiet">
            {texts.add}
          </ButtonLink>
        ) : undefined
      }
      wide
    >
      {present.length === 0 ? (
        <EmptyState title={texts.nobody}>
          <p>{texts.nobodyText}</p>
        </EmptyState>
      ) : (
        <Members {...props} caption={texts.present} members={present} />
      )}
      <Tasks {...props} members={present} />
      {past.length === 0 ? null : (
        <>
          <h2>{texts.past}</h2>
          <Members {...props} caption={texts.past} members={past} />
        </>
      )}
    </ExperimentLayout>
  )
}

function Members(props: TeamPageProps & { readonly caption: string }) {
  const { frame, experiment, names } = props
  const texts = teamTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[
        { title: texts.role },
        { title: texts.person },
        { title: texts.memberTitle },
        { title: texts.organisation },
      ]}
      rows={props.members.map((member) => [
        may ? (
          <a href={paths.member(experiment.slug, member.id)}>{texts.roles[member.role]}</a>
        ) : (
          texts.roles[member.role]
        ),
        names.get(member.id) ?? texts.unnamed,
        member.title,
        member.organisation,
      ])}
    />
  )
}

function Tasks(props: TeamPageProps) {
  const { frame, experiment, tasks, members } = props
  const texts = teamTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const acts =
    may && members.length > 0 ? (
      <p class="acts">
        <ButtonLink href={paths.task(experiment.slug, fresh)} tone="quiet">
          {texts.addTask}
        </ButtonLink>{' '}
        <ButtonLink href={paths.taskLines(experiment.slug)} tone="quiet">
          {texts.writeTogether}
        </ButtonLink>{' '}
        <ButtonLink href={paths.taskPaste(experiment.slug)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      </p>
    ) : null
  return (
    <section>
      <h2>{texts.tasks}</h2>
      <p>{texts.tasksLead}</p>
      {tasks.length === 0 ? (
        <EmptyState title={texts.noTask}>
          <p>{members.length === 0 ? texts.needMembers : texts.noTaskText}</p>
          {acts}
        </EmptyState>
      ) : (
        <>
          <TaskTable {...props} />
          {acts}
        </>
      )}
    </section>
  )
}

function TaskTable({ frame, experiment, tasks, members, names }: TeamPageProps) {
  const { locale } = frame
  const texts = teamTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <Table
      caption={texts.tasks}
      captionHidden
      columns={[
        { title: texts.task },
        { title: texts.due },
        ...members.map((member) => ({ title: names.get(member.id) ?? texts.roles[member.role] })),
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
            : taskProblems(task).map((problem) => (
                <div class="hint">{texts.problems[problem]}</div>
              ))}
        </>,
        <DueCell task={task} frame={frame} experiment={experiment} />,
        ...members.map((member) => {
          const share = task.shares.get(member.id)
          return share ? <abbr title={texts.shares[share]}>{shareLetter[share]}</abbr> : '–'
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
  const texts = teamTexts[frame.locale]
  return (
    <>
      {task.doneOn ? (
        <div>{texts.doneOn(writtenDay(task.doneOn, frame.locale))}</div>
      ) : task.dueOn ? (
        <div>{writtenDay(task.dueOn, frame.locale)}</div>
      ) : null}
      {isOnTeam(frame.viewer, experiment) ? (
        <ActionButton
          frame={frame}
          action={paths.taskDone(experiment.slug, task.id)}
          label={task.doneOn ? texts.reopen : texts.finish}
          fields={{ done: task.doneOn ? '' : 'yes' }}
        />
      ) : null}
    </>
  )
}
