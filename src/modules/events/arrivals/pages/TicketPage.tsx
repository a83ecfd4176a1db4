import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { presencePath } from '../../paths/presences.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import type { Expected } from '../../presence.ts'
import { ticketText } from '../check-in.ts'
import { TicketQr } from './TicketQr.tsx'

interface TicketProps {
  readonly frame: Frame
  readonly eventTitle: string
  readonly token: string
  /** Nobody's yet while one waits for a seat. */
  readonly holder: Expected | undefined
}

export function TicketPage({ frame, eventTitle, token, holder }: TicketProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.ticketTitle} lead={texts.ticketLead(eventTitle)}>
      {holder ? (
        <>
          <TicketQr text={ticketText(holder.code)} title={texts.ticketQr} />
          <Facts
            layout="rows"
            items={[
              { name: texts.number, value: <strong>{holder.number}</strong> },
              ...(holder.seatClass ? [{ name: texts.seat, value: holder.seatClass }] : []),
            ]}
          />
          <p>{texts.ticketNote}</p>
          <p>
            <ButtonLink href={presencePath('ticketPdf', { token })} download>
              {texts.ticketPdf}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Notice tone="caution">
          <p>{texts.ticketNone}</p>
        </Notice>
      )}
    </Layout>
  )
}
