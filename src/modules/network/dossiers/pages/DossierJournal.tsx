import { writtenDay } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { mandateTexts } from '../../mandates/nouns.ts'
import { paths } from '../../paths.ts'
import { type Exchange, exchangeKinds, isNextOpen } from '../exchange.ts'
import { dossierTexts } from '../texts/dossier.ts'
import type { DossierPageProps } from './dossier-page-props.ts'

/** Calls, mails and meetings, for the team alone. */
export function DossierJournal(props: DossierPageProps) {
  const { frame, dossier, today, refused } = props
  const said = dossierTexts[frame.locale]
  const { slug } = dossier.territory
  const form = refused?.act === 'exchange' ? refused.form : emptyForm
  return (
    <>
      <h2 id="echanges">{said.exchanges}</h2>
      <p class="hint">{said.exchangesHint}</p>
      <Disclosure summary={said.note} open={refused?.act === 'exchange'}>
        <Form
          frame={frame}
          id="echange"
          action={paths.exchanges(slug)}
          form={form}
          submit={said.save}
          draft={`echange-${slug}`}
        >
          <DateField name="heldOn" label={said.heldOn} form={form} value={today} required />
          <Radios
            name="kind"
            label={said.kind}
            form={form}
            value="call"
            required
            options={exchangeKinds.map((value) => ({ value, label: said.kinds[value] }))}
          />
          <TextArea name="summary" label={said.summary} form={form} rows={5} required />
          <TextField name="nextAction" label={said.nextAction} form={form} maxlength={300} />
          <DateField name="nextOn" label={said.nextOn} form={form} />
        </Form>
      </Disclosure>
      {dossier.exchanges.length === 0 ? <EmptyState title={said.noExchange} /> : null}
      {dossier.exchanges.map((one) => (
        <ExchangeCard {...props} exchange={one} />
      ))}
      {dossier.handOvers.map((one) => (
        <Card
          title={mandateTexts[frame.locale].relay(one.mandateTitle || said.referent)}
          level={3}
          eyebrow={writtenDay(one.onDay, frame.locale)}
        >
          <Prose markdown={one.note} />
        </Card>
      ))}
    </>
  )
}

function ExchangeCard(props: DossierPageProps & { readonly exchange: Exchange }) {
  const { frame, dossier, exchange } = props
  const { locale } = frame
  const said = dossierTexts[locale]
  const { nextOn, nextDoneOn } = exchange
  return (
    <Card title={said.kinds[exchange.kind]} level={3} eyebrow={writtenDay(exchange.heldOn, locale)}>
      <Prose markdown={exchange.summary} />
      {nextOn ? (
        <p>
          <strong>{said.nextBy(exchange.nextAction, writtenDay(nextOn, locale))}</strong>
          {nextDoneOn ? ` ${said.doneOn(writtenDay(nextDoneOn, locale))}` : ''}
        </p>
      ) : null}
      {isNextOpen(exchange) ? (
        <ActionButton
          frame={frame}
          action={paths.nextDone(dossier.territory.slug, exchange.id)}
          label={said.done}
        />
      ) : null}
    </Card>
  )
}
