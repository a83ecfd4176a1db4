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
  const texts = contactTexts[frame.locale]
  return [
    { label: texts.network, href: paths.network },
    { label: texts.title, href: contactPaths.list },
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
  const texts = contactTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.add}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={contactPaths.add} form={form} submit={texts.add}>
        <TextField name="name" label={texts.name} form={form} autocomplete="off" required />
        <TextField name="email" label={texts.email} form={form} type="email" autocomplete="off" />
        <TextField name="phone" label={texts.phone} form={form} type="tel" autocomplete="off" />
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.territory}
          form={form}
          chosen={territory}
          answer={answer}
        />
        <PostFields frame={frame} form={form} />
        <DateField
          name="mandateStart"
          label={texts.mandateStart}
          hint={texts.mandateHint}
          form={form}
        />
        <DateField name="mandateEnd" label={texts.mandateEnd} form={form} />
        <OriginFields locale={locale} form={form} />
      </Form>
    </Layout>
  )
}

function PostFields(props: { frame: Frame; form: FormState; contact?: Contact | undefined }) {
  const { frame, form, contact } = props
  const texts = contactTexts[frame.locale]
  return (
    <>
      <TextField
        name="function"
        label={texts.function}
        hint={texts.functionHint}
        form={form}
        value={contact?.function}
      />
      <Select
        name="kind"
        label={texts.kind}
        form={form}
        value={contact?.kind ?? 'other'}
        required
        options={contactKinds.map((value) => ({ value, label: texts.kinds[value] }))}
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
  const texts = contactTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : texts.notInformed)
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
          { name: texts.email, value: line.email ?? '' },
          { name: texts.phone, value: line.phone ?? '' },
          { name: texts.collected, value: day(contact.collectedOn) },
          { name: texts.inform, value: day(contact.informedOn) },
          { name: texts.lastExchange, value: day(contact.lastExchangeOn) },
          { name: texts.keptUntil, value: day(addDays(contact.lastExchangeOn, contactDays)) },
        ]}
      />
      <p>
        <a href={peoplePaths.person(contact.personId)}>{texts.person}</a>
      </p>
      <Form
        frame={frame}
        action={contactPaths.one(contact.id)}
        form={form}
        submit={texts.save}
        seen
      >
        <PostFields frame={frame} form={form} contact={contact} />
        <OriginFields locale={locale} form={form} one={contact} />
      </Form>
      <ActionButton
        frame={frame}
        action={contactPaths.remove(contact.id)}
        label={texts.remove}
        confirm={texts.removeConfirm}
        tone="danger"
      />
    </Layout>
  )
}
