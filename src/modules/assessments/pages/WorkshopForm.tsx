import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { eventManagePaths, networkEventPath } from '#modules/events/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Workshop, workshopKinds } from '../assessment.ts'
import { workshopPath } from '../paths.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { keepTexts } from '../texts/keep.ts'
import { workshopTexts } from '../texts/workshops.ts'

/** An event of the calendar that a workshop may be. */
export interface EventChoice {
  readonly slug: string
  readonly title: string
  readonly startsAt: Date
}

export interface WorkshopsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly slug: string
  readonly wave: number
  readonly action: string
  readonly workshops: readonly Workshop[]
  readonly events: readonly EventChoice[]
}

/** The workshops of an assessment, for whoever runs it: those that are linked, and one more. */
export function Workshops(props: WorkshopsProps) {
  const { frame, form, slug, wave, workshops, events } = props
  const { locale } = frame
  const texts = keepTexts[locale]
  const { workshopKinds: kinds } = assessmentTexts[locale]
  return (
    <>
      {workshops.length === 0 ? null : (
        <>
          <h2>{assessmentTexts[locale].workshops}</h2>
          <LinkList
            items={workshops.map(({ id, title, kind }) => ({
              label: title,
              labelIn: writtenLocale,
              href: workshopPath(slug, wave, id),
              note: `${kinds[kind]}. ${workshopTexts[locale].run}`,
            }))}
          />
        </>
      )}
      <h2>{texts.workshops}</h2>
      <p>
        <a href={eventManagePaths.create}>{texts.createEvent}</a>
      </p>
      <Form frame={frame} action={props.action} form={form} submit={texts.addWorkshop} tone="quiet">
        <Radios
          name="kind"
          label={texts.workshopKind}
          form={form}
          required
          options={workshopKinds.map((value) => ({ value, label: kinds[value] }))}
        />
        <TextField name="title" label={texts.workshopTitle} form={form} maxlength={160} required />
        <Select
          name="href"
          label={texts.workshopEvent}
          hint={texts.workshopEventHint}
          form={form}
          required
          options={events.map(({ slug: name, title, startsAt }) => ({
            value: networkEventPath('event', name),
            label: `${title}, ${writtenDay(startsAt, locale)}`,
            labelIn: writtenLocale,
          }))}
        />
      </Form>
    </>
  )
}
