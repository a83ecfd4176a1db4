import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { type HalfDay, halfDaysOf } from '../../presence.ts'

interface EventPaperProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly form: FormState
}

function halfDayKey({ day, half }: Pick<HalfDay, 'day' | 'half'>): string {
  return `${day} ${half}`
}

/** One column of the signed sheet at a time, as it is read aloud by two people after the event. */
export function EventPaperPage({ frame, event, form }: EventPaperProps) {
  const texts = presenceTexts[frame.locale]
  const halfDays = halfDaysOf(event)
  const { slug } = event
  return (
    <Layout
      frame={frame}
      title={texts.paperTitle}
      lead={texts.paperLead}
      crumbs={eventCrumbs(event, frame.locale, true)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={presencePath('paper', { slug })} form={form} submit={texts.save}>
        <Select
          name="half"
          label={texts.paperHalf}
          form={form}
          value={halfDays[0] && halfDays.length === 1 ? halfDayKey(halfDays[0]) : undefined}
          options={halfDays.map((day) => ({
            value: halfDayKey(day),
            label: `${shortDay(day.day, frame.locale, undefined)} ${texts.halves[day.half]}`,
          }))}
          required
        />
        <TextArea
          name="numbers"
          label={texts.paperField}
          hint={texts.paperHint}
          form={form}
          rows={4}
          required
        />
      </Form>
      <p>
        <ButtonLink href={presencePath('sheetPdf', { slug })} tone="quiet">
          {texts.sheet}
        </ButtonLink>
      </p>
    </Layout>
  )
}
