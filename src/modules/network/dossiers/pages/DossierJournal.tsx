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
  const texts = dossierTexts[frame.locale]
  const { slug } = dossier.territory
  const form = refused?.act === 'exchange' ? refused.form : emptyForm
  return (
    <>
      <h2 id="echanges">{texts.exchanges}</h2>
      <p class="hint">{texts.exchangesHint}</p>
      <Disclosure summary={texts.note} open={refused?.act === 'exchange'}>
        <Form
          frame={frame}
          id="echange"
          action={paths.exchanges(slug)}
          form={form}
          submit={texts.save}
          draft={`echange-${slug}`}
        >
          <DateField name="heldOn" label={texts.heldOn} form={form} value={today} required />
          <Radios
            name="kind"
            label={texts.kind}
            form={form}
            value="call"
            required
            options={exchangeKinds.map((value) => ({ value, label: texts.kinds[value] }))}
          />
          <TextArea name="summary" label={texts.summary} form={form} rows={5} required />
          <TextField name="nextAction" label={texts.nextAction} form={form} maxlength={300} />
          <DateField name="nextOn" label={texts.nextOn} form={form} />
        </Form>
      </Disclosure>
      {dossier.exchanges.length === 0 ? <EmptyState title={texts.noExchange} /> : null}
      {dossier.exchanges.map((exchange) => (
        <ExchangeCard {...props} exchange={exchange} />
      ))}
      {dossier.handOvers.map((handOver) => (
        <Card
          title={mandateTexts[frame.locale].relay(handOver.mandateTitle || texts.referent)}
          level={3}
          eyebrow={writtenDay(handOver.onDay, frame.locale)}
        >
          <Prose markdown={handOver.note} />
        </Card>
      ))}
    </>
  )
}

function ExchangeCard(props: DossierPageProps & { readonly exchange: Exchange }) {
  const { frame, dossier, exchange } = props
  const { locale } = frame
  const texts = dossierTexts[locale]
  const { nextOn, nextDoneOn } = exchange
  return (
    <Card
      title={texts.kinds[exchange.kind]}
      level={3}
      eyebrow={writtenDay(exchange.heldOn, locale)}
    >
      <Prose markdown={exchange.summary} />
      {nextOn ? (
        <p>
          <strong>{texts.nextBy(exchange.nextAction, writtenDay(nextOn, locale))}</strong>
          {nextDoneOn ? ` ${texts.doneOn(writtenDay(nextDoneOn, locale))}` : ''}
        </p>
      ) : null}
      {isNextOpen(exchange) ? (
        <ActionButton
          frame={frame}
          action={paths.nextDone(dossier.territory.slug, exchange.id)}
          label={texts.done}
        />
      ) : null}
    </Card>
  )
}
