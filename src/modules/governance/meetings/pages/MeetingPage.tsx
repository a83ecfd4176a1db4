import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { paths } from '../../paths.ts'
import { circleTexts } from '../../texts/circles.ts'
import type { MeetingView } from '../meeting-view.ts'
import { itemStateWords, meetingTexts } from '../texts/meetings.ts'
import { MeetingFacts, MeetingNow, meetingTones } from './MeetingNow.tsx'

export interface MeetingPageProps {
  readonly frame: Frame
  readonly view: MeetingView
  readonly mayHold: boolean
  /** Sent just now could not reach them. */
  readonly problem?: string | undefined
}

/** What everybody of the circle follows, on a phone or a large screen, and reads afterwards. */
export function MeetingPage({ frame, view, mayHold, problem }: MeetingPageProps) {
  const texts = meetingTexts[frame.locale]
  const { circle, meeting } = view
  const here = paths.meeting(circle.slug, meeting.id)
  return (
    <Layout
      frame={frame}
      title={meeting.title}
      titleIn={writtenLocale}
      eyebrow={<Badge tone={meetingTones[meeting.state]}>{texts.states[meeting.state]}</Badge>}
      crumbs={[
        { label: circleTexts[frame.locale].circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
      ]}
      actions={
        mayHold && meeting.state !== 'cancelled' ? (
          <ButtonLink
            href={paths.run(circle.slug, meeting.id)}
            tone={meeting.state === 'closed' ? 'quiet' : 'action'}
          >
            {texts.run}
          </ButtonLink>
        ) : undefined
      }
    >
      {problem ? (
        <Notice tone="danger">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <LiveRegion subject={`meeting:${meeting.id}`}>
        <MeetingNow frame={frame} view={view} mayHold={mayHold} />
        <MeetingFacts frame={frame} view={view} />
        <Agenda frame={frame} view={view} />
        <Tasks frame={frame} view={view} />
      </LiveRegion>
      {meeting.state === 'open' ? (
        <p>
          {texts.live} <a href={here}>{texts.again}</a>
        </p>
      ) : null}
      <Files frame={frame} view={view} mayHold={mayHold} />
    </Layout>
  )
}

function Agenda({ frame, view }: { frame: Frame; view: MeetingView }) {
  const texts = meetingTexts[frame.locale]
  const total = view.items.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <section>
      <h2>{view.meeting.state === 'closed' ? texts.record : texts.agenda}</h2>
      <p>{texts.total(writtenDuration(total, frame.locale))}</p>
      <ol>
        {view.items.map((item) => (
          <li aria-current={item.id === view.meeting.currentItemId ? 'step' : undefined}>
            <strong lang={writtenLocale}>{item.title}</strong>{' '}
            <span class="muted">
              {texts.kinds[item.kind]}, {writtenDuration(item.minutes, frame.locale)}
            </span>{' '}
            {item.state === 'to-do' && view.meeting.state !== 'closed' ? null : (
              <Badge tone={item.state === 'done' ? 'good' : 'caution'}>
                {itemStateWords(frame.locale, item, view.meeting)}
              </Badge>
            )}
            {item.href ? (
              <p>
                <a href={item.href}>{texts.see}</a>
              </p>
            ) : null}
            {item.notes ? <Prose markdown={item.notes} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Tasks({ frame, view }: { frame: Frame; view: MeetingView }) {
  const texts = meetingTexts[frame.locale]
  if (view.tasks.length === 0) return null
  return (
    <section>
      <h2>{texts.tasks}</h2>
      <ul>
        {view.tasks.map((task) => (
          <li>
            {[
              plainProse(task.words),
              task.who,
              task.dueOn ? texts.until(writtenDay(task.dueOn, frame.locale)) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ frame, view, mayHold }: MeetingPageProps) {
  const texts = meetingTexts[frame.locale]
  const { circle, meeting } = view
  // Nothing was said, and nobody comes: there is nothing to print.
  if (meeting.state === 'cancelled') return null
  const file = (name: string) => paths.file(circle.slug, meeting.id, name)
  return (
    <section>
      <h2>{texts.recordFiles}</h2>
      <p>
        <a href={file('compte-rendu.pdf')}>PDF</a>
        {' · '}
        <a href={file('compte-rendu.docx')}>Word</a>
        {' · '}
        <a href={file('compte-rendu.odt')}>LibreOffice</a>
        {' · '}
        <a href={file('compte-rendu.md')}>Markdown</a>
      </p>
      <p>
        <a href={file('feuille.pdf')}>{texts.paperSheet}</a>. {texts.paperHint}
      </p>
      {meeting.state === 'planned' ? (
        <p>
          <a href={file('rendez-vous.ics')}>{texts.calendar}</a>
        </p>
      ) : null}
      {meeting.sentAt ? <p>{texts.sentOn(writtenDay(meeting.sentAt, frame.locale))}</p> : null}
      {mayHold && meeting.state === 'closed' && !meeting.sentAt ? (
        <Actions>
          <ActionButton
            frame={frame}
            action={paths.send(circle.slug, meeting.id)}
            label={texts.send}
            tone="action"
            confirm={texts.sendConfirm}
          />
          <ActionButton
            frame={frame}
            action={paths.move(circle.slug, meeting.id)}
            label={texts.acts.reopen}
            fields={{ act: 'reopen' }}
          />
        </Actions>
      ) : null}
    </section>
  )
}
