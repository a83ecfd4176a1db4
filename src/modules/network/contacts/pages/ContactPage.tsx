import { addDays, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { paths } from '../../paths.ts'
import { type Contact, contactDays, contactKinds } from '../contact.ts'
import { contactTexts } from '../texts/contacts.ts'
import { OriginFields } from './ContactImportPages.tsx'
import type { ContactLine } from './ContactsPage.tsx'

function crumbsOf(frame: Frame) {
  const said = contactTexts[frame.locale]
  return [
    { label: said.network, href: paths.network },
    { label: said.title, href: contactPaths.list },
  ]
}

export interface NewContactPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly territory: Territory | undefined
  readonly answer?: TerritoryAnswer | undefined
}

/** Someone to write to. */
export function NewContactPage({ frame, form, territory, answer }: NewContactPageProps) {
  const { locale } = frame
  const said = contactTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.add}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={contactPaths.add} form={form} submit={said.add}>
        <TextField name="name" label={said.name} form={form} autocomplete="off" required />
        <TextField name="email" label={said.email} form={form} type="email" autocomplete="off" />
        <TextField name="phone" label={said.phone} form={form} type="tel" autocomplete="off" />
        <TerritoryField
          locale={locale}
          name="territory"
          label={said.territory}
          form={form}
          chosen={territory}
          answer={answer}
        />
        <PostFields frame={frame} form={form} />
        <DateField
          name="mandateStart"
          label={said.mandateStart}
          hint={said.mandateHint}
          form={form}
        />
        <DateField name="mandateEnd" label={said.mandateEnd} form={form} />
        <OriginFields locale={locale} form={form} />
      </Form>
    </Layout>
  )
}

function PostFields(props: { frame: Frame; form: FormState; contact?: Contact | undefined }) {
  const { frame, form, contact } = props
  const said = contactTexts[frame.locale]
  return (
    <>
      <TextField
        name="function"
        label={said.function}
        hint={said.functionHint}
        form={form}
        value={contact?.function}
      />
      <Select
        name="kind"
        label={said.kind}
        form={form}
        value={contact?.kind ?? 'other'}
        required
        options={contactKinds.map((value) => ({ value, label: said.kinds[value] }))}
      />
    </>
  )
}

/** One record of the book, and what may be changed in it. */
export function ContactPage(props: {
  readonly frame: Frame
  readonly line: ContactLine
  readonly form: FormState
}) {
  const { frame, line, form } = props
  const { contact } = line
  const { locale } = frame
  const said = contactTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : said.notInformed)
  return (
    <Layout
      frame={frame}
      title={line.name}
      lead={[contact.function, line.place].filter(Boolean).join(', ')}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Facts
        layout="rows"
        items={[
          { name: said.email, value: line.email ?? '' },
          { name: said.phone, value: line.phone ?? '' },
          { name: said.collected, value: day(contact.collectedOn) },
          { name: said.inform, value: day(contact.informedOn) },
          { name: said.lastExchange, value: day(contact.lastExchangeOn) },
          { name: said.keptUntil, value: day(addDays(contact.lastExchangeOn, contactDays)) },
        ]}
      />
      <p>
        <a href={peoplePaths.person(contact.personId)}>{said.person}</a>
      </p>
      <Form frame={frame} action={contactPaths.one(contact.id)} form={form} submit={said.save} seen>
        <PostFields frame={frame} form={form} contact={contact} />
        <OriginFields locale={locale} form={form} one={contact} />
      </Form>
      <ActionButton
        frame={frame}
        action={contactPaths.remove(contact.id)}
        label={said.remove}
        confirm={said.removeConfirm}
        tone="danger"
      />
    </Layout>
  )
}
