import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { NameFields, QuestionFields, SeatClassField } from '../../registering/index.ts'
import { type NamedRegistration, registrationRoles } from '../../registration.ts'
import type { Question, SeatClass } from '../../seating/nouns.ts'
import { peopleListTexts } from '../texts/people-list.ts'
import { personTexts } from '../texts/person.ts'

interface PeopleProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly shown: ShownList<NamedRegistration>
  readonly classes: readonly SeatClass[]
  /** Kinds of place without a seat left. */
  readonly full: ReadonlySet<string>
  readonly questions: readonly Question[]
  readonly form: FormState
}

export function EventPeoplePage(props: PeopleProps) {
  const { frame, event, shown } = props
  const { locale } = frame
  const texts = manageTexts[locale]
  const list = peopleListTexts[locale]
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
      <List
        frame={frame}
        shown={shown}
        empty={{ title: list.none, text: list.noneText }}
        taken={
          <ListExports frame={frame} shown={shown} action={managePath('peopleFile', event.id)} />
        }
        cells={{ nom: (line) => <Name frame={frame} event={event} line={line} /> }}
      />
      {event.state === 'published' ? <AddPerson {...props} /> : null}
    </Layout>
  )
}

/** Leads to the page where one corrects, moves or cancels, as long as there is somebody. */
function Name({ frame, event, line }: Pick<PeopleProps, 'frame' | 'event'> & NameLine) {
  const { id, identity, state, number } = line
  if (!identity) return `${manageTexts[frame.locale].nameGone} (${number})`
  if (state === 'cancelled') return identity.name
  return <a href={managePath('person', event.id, { registration: id })}>{identity.name}</a>
}

interface NameLine {
  readonly line: NamedRegistration
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
