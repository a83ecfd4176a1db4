import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Attendance, Participant } from '../../attendance.ts'
import { pathTo } from '../../paths.ts'
import { rollTexts } from '../../rolls/nouns.ts'
import { namedWithExperiment, type Session, type SessionSet } from '../../session.ts'
import { eventTexts } from '../texts/sessions.ts'

interface AttendanceProps {
  readonly frame: Frame
  readonly session: Session
  readonly set: SessionSet
  readonly people: readonly Participant[]
  readonly lines: readonly Attendance[]
  readonly form: FormState
}

/** Large boxes for a thumb at the door of a village hall. */
export function AttendancePage({ frame, session, set, people, lines, form }: AttendanceProps) {
  const texts = eventTexts[frame.locale]
  const name = namedWithExperiment(session, set)
  const mediumOf = new Map(lines.map(({ participantId, medium }) => [participantId, medium]))
  const ticked = people.filter(({ id }) => mediumOf.get(id) === 'screen').map(({ id }) => id)
  return (
    <Layout
      frame={frame}
      title={texts.attendanceTitle(name)}
      lead={texts.attendanceLead}
      crumbs={[{ label: name, labelIn: writtenLocale, href: pathTo('session', session.id) }]}
    >
      {people.length === 0 ? (
        <EmptyState title={texts.attendanceEmpty}>
          <ButtonLink href={pathTo('participants', session.setId)}>{texts.people}</ButtonLink>
        </EmptyState>
      ) : (
        <Form
          frame={frame}
          action={pathTo('attendance', session.id)}
          form={form}
          submit={texts.save}
          seen
        >
          <CheckBoxes
            locale={frame.locale}
            form={form}
            name="present"
            label={texts.attendanceField}
            value={ticked.join('\n')}
            options={people
              .filter(({ withdrawn }) => !withdrawn)
              .map(({ id, number, name }) => ({
                value: id,
                label: `${number}. ${name ?? texts.nameGone}${mediumOf.get(id) === 'paper' ? ` (${texts.paperOnly})` : ''}`,
              }))}
          />
        </Form>
      )}
    </Layout>
  )
}

export function PaperPage({
  frame,
  session,
  set,
  form,
}: {
  frame: Frame
  session: Session
  set: SessionSet
  form: FormState
}) {
  const texts = eventTexts[frame.locale]
  const roll = rollTexts[frame.locale]
  const name = namedWithExperiment(session, set)
  return (
    <Layout
      frame={frame}
      title={texts.paperTitle}
      lead={texts.paperLead}
      crumbs={[{ label: name, labelIn: writtenLocale, href: pathTo('session', session.id) }]}
    >
      <Form frame={frame} action={pathTo('paper', session.id)} form={form} submit={texts.save}>
        <TextArea
          locale={frame.locale}
          form={form}
          name="numbers"
          label={texts.paperField}
          hint={texts.paperHint}
          rows={4}
          required
        />
      </Form>
      <section>
        <h2>{texts.rollTitle}</h2>
        <p>{texts.rollLead}</p>
        <LinkList
          items={[
            { label: roll.scan, href: pathTo('rollScans', session.id) },
            { label: roll.pdf, href: pathTo('rollPdf', session.id) },
            { label: roll.pdfLarge, href: `${pathTo('rollPdf', session.id)}?caracteres=gros` },
          ]}
        />
      </section>
    </Layout>
  )
}
