import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import type { Registration } from '../../registration.ts'
import { seatKindTexts } from '../../seating/index.ts'
import { registrationTexts, type SeatKind } from '../../seating/nouns.ts'

export interface OwnSeatFacts {
  readonly registration: Pick<Registration, 'id' | 'state' | 'offeredUntil'>
  readonly rank: number | undefined
  /** Of an event that counts some places apart. */
  readonly kind: SeatKind | undefined
}

/** What stands, with the kind of place where the event has several. */
export function seatSentence(locale: Locale, { registration, rank, kind }: OwnSeatFacts): string {
  const { states } = registrationTexts[locale]
  const ofKind = seatKindTexts[locale].states
  const { state, offeredUntil } = registration
  const until = offeredUntil ? writtenInstant(offeredUntil, locale) : ''
  if (state === 'waiting') {
    const at = String(rank ?? 1)
    return kind ? ofKind.waiting(kind.label, at) : states.waiting(at)
  }
  if (state === 'offered') return kind ? ofKind.offered(kind.label, until) : states.offered(until)
  if (state === 'registered' && kind) return ofKind.registered(kind.label)
  return states[state]
}

interface OtherKindsProps {
  readonly frame: Frame
  readonly action: string
  readonly registration: Pick<Registration, 'id' | 'state'>
  readonly kind: SeatKind | undefined
  /** Of the date, where a page lists several. */
  readonly title?: string | undefined
}

/** Whoever waits for one kind of place is told of those that are free, what taking one does, and takes it in one press. */
export function OtherKinds({ frame, action, registration, kind, title }: OtherKindsProps) {
  if (registration.state !== 'waiting' || !kind || kind.open.length === 0) return null
  const texts = seatKindTexts[frame.locale]
  return (
    <>
      <p>
        {texts.open(kind.open.map(({ label }) => label))} {texts.consequence(kind.label)}
      </p>
      {kind.open.map(({ id, label }) => (
        <ActionButton
          frame={frame}
          action={action}
          fields={{ seat: registration.id, kind: id }}
          label={title ? texts.takeOn(label, title) : texts.take(label)}
          tone="action"
        />
      ))}
    </>
  )
}
