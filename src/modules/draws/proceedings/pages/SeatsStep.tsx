import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { writtenTicket } from '../../draw-log.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { proceedingsTexts, sealTexts } from '../../seals/nouns.ts'
import { vacancyChoices } from '../../texts/draw-log.ts'
import { formOf, type ProceedingsProps, StepForm } from './StepForm.tsx'
import { EndingReason, Waiting } from './Waiting.tsx'

/** Steps 12 to 15: seats given back, filled by the rule, then the close. */
export function SeatsStep(props: ProceedingsProps) {
  const { frame, draw, seats } = props
  const texts = proceedingsTexts[frame.locale]
  const words = sealTexts[frame.locale]
  const form = formOf(props, 'vacate')
  const held = seats.flatMap(({ ticket }) => ticket ?? [])
  return (
    <section>
      <h2>{texts.seats}</h2>
      <p>{texts.vacancies(seats.length - held.length)}</p>
      <Disclosure summary={texts.seatsList(seats.length)} open={seats.length <= 12}>
        <Table
          caption={texts.seats}
          captionHidden
          columns={[{ title: words.seat }, { title: words.ticket }, { title: words.standing }]}
          rows={seats.map((seat, at) => [
            String(at + 1),
            seat.ticket ? <span class="draw-ticket">{writtenTicket(seat.ticket)}</span> : '–',
            seat.ticket ? (seat.confirmed ? words.confirmed : words.drawn) : words.vacant,
          ])}
        />
      </Disclosure>
      {held.length < seats.length ? (
        <>
          <p>{texts.fillHelp}</p>
          <StepForm {...props} name="fill" submit={texts.fill} />
        </>
      ) : null}
      {props.leftEmpty > 0 ? (
        <Notice tone="caution" title={texts.leftEmpty(props.leftEmpty)}>
          <p>
            <a href={sealPaths.emptySeats(draw.slug)}>{texts.toDecide}</a>
          </p>
        </Notice>
      ) : null}
      <h2>{texts.giveBack}</h2>
      <p>{texts.giveBackHelp}</p>
      <StepForm {...props} name="vacate" submit={texts.giveBackSubmit} tone="quiet">
        <Select
          name="ticket"
          label={texts.ticket}
          form={form}
          required
          options={held.map((value) => ({ value, label: writtenTicket(value) }))}
        />
        <Select
          name="why"
          label={texts.why}
          form={form}
          required
          options={vacancyChoices(frame.locale)}
        />
      </StepForm>
      <h2>{texts.close}</h2>
      <p>{texts.closeHelp}</p>
      <Waiting locale={frame.locale} slug={draw.slug} act={fixingActs.close} waits={props.waits} />
      <StepForm {...props} name="close" submit={texts.close} tone="quiet">
        <EndingReason
          locale={frame.locale}
          act={fixingActs.close}
          waits={props.waits}
          form={formOf(props, 'close')}
        />
      </StepForm>
    </section>
  )
}
