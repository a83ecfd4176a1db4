import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { type DecisionChoice, decisionChoices } from '../../seals/nouns.ts'
import { decisionTexts } from '../texts/decision.ts'

interface SeatShown {
  readonly seat: string
  readonly since: string
  readonly open: boolean
  readonly decided:
    | { readonly at: string; readonly choice: DecisionChoice; readonly reason: string }
    | undefined
  readonly waiting:
    | { readonly id: string; readonly choice: DecisionChoice; readonly reason: string }
    | undefined
}

export interface EmptySeatsProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly form: FormState
  readonly mayRun: boolean
  readonly seats: readonly SeatShown[]
}

/** What was decided of each seat that nobody could take, by two people, with the reason. Nobody is chosen here. */
export function EmptySeatsPage(props: EmptySeatsProps) {
  const { frame, draw, form, seats } = props
  const texts = decisionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        { label: texts.receipt, href: sealPaths.receipt(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] ? (
        <Notice tone="caution">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {seats.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{isDrawn(draw.state) ? texts.noneHelp : texts.notDrawn}</p>
        </EmptyState>
      ) : null}
      {seats.map((seat) => (
        <section>
          <h2>{texts.seat(writtenTicket(seat.seat))}</h2>
          <Facts
            layout="rows"
            items={[
              { name: texts.since, value: writtenDay(seat.since, frame.locale) },
              {
                name: texts.decision,
                value: seat.decided
                  ? `${texts.choices[seat.decided.choice]} (${writtenDay(seat.decided.at, frame.locale)}, ${texts.signed})`
                  : texts.undecided,
              },
              ...(seat.decided ? [{ name: texts.reason, value: seat.decided.reason }] : []),
            ]}
          />
          {props.mayRun && seat.open ? <Decide {...props} seat={seat} /> : null}
        </section>
      ))}
    </Layout>
  )
}

function isDrawn(state: Draw['state']): boolean {
  return state === 'drawn' || state === 'closed'
}

function Decide({ frame, draw, form, seat }: EmptySeatsProps & { readonly seat: SeatShown }) {
  const texts = decisionTexts[frame.locale]
  const action = sealPaths.emptySeats(draw.slug)
  if (seat.waiting)
    return (
      <Notice tone="info" title={texts.waiting}>
        <p>{texts.choices[seat.waiting.choice]}</p>
        <Prose markdown={seat.waiting.reason} />
        <ActionButton
          frame={frame}
          action={action}
          label={texts.sign}
          tone="action"
          fields={{ decision: seat.waiting.id }}
        />
      </Notice>
    )
  const own = form.values['seat'] === seat.seat ? form : emptyForm
  return (
    <Form
      frame={frame}
      action={action}
      form={own}
      submit={texts.propose}
      id={`place-${seat.seat.slice(0, 8)}`}
    >
      <HiddenField name="seat" value={seat.seat} />
      <Radios
        name="choice"
        label={texts.choice}
        hint={texts.choiceHint}
        form={own}
        required
        options={decisionChoices.map((value) => ({ value, label: texts.choices[value] }))}
      />
      <TextArea
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        form={own}
        rows={2}
        required
      />
    </Form>
  )
}
