import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { NameFields, QuestionFields, SeatClassField } from '../../registering/index.ts'
import { type NamedRegistration, registrationRoles } from '../../registration.ts'
import type { Question, SeatClass } from '../../seating/nouns.ts'
import { listedPeople } from '../documents/registrations-sheet.ts'
import { personTexts } from '../texts/person.ts'

interface PeopleProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly registrations: readonly NamedRegistration[]
  readonly classes: readonly SeatClass[]
  /** Kinds of place without a seat left. */
  readonly full: ReadonlySet<string>
  readonly questions: readonly Question[]
  readonly form: FormState
}

export function EventPeoplePage(props: PeopleProps) {
  const { frame, event, registrations, classes } = props
  const { locale } = frame
  const texts = manageTexts[locale]
  const people = listedPeople(registrations, classes, locale)
  return (
    <Layout
      frame={frame}
      title={texts.people}
      lead={texts.peopleLead}
      crumbs={[
        { label: texts.events, href: managePaths.list },
        { label: event.title, labelIn: writtenLocale, href: managePath('manage', event.id) },
      ]}
      refused={Object.keys(props.form.problems).length > 0}
      wide
    >
      {registrations.length === 0 ? (
        <p>{texts.peopleEmpty}</p>
      ) : (
        <Table
          caption={texts.people}
          captionHidden
          columns={[
            { title: texts.number, align: 'right' },
            { title: texts.name },
            { title: texts.contact },
            { title: texts.state },
            { title: texts.role },
            { title: texts.gesture },
          ]}
          rows={registrations.map((registration, at) => [
            String(registration.number),
            <>
              {people[at]?.name}
              {people[at]?.organisation ? (
                <span class="hint"> {people[at]?.organisation}</span>
              ) : null}
            </>,
            people[at]?.email ?? '',
            [people[at]?.state, people[at]?.seatClass].filter(Boolean).join(', '),
            people[at]?.role ?? '',
            registration.state === 'cancelled' ? (
              ''
            ) : (
              <>
                {registration.identity ? (
                  <a href={managePath('person', event.id, { registration: registration.id })}>
                    {personTexts[locale].see}
                    <span class="visually-hidden">{`${colon[locale]}${registration.identity.name}`}</span>
                  </a>
                ) : null}
                <ActionButton
                  frame={frame}
                  action={managePath('cancelPerson', event.id, { registration: registration.id })}
                  label={`${texts.cancelPerson}${colon[locale]}${registration.identity?.name ?? registration.number}`}
                  tone="quiet"
                />
              </>
            ),
          ])}
        />
      )}
      {registrations.length > 0 ? (
        <Actions>
          <ActionButton
            frame={frame}
            action={managePath('peopleFile', event.id)}
            label={texts.exportCsv}
            fields={{ form: 'csv' }}
          />
          <ActionButton
            frame={frame}
            action={managePath('peopleFile', event.id)}
            label={texts.exportXlsx}
            fields={{ form: 'xlsx' }}
          />
        </Actions>
      ) : null}
      {event.state === 'published' ? <AddPerson {...props} /> : null}
    </Layout>
  )
}

function AddPerson({ frame, event, classes, full, questions, form }: PeopleProps) {
  const { locale } = frame
  const texts = manageTexts[locale]
  return (
    <section>
      <h2>{texts.addPerson}</h2>
      <Form
        frame={frame}
        action={managePath('people', event.id)}
        form={form}
        submit={texts.addPerson}
      >
        <NameFields locale={locale} form={form} labels={personTexts[locale].fields} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={personTexts[locale].fields.email}
          hint={texts.emailHint}
        />
        <Select
          form={form}
          name="role"
          label={texts.role}
          value="attendee"
          options={registrationRoles.map((role) => ({ value: role, label: texts.roles[role] }))}
          required
        />
        <SeatClassField
          locale={locale}
          form={form}
          classes={classes}
          full={full}
          // Whoever speaks or hosts takes nobody's seat: the team may choose any kind for them.
          without={event.waitingList ? 'waiting-list' : 'no-list'}
        />
        <Radios
          form={form}
          name="medium"
          label={texts.medium}
          value="screen"
          options={[
            { value: 'screen', label: texts.media.screen },
            { value: 'paper', label: texts.media.paper },
          ]}
          required
        />
        <QuestionFields
          locale={locale}
          form={form}
          questions={questions.map((question) => ({ ...question, required: false }))}
        />
      </Form>
    </section>
  )
}
