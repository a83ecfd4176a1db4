import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import type { MeetingState } from '../../meeting.ts'
import { paths } from '../../paths.ts'
import type { TurnState } from '../../speaking-round.ts'
import { absentHolder, type MeetingView } from '../meeting-view.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { SpeakingClock } from './SpeakingClock.tsx'

export const meetingTones: Readonly<Record<MeetingState, Tone>> = {
  planned: 'info',
  open: 'good',
  closed: 'neutral',
  cancelled: 'danger',
}

const turnTones: Readonly<Record<TurnState, Tone>> = {
  waiting: 'neutral',
  speaking: 'good',
  spoken: 'info',
  passed: 'caution',
}

/** When, where, who holds it, and who is there. */
export function MeetingFacts({ frame, view }: { frame: Frame; view: MeetingView }) {
  const texts = meetingTexts[frame.locale]
  const { meeting } = view
  const holder = (role: 'facilitator' | 'secretary') => {
    const absent = absentHolder(view, role)
    return absent ? texts.holderAbsent(absent) : (view[role] ?? texts.nobody)
  }
  const there = view.people.filter(({ medium }) => medium)
  const absent = view.people.filter(({ medium }) => !medium)
  const written = (people: typeof there) => people.map(({ name }) => name).join(', ')
  return (
    <Facts
      layout="rows"
      items={[
        { name: texts.day, value: writtenInstant(meeting.startsAt, frame.locale) },
        ...(meeting.place ? [{ name: texts.place, value: meeting.place }] : []),
        { name: texts.facilitator, value: holder('facilitator') },
        { name: texts.secretary, value: holder('secretary') },
        { name: texts.present, value: written(there) || texts.nobodyThere },
        ...(meeting.state !== 'planned' && meeting.state !== 'cancelled' && absent.length > 0
          ? [{ name: texts.absent, value: written(absent) }]
          : []),
      ]}
    />
  )
}

/** The point under way and the round: what everybody looks at during a meeting. */
export function MeetingNow(props: {
  readonly frame: Frame
  readonly view: MeetingView
  readonly mayHold: boolean
}) {
  const { frame, view, mayHold } = props
  const texts = meetingTexts[frame.locale]
  const { meeting, round } = view
  const current = view.items.find(({ id }) => id === meeting.currentItemId)
  if (meeting.state !== 'open') return null
  const floor = paths.floor(view.circle.slug, meeting.id)
  const speaker = round?.turns.find(({ state }) => state === 'speaking')
  return (
    <section class="meeting-now">
      <h2>{texts.now}</h2>
      <p>
        {current ? (
          <>
            <strong lang={writtenLocale}>{current.title}</strong>{' '}
            <Badge tone="neutral">{texts.kinds[current.kind]}</Badge>
          </>
        ) : (
          texts.states.open
        )}
      </p>
      {round ? (
        <>
          <h3>{texts.rounds[round.kind]}</h3>
          <p>{speaker ? <strong>{texts.speaks(speaker.name)}</strong> : texts.roundOver}</p>
          <SpeakingClock round={round} locale={frame.locale} />
          {speaker && (mayHold || speaker.isSelf) ? (
            <Actions>
              <ActionButton
                frame={frame}
                action={floor}
                label={texts.next}
                tone="action"
                fields={{ how: 'spoken', turn: speaker.memberId }}
              />
              <ActionButton
                frame={frame}
                action={floor}
                label={texts.pass}
                fields={{ how: 'passed', turn: speaker.memberId }}
              />
            </Actions>
          ) : null}
          <ol>
            {round.turns.map((turn) => (
              <li>
                {turn.name} <Badge tone={turnTones[turn.state]}>{texts.turns[turn.state]}</Badge>
              </li>
            ))}
          </ol>
          {mayHold ? (
            <ActionButton
              frame={frame}
              action={floor}
              label={texts.endRound}
              fields={{ how: 'end', turn: '' }}
            />
          ) : null}
        </>
      ) : null}
    </section>
  )
}
