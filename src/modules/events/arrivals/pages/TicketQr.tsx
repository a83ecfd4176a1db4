import { QrSquare } from '../../pages/QrSquare.tsx'

/** The code to show at the door. */
export function TicketQr({ text, title }: { text: string; title: string }) {
  return <QrSquare {...{ text, title }} pixels={240} />
}
