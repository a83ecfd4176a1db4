import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { endsSoon, type Mandate, usualTitles } from '../../mandate.ts'
import { PlaceFields } from '../../pages/PlaceFields.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'
import { personTexts } from '../../texts/person.ts'
import { wordTexts } from '../../texts/words.ts'
import { isOpen } from './PersonForms.tsx'
import type { MandateLine, PersonPageProps } from './props.ts'

export function PersonMandates(props: PersonPageProps) {
  const { frame, mandates, today } = props
  const texts = personTexts[frame.locale]
  const people = peopleTexts[frame.locale]
  const titles = [people.mandate, people.place, texts.when, texts.changeEnd]
  return (
    <>
      <h2>{texts.mandates}</h2>
      {mandates.length === 0 ? <p>{texts.mandatesEmpty}</p> : null}
      {mandates.length > 0 ? (
        <Table
          caption={texts.mandates}
          captionHidden
          columns={titles.map((title) => ({ title }))}
          rows={mandates.map((mandate) => [
            <span lang={writtenLocale}>{mandate.title}</span>,
            mandate.territory,
            <Span mandate={mandate} today={today} locale={frame.locale} />,
            <EndForm {...props} mandate={mandate} />,
          ])}
        />
      ) : null}
      <MandateForm {...props} />
    </>
  )
}

function Span({ mandate, today, locale }: { mandate: Mandate; today: Day; locale: Locale }) {
  const texts = personTexts[locale]
  const words = wordTexts[locale]
  const { endsOn } = mandate
  const start = writtenDay(mandate.startsOn, locale)
  return (
    <>
      {endsOn ? words.fromTo(start, writtenDay(endsOn, locale)) : words.since(start)}{' '}
      {endsSoon(mandate, today) ? <Badge tone="caution">{texts.soon}</Badge> : null}
      {endsOn && endsOn < today ? <Badge tone="neutral">{texts.over}</Badge> : null}
    </>
  )
}

function EndForm(props: PersonPageProps & { mandate: MandateLine }) {
  const { frame, identity, mandate, forms, about } = props
  const texts = personTexts[frame.locale]
  const form = about === mandate.id ? forms.endMandate : emptyForm
  return (
    <Disclosure summary={texts.changeEnd} open={about === mandate.id}>
      <Form
        frame={frame}
        id={`mandat-${mandate.id}`}
        action={paths.endMandate(identity.personId, mandate.id)}
        form={form}
        submit={texts.save}
        tone="quiet"
      >
        <DateField name="endsOn" label={texts.newEnd} value={mandate.endsOn} form={form} required />
      </Form>
    </Disclosure>
  )
}

function MandateForm(props: PersonPageProps) {
  const { frame, identity, forms, source, choices } = props
  const texts = personTexts[frame.locale]
  const form = forms.mandate
  const examples = usualTitles.slice(0, 4).join(', ')
  return (
    <Disclosure summary={texts.mandateAdd} open={isOpen(form)}>
      <Form
        frame={frame}
        id="mandat"
        action={paths.personMandate(identity.personId)}
        form={form}
        submit={texts.mandateSubmit}
      >
        <TextField
          name="title"
          label={texts.mandateTitle}
          hint={texts.mandateTitleHint(examples)}
          form={form}
          required
        />
        <PlaceFields
          locale={frame.locale}
          form={form}
          source={source}
          choices={choices.mandate}
          hint={texts.mandatePlaceHint}
          required
        />
        <DateField name="startsOn" label={texts.mandateStart} form={form} required />
        <DateField name="endsOn" label={texts.mandateEnd} hint={texts.mandateEndHint} form={form} />
      </Form>
    </Disclosure>
  )
}
