import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Participant } from '../../attendance.ts'
import { pathTo } from '../../paths.ts'
import { namedWithExperiment, type SessionSet } from '../../session.ts'
import { sessionLetterTexts } from '../texts/session-letter.ts'
import { eventTexts } from '../texts/sessions.ts'

interface ParticipantsProps {
  readonly frame: Frame
  readonly set: SessionSet
  readonly people: readonly Participant[]
  readonly form: FormState
}

export function ParticipantsPage({ frame, set, people, form }: ParticipantsProps) {
  const texts = eventTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.peopleTitle}
      lead={texts.peopleLead}
      crumbs={[
        {
          label: namedWithExperiment(set, set),
          labelIn: writtenLocale,
          href: pathTo('set', set.id),
        },
      ]}
    >
      {people.length > 0 && (
        <Table
          caption={texts.peopleTitle}
          captionHidden
          columns={[
            { title: texts.number, align: 'right' },
            { title: texts.name },
            { title: texts.contact },
            { title: texts.gesture },
          ]}
          rows={people.map((person) => [
            String(person.number),
            person.name ?? texts.nameGone,
            person.contact,
            person.withdrawn ? (
              texts.withdrawn
            ) : (
              <ActionButton
                frame={frame}
                action={pathTo('withdraw', set.id, { person: person.id })}
                label={`${texts.withdraw}${colon[frame.locale]}${person.name ?? person.number}`}
                tone="quiet"
                confirm={sessionLetterTexts[frame.locale].goneSure}
              />
            ),
          ])}
        />
      )}
      {!set.closedAt && (
        <Form
          frame={frame}
          action={pathTo('participants', set.id)}
          form={form}
          submit={texts.addPeople}
        >
          <TextArea
            locale={frame.locale}
            form={form}
            name="people"
            label={texts.peopleField}
            hint={texts.peopleHint}
            rows={8}
            required
          />
        </Form>
      )}
    </Layout>
  )
}
