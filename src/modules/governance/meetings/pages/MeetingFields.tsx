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
  const texts = meetingTexts[props.locale]
  const people = [
    { value: '', label: texts.nobody },
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <TextField name="title" label={texts.title} form={form} required />
      <DateField name="day" label={texts.day} form={form} value={props.today} required />
      <TextField name="time" label={texts.time} hint={texts.timeHint} form={form} required />
      <TextField name="place" label={texts.place} form={form} />
      <Select name="facilitator" label={texts.facilitator} form={form} value="" options={people} />
      <Select name="secretary" label={texts.secretary} form={form} value="" options={people} />
    </>
  )
}
