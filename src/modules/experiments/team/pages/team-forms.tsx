import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentFormPage } from '../../pages/ExperimentFormPage.tsx'
import { fresh, paths } from '../../paths.ts'
import { shares, type Task } from '../task.ts'
import { type Member, memberRoles } from '../team.ts'
import { teamTexts } from '../texts/team.ts'

interface TeamFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
}

/** What every form of this page says of where it is. */
function place({ frame, experiment, form }: TeamFormProps) {
  const back = { label: teamTexts[frame.locale].title, href: paths.team(experiment.slug) }
  return { frame, experiment, form, back }
}

/** Someone joins (name and address asked), or their place changes (the name stays theirs). */
export function MemberPage(
  props: TeamFormProps & { readonly member: Member | undefined; readonly name: string | undefined },
) {
  const { frame, experiment, form, member } = props
  const texts = teamTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={member ? texts.editTitle(props.name ?? texts.unnamed) : texts.add}
      action={paths.member(experiment.slug, member?.id ?? fresh)}
      submit={texts.save}
      seen={member !== undefined}
    >
      {member ? null : (
        <TextField name="name" label={texts.name} form={form} autocomplete="off" required />
      )}
      <Select
        name="role"
        label={texts.role}
        form={form}
        value={member?.role}
        required
        options={memberRoles.map((value) => ({ value, label: texts.roles[value] }))}
      />
      <TextField
        name="title"
        label={texts.memberTitle}
        hint={texts.memberTitleHint}
        form={form}
        value={member?.title}
      />
      <TextField
        name="organisation"
        label={texts.organisation}
        form={form}
        value={member?.organisation}
      />
      {member ? null : (
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          form={form}
          type="email"
          autocomplete="off"
        />
      )}
      <CheckBox name="shown" label={texts.shown} form={form} value={member?.shown ? 'yes' : ''} />
      <DateField
        name="endsOn"
        label={texts.endsOn}
        hint={texts.endsOnHint}
        form={form}
        value={member?.endsOn}
      />
    </ExperimentFormPage>
  )
}

export function TaskPage(
  props: TeamFormProps & {
    readonly task: Task | undefined
    readonly members: readonly Member[]
    readonly names: ReadonlyMap<string, string>
  },
) {
  const { frame, experiment, form, task } = props
  const texts = teamTexts[frame.locale]
  return (
    <ExperimentFormPage
      {...place(props)}
      title={task?.title ?? texts.addTask}
      lead={texts.tasksLead}
      action={paths.task(experiment.slug, task?.id ?? fresh)}
      submit={texts.save}
      seen={task !== undefined}
    >
      <TextField name="title" label={texts.taskTitle} form={form} value={task?.title} required />
      <DateField name="dueOn" label={texts.due} form={form} value={task?.dueOn} />
      <h2>{texts.sharesOf}</h2>
      {props.members.map((member) => (
        <Select
          name={`part-${member.id}`}
          label={`${props.names.get(member.id) ?? texts.unnamed}, ${texts.roles[member.role]}`}
          form={form}
          value={task?.shares.get(member.id) ?? ''}
          options={[
            { value: '', label: texts.noShare },
            ...shares.map((value) => ({ value, label: texts.shares[value] })),
          ]}
        />
      ))}
    </ExperimentFormPage>
  )
}
