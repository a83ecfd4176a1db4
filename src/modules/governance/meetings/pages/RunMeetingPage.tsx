import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { actsOn } from '../../meeting.ts'
import { paths } from '../../paths.ts'
import { roundKinds, usualSeconds } from '../../speaking-round.ts'
import { circleTexts } from '../../texts/circles.ts'
import { addedKinds } from '../agenda.ts'
import type { MeetingView } from '../meeting-view.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { AgendaWriting } from './AgendaWriting.tsx'
import { MeetingNow, meetingTones } from './MeetingNow.tsx'

export interface RunMeetingPageProps {
  readonly frame: Frame
  readonly view: MeetingView
  readonly forms?: {
    readonly presences?: FormState
    readonly round?: FormState
    readonly item?: FormState
    readonly notes?: { readonly itemId: string; readonly form: FormState }
    readonly state?: FormState
  }
}

/** One screen facilitates and writes; the others follow the page of the meeting. */
export function RunMeetingPage(props: RunMeetingPageProps) {
  const { frame, view, forms } = props
  const texts = meetingTexts[frame.locale]
  const { circle, meeting } = view
  const here = paths.meeting(circle.slug, meeting.id)
  const isWritten = meeting.state === 'planned' || meeting.state === 'open'
  const problems = [
    ...Object.values(forms?.state?.problems ?? {}),
    ...Object.values(forms?.notes?.form.problems ?? {}),
  ]
  return (
    <Layout
      frame={frame}
      title={`${texts.run}${colon[frame.locale]}${meeting.title}`}
      eyebrow={<Badge tone={meetingTones[meeting.state]}>{texts.states[meeting.state]}</Badge>}
      crumbs={[
        { label: circleTexts[frame.locale].circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
        { label: meeting.title, labelIn: writtenLocale, href: here },
      ]}
      refused={problems.length > 0 || forms !== undefined}
      wide
    >
      {problems.map((sentence) => (
        <p class="problem" role="alert">
          {sentence}
        </p>
      ))}
      <Actions>
        {actsOn(meeting).map((act) => (
          <ActionButton
            frame={frame}
            action={paths.move(circle.slug, meeting.id)}
            label={texts.acts[act]}
            fields={{ act }}
            tone={act === 'open' ? 'action' : 'quiet'}
            confirm={act === 'close' || act === 'cancel' ? texts[`${act}Confirm`] : undefined}
          />
        ))}
        <a href={here}>{texts.follow}</a>
      </Actions>
      <LiveRegion subject={`meeting:${meeting.id}`}>
        <MeetingNow frame={frame} view={view} mayHold={isWritten} />
      </LiveRegion>
      {isWritten ? (
        <>
          <Presences {...props} />
          {meeting.state === 'open' && !view.round ? <NewRound {...props} /> : null}
          <AgendaWriting frame={frame} view={view} notes={forms?.notes} />
          <NewItem {...props} />
        </>
      ) : null}
    </Layout>
  )
}

function Presences({ frame, view, forms }: RunMeetingPageProps) {
  const texts = meetingTexts[frame.locale]
  const form = forms?.presences ?? emptyForm
  const on = (medium: string) =>
    view.people.filter((person) => person.medium === medium).map(({ memberId }) => memberId)
  const options = view.people.map(({ memberId, name }) => ({ value: memberId, label: name }))
  return (
    <Disclosure summary={texts.presences} open={on('screen').length + on('paper').length === 0}>
      <p>{texts.presencesLead}</p>
      <Form
        frame={frame}
        id="presences"
        action={paths.presences(view.circle.slug, view.meeting.id)}
        form={form}
        submit={texts.savePresences}
        tone="quiet"
      >
        <CheckBoxes
          name="screen"
          label={texts.onScreen}
          form={form}
          value={on('screen')}
          options={options}
        />
        <CheckBoxes
          name="paper"
          label={texts.onPaper}
          form={form}
          value={on('paper')}
          options={options}
        />
        {(['facilitator', 'secretary'] as const).map((role) => (
          <Select
            name={role}
            label={texts[role]}
            form={form}
            value={view.meeting[`${role}Id`] ?? ''}
            options={[{ value: '', label: texts.nobody }, ...options]}
          />
        ))}
      </Form>
    </Disclosure>
  )
}

function NewRound({ frame, view, forms }: RunMeetingPageProps) {
  const texts = meetingTexts[frame.locale]
  const form = forms?.round ?? emptyForm
  return (
    <Disclosure summary={texts.beginRound} open={form !== emptyForm}>
      <Form
        frame={frame}
        id="tour"
        action={paths.rounds(view.circle.slug, view.meeting.id)}
        form={form}
        submit={texts.beginRound}
        tone="quiet"
      >
        <Select
          name="kind"
          label={texts.roundKind}
          hint={texts.order}
          form={form}
          required
          value="check-in"
          options={roundKinds.map((value) => ({ value, label: texts.rounds[value] }))}
        />
        <NumberField
          name="seconds"
          label={texts.seconds}
          form={form}
          value={String(usualSeconds)}
        />
      </Form>
    </Disclosure>
  )
}

function NewItem({ frame, view, forms }: RunMeetingPageProps) {
  const texts = meetingTexts[frame.locale]
  const form = forms?.item ?? emptyForm
  return (
    <Disclosure summary={texts.addItem} open={form !== emptyForm}>
      <Form
        frame={frame}
        id="point"
        action={paths.items(view.circle.slug, view.meeting.id)}
        form={form}
        submit={texts.addItem}
        tone="quiet"
      >
        <Select
          name="kind"
          label={texts.itemKind}
          form={form}
          required
          value="information"
          options={addedKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <TextField name="title" label={texts.title} form={form} required />
        <NumberField name="minutes" label={texts.itemMinutes} form={form} value="10" />
      </Form>
    </Disclosure>
  )
}
