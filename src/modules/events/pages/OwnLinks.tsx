import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { presencePath } from '../presence-paths.ts'
import { presenceTexts } from '../texts/presence.ts'

/** What a seat gives: a ticket to show, and what may be seen again. */
export function OwnLinks(props: { frame: Frame; token: string; replay: boolean }) {
  const { frame, token, replay } = props
  const texts = presenceTexts[frame.locale]
  return (
    <p>
      <ButtonLink href={presencePath('ticket', { token })}>{texts.ticket}</ButtonLink>{' '}
      {replay ? (
        <ButtonLink href={presencePath('ownReplay', { token })} tone="quiet">
          {texts.replay}
        </ButtonLink>
      ) : null}
    </p>
  )
}
