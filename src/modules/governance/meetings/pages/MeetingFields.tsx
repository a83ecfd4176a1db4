import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { MemberView } from '../../circle-view.ts'
import { meetingTexts } from '../texts/meetings.ts'

/** When and where a meeting is, and who holds it. */
export function MeetingFields(props: {
  readonly form: FormState
  readonly locale: Locale
  readonly members: readonly MemberView[]
  readonly today: string
}) {
  const { form, members } = props
  const said = meetingTexts[props.locale]
  const people = [
    { value: '', label: said.nobody },
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <TextField name="title" label={said.title} form={form} required />
      <DateField name="day" label={said.day} form={form} value={props.today} required />
      <TextField name="time" label={said.time} hint={said.timeHint} form={form} required />
      <TextField name="place" label={said.place} form={form} />
      <Select name="facilitator" label={said.facilitator} form={form} value="" options={people} />
      <Select name="secretary" label={said.secretary} form={form} value="" options={people} />
    </>
  )
}
