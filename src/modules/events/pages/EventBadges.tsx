import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import type { NetworkEvent } from '../event.ts'
import { publicEventTexts } from '../texts/event.ts'

const tones = {
  draft: 'caution',
  published: 'info',
  cancelled: 'danger',
  done: 'neutral',
} as const

/** Form, audience when it is not everybody, state when it is not simply announced. */
export function EventBadges(props: {
  readonly locale: Locale
  readonly event: NetworkEvent
  /** Announced, and no seat is left. */
  readonly full?: boolean | undefined
}) {
  const { locale, event } = props
  const texts = publicEventTexts[locale]
  return (
    <>
      <Badge tone="neutral">{texts.kinds[event.kind]}</Badge>
      {event.audience === 'public' ? null : (
        <>
          {' '}
          <Badge tone="info">{texts.audiences[event.audience]}</Badge>
        </>
      )}
      {event.state === 'published' ? null : (
        <>
          {' '}
          <Badge tone={tones[event.state]}>{texts.states[event.state]}</Badge>
        </>
      )}
      {props.full ? (
        <>
          {' '}
          <Badge tone="caution">{event.waitingList ? texts.fullWaiting : texts.fullShort}</Badge>
        </>
      ) : null}
    </>
  )
}
