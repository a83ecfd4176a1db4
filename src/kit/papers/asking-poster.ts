import type { Block, Document } from './document.ts'
import type { Letterhead } from './letterhead.ts'

export interface AskingPoster {
  readonly title: string
  readonly language: 'fr' | 'en'
  /** Who asks: they answer for the paper. */
  readonly asker: string
  readonly date: Date
  readonly purpose: readonly Block[]
  /** « Répondez à l’écran ». */
  readonly how: string
  readonly howText: string
  readonly address: string
  /** Of this address, as SVG of ours. */
  readonly qr: string
  readonly alt: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly footer: string
}

/** Of the square, in points of a screen, 96 to the inch: half of the width of the page, to be photographed from two steps away. */
export const squareSide = 397

/** The head of what is hung on a wall: what the law wants on an invoice has nothing to say there. */
export function hungHead(head: Letterhead): Letterhead {
  return { ...head, numbers: [] }
}

/** To be hung on a wall: one page that says what is asked and why, with the square and the address, whole, for whoever has no phone in hand. */
export function askingPoster(of: AskingPoster): Document {
  return {
    ...{ title: of.title, language: of.language, authors: [of.asker], date: of.date },
    ...{ footer: of.footer, layout: 'hung' },
    blocks: [
      ...of.purpose,
      { kind: 'heading', level: 1, text: of.how },
      { kind: 'paragraph', text: of.howText },
      { kind: 'figure', svg: of.qr, alt: of.alt, caption: '' },
      { kind: 'paragraph', text: [{ bold: of.address }] },
      { kind: 'facts', items: [...of.facts] },
    ],
  }
}
