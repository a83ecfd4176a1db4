import type { Document } from '#kit/papers/document.ts'
import { quoteDocument } from '../documents/quote-document.ts'
import type { Quote } from '../quote.ts'
import { aLine, aQuote } from './a-quote.ts'

/** A quote of so many lines, with an option; its words may be long. */
export function quotePaper(count: number, change: Partial<Quote> = {}): Document {
  const lines = Array.from({ length: count }, (_, at) =>
    aLine({ id: `l${at}`, label: `Atelier ${at + 1}` }),
  )
  const option = aLine({ id: 'o', kind: 'option', label: 'Restitution' })
  const quote = aQuote({ lines: [...lines, option], ...change })
  return quoteDocument(quote, new Date('2026-12-02T10:00:00Z'))
}
