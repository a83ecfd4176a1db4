import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { refused } from '#kit/result.ts'
import { page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { ticked } from '../../fields.ts'
import { fresh, paths } from '../../paths.ts'
import { isOnTeam, mayEditExperiment } from '../../permissions.ts'
import { experimentAct, experimentForm } from '../../routes/experiment-form.tsx'
import { idOf, nothing } from '../../routes/id-of.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { addMember } from '../actions/add-member.ts'
import { editMember } from '../actions/edit-member.ts'
import { finishTask } from '../actions/finish-task.ts'
import { saveTask } from '../actions/save-task.ts'
import { TeamPage } from '../pages/TeamPage.tsx'
import { MemberPage, TaskPage } from '../pages/team-forms.tsx'
import { listTasks } from '../store/tasks.ts'
import { listMembers } from '../store/team.ts'
import { readShares, taskDays, taskShape } from '../task.ts'
import { memberDays, memberEditShape, memberShape, presentMembers } from '../team.ts'
import { teamTexts } from '../texts/team.ts'
import { namesShown } from './names.ts'

const afterwards = {
  next: (experiment: Experiment) => paths.team(experiment.slug),
  notice: (locale: 'fr' | 'en') => teamTexts[locale].saved,
}

/** The team and who does what. Adding asks for a name; editing a place does not. */
export const teamRoutes: readonly Route[] = [
  get(
    '/experiences/:slug/equipe',
    'anyone',
    onExperiment(async (c, experiment) => page(c, await teamPage(c, experiment))),
    { cached: true },
  ),
  ...experimentForm({
    ...afterwards,
    path: `/equipe/personnes/${fresh}`,
    may: mayEditExperiment,
    shape: memberShape,
    days: memberDays,
    draw: memberPage,
    act: (c, experiment, input) => addMember(c.var.ctx, experiment.id, input),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/equipe/personnes/:id',
    may: mayEditExperiment,
    shape: memberEditShape,
    draw: memberPage,
    act: (c, experiment, input) => editMember(c.var.ctx, experiment.id, idOf(c) ?? nothing, input),
  }),
  ...experimentForm({
    ...afterwards,
    path: '/equipe/taches/:id',
    may: mayEditExperiment,
    shape: taskShape,
    days: taskDays,
    draw: taskPage,
    act: async (c, experiment, input, { raw }) => {
      const members = await listMembers(c.var.ctx.db, experiment.id)
      const shares = readShares(
        raw,
        members.map((member) => member.id),
      )
      return saveTask(c.var.ctx, experiment.id, idOf(c), { ...input, shares })
    },
  }),
  experimentAct({
    ...afterwards,
    path: '/equipe/taches/:id/fait',
    may: isOnTeam,
    shape: z.object({ done: ticked }),
    draw: (c, experiment) => teamPage(c, experiment),
    act: async (c, experiment, { done }) => {
      const id = idOf(c)
      return id ? finishTask(c.var.ctx, experiment.id, id, done) : refused('not-found')
    },
  }),
]

async function teamPage(c: HttpContext, experiment: Experiment) {
  const { ctx, frame } = c.var
  const members = await listMembers(ctx.db, experiment.id)
  return (
    <TeamPage
      frame={frame}
      experiment={experiment}
      members={members}
      tasks={await listTasks(ctx.db, experiment.id)}
      names={await namesShown(ctx, experiment, members)}
      today={dayOf(ctx.now)}
    />
  )
}

async function memberPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const id = c.req.param('id') === undefined ? undefined : idOf(c)
  const members = await listMembers(ctx.db, experiment.id)
  const member = members.find((item) => item.id === id)
  if (id !== undefined && !member) return undefined
  const names = await namesShown(ctx, experiment, member ? [member] : [])
  return (
    <MemberPage
      frame={frame}
      experiment={experiment}
      form={form}
      member={member}
      name={member && names.get(member.id)}
    />
  )
}

async function taskPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const id = idOf(c)
  const task = (await listTasks(ctx.db, experiment.id)).find((item) => item.id === id)
  if (id !== undefined && !task) return undefined
  const members = presentMembers(await listMembers(ctx.db, experiment.id), dayOf(ctx.now))
  return (
    <TaskPage
      frame={frame}
      experiment={experiment}
      form={form}
      task={task}
      members={members}
      names={await namesShown(ctx, experiment, members)}
    />
  )
}
