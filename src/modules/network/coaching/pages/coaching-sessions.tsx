import { dayOf, writtenDay } from '#kit/dates.ts'
import { writtenDuration } from '#kit/hours.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import { type CoachingNote, type CoachingSession, minutesOf, sessionWays } from '../coaching.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'
import { type CoachingPageProps, formOf } from './coaching-view.ts'

/** Days, minutes and ways for whoever may see the coaching; notes for the pair. */
export function SessionList(props: CoachingPageProps) {
  const { frame, coaching, sessions, notes } = props
  const texts = coachingTexts[frame.locale]
  return (
    <section>
      <h2>{texts.sessions}</h2>
      {sessions.length === 0 ? (
        <p>{texts.noSession}</p>
      ) : (
        <p>{texts.total(writtenDuration(minutesOf(sessions), frame.locale))}</p>
      )}
      <p class="hint">{notes ? texts.notesOfPair : texts.notesNotYours}</p>
      {sessions.map((session) => (
        <SessionCard {...props} session={session} />
      ))}
      {notes && coaching.state === 'under-way' ? <SessionForm {...props} /> : null}
      {notes && notes.length > 0 ? (
        <p>
          <ButtonLink href={coachingPaths.notesFile(coaching.id)} tone="quiet" download>
            {texts.notesFile}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

function SessionCard(props: CoachingPageProps & { readonly session: CoachingSession }) {
  const { frame, coaching, session, notes } = props
  const { locale } = frame
  const texts = coachingTexts[locale]
  const form = formOf(props, 'note', session.id)
  return (
    <Card
      title={writtenDay(session.day, locale)}
      eyebrow={`${writtenDuration(session.minutes, locale)}, ${coachingWords[locale].sessionWays[session.how]}`}
      level={3}
    >
      {(notes ?? [])
        .filter((note) => note.sessionId === session.id)
        .map((note) => (
          <NoteText {...props} note={note} />
        ))}
      {notes ? (
        <Disclosure summary={texts.noteAdd} open={Object.keys(form.problems).length > 0}>
          <Form
            frame={frame}
            id={`note-${session.id}`}
            action={coachingPaths.notes(coaching.id, session.id)}
            form={form}
            submit={texts.noteSend}
            tone="quiet"
          >
            <TextArea name="note" label={texts.note} hint={texts.noteHint} form={form} required />
          </Form>
        </Disclosure>
      ) : null}
    </Card>
  )
}

function NoteText(props: CoachingPageProps & { readonly note: CoachingNote }) {
  const { frame, coaching, note, names } = props
  const texts = coachingTexts[frame.locale]
  const name = names.get(note.authorId) ?? texts.forgotten
  return (
    <>
      <p class="hint">{texts.by(name, writtenDay(dayOf(note.writtenAt), frame.locale))}</p>
      <Prose markdown={note.text} />
      {note.authorId === frame.viewer?.id ? (
        <ActionButton
          frame={frame}
          action={coachingPaths.eraseNote(coaching.id, note.id)}
          label={texts.noteErase}
          confirm={texts.noteEraseSure}
        />
      ) : null}
    </>
  )
}

function SessionForm(props: CoachingPageProps) {
  const { frame, coaching, today } = props
  const texts = coachingTexts[frame.locale]
  const form = formOf(props, 'session')
  return (
    <>
      <h3>{texts.sessionAdd}</h3>
      <Form
        frame={frame}
        id="seance"
        action={coachingPaths.sessions(coaching.id)}
        form={form}
        submit={texts.sessionAdd}
      >
        <DateField name="day" label={texts.day} form={form} value={today} required />
        <NumberField
          name="minutes"
          label={texts.minutes}
          form={form}
          unit={texts.minutesUnit}
          required
        />
        <Select
          name="how"
          label={texts.sessionHow}
          form={form}
          required
          options={sessionWays.map((value) => ({
            value,
            label: coachingWords[frame.locale].sessionWays[value],
          }))}
        />
        <TextArea name="note" label={texts.note} hint={texts.noteHint} form={form} rows={5} />
      </Form>
    </>
  )
}
