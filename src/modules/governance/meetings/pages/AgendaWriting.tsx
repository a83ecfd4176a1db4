import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { type AgendaItem, itemStates } from '../agenda.ts'
import type { MeetingView } from '../meeting-view.ts'
import { meetingTexts } from '../texts/meetings.ts'

export interface AgendaWritingProps {
  readonly frame: Frame
  readonly view: MeetingView
  /** A form that came back. */
  readonly notes: { readonly itemId: string; readonly form: FormState } | undefined
}

/** Each point with its order and its minutes: the one under way is unfolded. */
export function AgendaWriting(props: AgendaWritingProps) {
  const { frame, view, notes } = props
  const texts = meetingTexts[frame.locale]
  return (
    <section>
      <h2>{texts.agenda}</h2>
      {view.items.map((item, at) => (
        <Disclosure
          summary={`${at + 1}. ${item.title} (${texts.itemStates[item.state]})`}
          open={item.id === view.meeting.currentItemId || notes?.itemId === item.id}
        >
          <Places {...props} item={item} at={at} />
          <NotesForm {...props} item={item} />
        </Disclosure>
      ))}
    </section>
  )
}

function Places(props: AgendaWritingProps & { item: AgendaItem; at: number }) {
  const { frame, view, item, at } = props
  const texts = meetingTexts[frame.locale]
  const action = paths.moveItem(view.circle.slug, view.meeting.id, item.id)
  const place = (where: string, label: string) => (
    <ActionButton frame={frame} action={action} label={label} fields={{ where }} />
  )
  return (
    <Actions>
      {view.meeting.state === 'open' && item.id !== view.meeting.currentItemId
        ? place('now', texts.takeUp)
        : null}
      {at > 0 ? place('up', texts.up) : null}
      {at < view.items.length - 1 ? place('down', texts.down) : null}
      {item.href ? <a href={item.href}>{texts.see}</a> : null}
    </Actions>
  )
}

function NotesForm({ frame, view, notes, item }: AgendaWritingProps & { item: AgendaItem }) {
  const texts = meetingTexts[frame.locale]
  const cameBack = notes?.itemId === item.id
  const form = cameBack ? notes.form : emptyForm
  return (
    <>
      {cameBack && item.notes ? <Prose markdown={item.notes} /> : null}
      <Form
        frame={frame}
        id={`point-${item.id}`}
        action={paths.item(view.circle.slug, view.meeting.id, item.id)}
        form={form}
        submit={texts.saveNotes}
        draft={`point-${item.id}-${item.version}`}
      >
        <input type="hidden" name="version" value={String(item.version)} />
        <TextArea
          name="notes"
          label={texts.notes}
          hint={texts.notesHint}
          form={form}
          value={item.notes}
          rows={6}
        />
        <Radios
          name="state"
          label={texts.itemState}
          form={form}
          value={item.state}
          required
          options={itemStates.map((value) => ({ value, label: texts.itemStates[value] }))}
        />
        <TextField name="task" label={texts.newTask} hint={texts.taskUntold} form={form} />
        <Select
          name="who"
          label={texts.who}
          form={form}
          value=""
          options={[
            { value: '', label: texts.nobody },
            ...view.people.map(({ memberId, name }) => ({ value: memberId, label: name })),
          ]}
        />
        <DateField name="due" label={texts.due} form={form} />
      </Form>
    </>
  )
}
