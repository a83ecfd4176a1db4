import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { halfDaysOf } from '../../presence.ts'
import { rollTexts } from '../../rolls/nouns.ts'
import { halfDayKey } from '../half-day-key.ts'

interface EventPaperProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly form: FormState
}

/** One column of the signed sheet at a time, as it is read aloud by two people after the event. */
export function EventPaperPage({ frame, event, form }: EventPaperProps) {
  const texts = presenceTexts[frame.locale]
  const roll = rollTexts[frame.locale]
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
      <section>
        <h2>{texts.rollTitle}</h2>
        <p>{texts.rollLead}</p>
        <LinkList
          items={[
            { label: roll.scan, href: presencePath('rollScans', { slug }) },
            { label: roll.pdf, href: presencePath('rollPdf', { slug }) },
            {
              label: roll.pdfLarge,
              href: `${presencePath('rollPdf', { slug })}?caracteres=gros`,
            },
          ]}
        />
      </section>
    </Layout>
  )
}
