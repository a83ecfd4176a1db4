import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { certificateTexts } from '../../certificates/nouns.ts'
import { presencePath } from '../../paths/presences.ts'
import { presenceTexts } from '../../presence/nouns.ts'

interface OwnLinksProps {
  readonly frame: Frame
  readonly token: string
  readonly replay: boolean
  readonly certificate: boolean
}

/** What a seat gives: a ticket to show, and what may be seen again. */
export function OwnLinks({ frame, token, replay, certificate }: OwnLinksProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <p>
      <ButtonLink href={presencePath('ticket', { token })}>{texts.ticket}</ButtonLink>{' '}
      {replay ? (
        <ButtonLink href={presencePath('ownReplay', { token })} tone="quiet">
          {texts.replay}
        </ButtonLink>
      ) : null}{' '}
      {certificate ? (
        <ButtonLink href={presencePath('ownCertificate', { token })} tone="quiet">
          {certificateTexts[frame.locale].own}
        </ButtonLink>
      ) : null}
    </p>
  )
}
