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
export function EventBadges({ locale, event }: { locale: Locale; event: NetworkEvent }) {
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
    </>
  )
}
