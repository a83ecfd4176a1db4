import type { Locale } from '#kit/texts.ts'

/** Rooms that come after this one and decide for it are asked when a page is drawn. */
export type DecidingTogether = (
  asked: { readonly subject: 'protocol' | 'framing'; readonly experimentId: string },
  locale: Locale,
) => readonly { readonly label: string; readonly href: string }[]
