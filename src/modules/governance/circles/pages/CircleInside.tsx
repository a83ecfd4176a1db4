import { shortDay, writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Circle } from '../../circle.ts'
import type { MemberView } from '../../circle-view.ts'
import type { Meeting } from '../../meeting.ts'
import { MeetingFields } from '../../meetings/index.ts'
import { meetingTexts } from '../../meetings/nouns.ts'
import { paths } from '../../paths.ts'
import type { CircleTask, Review, Tension } from '../../tensions/nouns.ts'
import { circleTexts } from '../../texts/circles.ts'

export interface CircleForms {
  readonly member?: FormState
  readonly tension?: FormState
  readonly meeting?: FormState
  readonly reopen?: FormState
}

export interface InsideView {
  readonly members: readonly MemberView[]
  readonly tensions: readonly Tension[]
  readonly reviews: readonly Review[]
  readonly meetings: readonly Meeting[]
  readonly tasks: readonly CircleTask[]
}

export interface CircleInsideProps {
  readonly frame: Frame
  readonly circle: Circle
  readonly inside: InsideView
  readonly mayRun: boolean
  readonly isMember: boolean
  readonly today: string
  readonly forms: Required<CircleForms>
}

/** What the people of a circle read and write: meetings, tensions, tasks, one another. */
export function CircleInside(props: CircleInsideProps) {
  return (
    <>
      <Meetings {...props} />
      <Tensions {...props} />
      <Tasks {...props} />
      <Members {...props} />
    </>
  )
}

function Meetings({ frame, circle, inside, mayRun, forms, today }: CircleInsideProps) {
  const texts = meetingTexts[frame.locale]
  const { meetings } = inside
  return (
    <section>
      <h2>{texts.meetings}</h2>
      {meetings.length === 0 ? <p>{texts.noMeeting}</p> : null}
      <LinkList
        items={meetings.map((meeting) => ({
          label: meeting.title,
          labelIn: writtenLocale,
          href: paths.meeting(circle.slug, meeting.id),
          note: `${writtenInstant(meeting.startsAt, frame.locale)} · ${texts.states[meeting.state]}`,
        }))}
      />
      {mayRun ? (
        <Disclosure summary={texts.plan} open={isRefused(forms.meeting)}>
          <Form
            frame={frame}
            id="reunion"
            action={paths.meetings(circle.slug)}
            form={forms.meeting}
            submit={texts.plan}
          >
            <MeetingFields
              form={forms.meeting}
              locale={frame.locale}
              members={inside.members}
              today={today}
            />
          </Form>
        </Disclosure>
      ) : null}
    </section>
  )
}

function Tensions({ frame, circle, inside, mayRun, isMember, forms, today }: CircleInsideProps) {
  const texts = meetingTexts[frame.locale]
  const self = inside.members.find(({ isSelf }) => isSelf)
  return (
    <section>
      <h2>{texts.tensions}</h2>
      <p>{texts.tensionsLead}</p>
      {inside.tensions.length === 0 ? <p>{texts.noTension}</p> : null}
      {inside.tensions.map((tension) => (
        <Disclosure summary={tension.title}>
          <Prose markdown={tension.description} />
          {mayRun || (self && tension.raisedBy === self.id) ? (
            <Actions>
              <ActionButton
                frame={frame}
                action={paths.tension(circle.slug, tension.id)}
                label={texts.settle}
                fields={{ state: 'settled' }}
                confirm={texts.tensionEndConfirm}
              />
              <ActionButton
                frame={frame}
                action={paths.tension(circle.slug, tension.id)}
                label={texts.withdraw}
                fields={{ state: 'withdrawn' }}
                confirm={texts.tensionEndConfirm}
              />
            </Actions>
          ) : null}
        </Disclosure>
      ))}
      {isMember || mayRun ? (
        <Disclosure summary={texts.raise} open={isRefused(forms.tension)}>
          <Form
            frame={frame}
            id="tension"
            action={paths.tensions(circle.slug)}
            form={forms.tension}
            submit={texts.raise}
          >
            <TextField name="title" label={texts.tension} form={forms.tension} required />
            <TextArea name="description" label={texts.tensionText} form={forms.tension} rows={4} />
          </Form>
        </Disclosure>
      ) : null}
      {inside.reviews.length > 0 ? (
        <>
          <h3>{texts.reviews}</h3>
          <LinkList
            items={inside.reviews.map((review) => ({
              label: review.title,
              labelIn: writtenLocale,
              href: review.href,
              note: texts.dueOn(shortDay(review.dueOn, frame.locale, today)),
            }))}
          />
        </>
      ) : null}
    </section>
  )
}

function Tasks({ frame, circle, inside, today }: CircleInsideProps) {
  const texts = meetingTexts[frame.locale]
  if (inside.tasks.length === 0) return null
  const names = new Map(inside.members.map(({ id, name }) => [id, name]))
  return (
    <section>
      <h2>{texts.tasks}</h2>
      <Table
        caption={texts.tasks}
        captionHidden
        columns={[
          { title: texts.newTask },
          { title: texts.who },
          { title: texts.due },
          { title: circleTexts[frame.locale].actions },
        ]}
        rows={inside.tasks.map((task) => [
          plainProse(task.words),
          (task.memberId && names.get(task.memberId)) ?? '',
          task.dueOn ? shortDay(task.dueOn, frame.locale, today) : '',
          <ActionButton
            frame={frame}
            action={paths.taskDone(circle.slug, task.id)}
            label={texts.taskDone}
          />,
        ])}
      />
    </section>
  )
}

function Members({ frame, circle, inside, mayRun, forms }: CircleInsideProps) {
  const texts = circleTexts[frame.locale]
  return (
    <section>
      <h2>{texts.members}</h2>
      <Table
        caption={texts.members}
        captionHidden
        columns={[{ title: texts.memberName }, { title: texts.roles }, { title: texts.actions }]}
        rows={inside.members.map((member) => [
          member.name,
          [
            ...member.roles,
            ...(member.through ? [throughWords(member.through, frame.locale)] : []),
          ].join(', '),
          !member.through && (mayRun || member.isSelf) ? (
            <ActionButton
              frame={frame}
              action={paths.leave(circle.slug, member.id)}
              label={texts.leave}
              confirm={texts.leaveConfirm}
            />
          ) : null,
        ])}
      />
      {mayRun ? (
        <Disclosure summary={texts.addMember} open={isRefused(forms.member)}>
          <Form
            frame={frame}
            id="personne"
            action={paths.members(circle.slug)}
            form={forms.member}
            submit={texts.addMember}
          >
            <TextField name="name" label={texts.memberName} form={forms.member} required />
            <TextField
              name="email"
              label={texts.memberEmail}
              hint={texts.memberEmailHint}
              form={forms.member}
            />
          </Form>
        </Disclosure>
      ) : null}
    </section>
  )
}

function throughWords(
  through: NonNullable<MemberView['through']>,
  locale: Frame['locale'],
): string {
  const kind = through.kind === 'lead' ? 'lead' : 'representative'
  return circleTexts[locale].through[kind](through.circle)
}

function isRefused(form: FormState): boolean {
  return Object.keys(form.problems).length > 0
}
