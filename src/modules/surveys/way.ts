import { paths } from './paths.ts'

/** Where the pages of one answer are: under its own code, or at a kiosk, whose addresses say nothing. */
export interface Way {
  readonly isKiosk: boolean
  readonly code: string
  readonly page: (step: string) => string
  readonly review: string
  readonly send: string
  readonly sent: string
  /** Where it stands, and the code that leads back to it; nowhere at a kiosk. */
  readonly stopped?: string
}

export function ownWay(slug: string, code: string): Way {
  return {
    isKiosk: false,
    code,
    page: (step) => paths.page(slug, code, step),
    review: paths.review(slug, code),
    send: paths.send(slug, code),
    sent: paths.sent(slug, code),
    stopped: paths.answer(slug, code),
  }
}

export function kioskWay(slug: string, code: string): Way {
  return {
    isKiosk: true,
    code,
    page: (step) => paths.kioskPage(slug, step),
    review: paths.kioskReview(slug),
    send: paths.kioskSend(slug),
    sent: paths.kiosk(slug),
  }
}
