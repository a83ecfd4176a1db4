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
  const said = decisionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        { label: said.receipt, href: sealPaths.receipt(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] ? (
        <Notice tone="caution">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {seats.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{isDrawn(draw.state) ? said.noneHelp : said.notDrawn}</p>
        </EmptyState>
      ) : null}
      {seats.map((one) => (
        <section>
          <h2>{said.seat(writtenTicket(one.seat))}</h2>
          <Facts
            layout="rows"
            items={[
              { name: said.since, value: writtenDay(one.since, frame.locale) },
              {
                name: said.decision,
                value: one.decided
                  ? `${said.choices[one.decided.choice]} (${writtenDay(one.decided.at, frame.locale)}, ${said.signed})`
                  : said.undecided,
              },
              ...(one.decided ? [{ name: said.reason, value: one.decided.reason }] : []),
            ]}
          />
          {props.mayRun && one.open ? <Decide {...props} one={one} /> : null}
        </section>
      ))}
    </Layout>
  )
}

function isDrawn(state: Draw['state']): boolean {
  return state === 'drawn' || state === 'closed'
}

function Decide({ frame, draw, form, one }: EmptySeatsProps & { readonly one: SeatShown }) {
  const said = decisionTexts[frame.locale]
  const action = sealPaths.emptySeats(draw.slug)
  if (one.waiting)
    return (
      <Notice tone="info" title={said.waiting}>
        <p>{said.choices[one.waiting.choice]}</p>
        <Prose markdown={one.waiting.reason} />
        <ActionButton
          frame={frame}
          action={action}
          label={said.sign}
          tone="action"
          fields={{ decision: one.waiting.id }}
        />
      </Notice>
    )
  const own = form.values['seat'] === one.seat ? form : emptyForm
  return (
    <Form
      frame={frame}
      action={action}
      form={own}
      submit={said.propose}
      id={`place-${one.seat.slice(0, 8)}`}
    >
      <HiddenField name="seat" value={one.seat} />
      <Radios
        name="choice"
        label={said.choice}
        hint={said.choiceHint}
        form={own}
        required
        options={decisionChoices.map((value) => ({ value, label: said.choices[value] }))}
      />
      <TextArea
        name="reason"
        label={said.reason}
        hint={said.reasonHint}
        form={own}
        rows={2}
        required
      />
    </Form>
  )
}
