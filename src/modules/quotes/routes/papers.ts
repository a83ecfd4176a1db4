import { letterheadOf } from '#modules/letterheads/index.ts'
import { listEntities } from '#modules/tenders/index.ts'
import { download } from '#platform/answers.ts'
import { paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import type { HttpContext } from '#platform/routes.ts'
import { quoteDocument } from '../documents/quote-document.ts'
import { type Quote, writtenQuoteNumber } from '../quote.ts'

/** As it was sent, to the byte; a draft, and any Word file, is drawn now. */
export async function sendPaper(c: HttpContext, quote: Quote, format: 'pdf' | 'docx') {
  const { ctx } = c.var
  const kept =
    format === 'pdf' && quote.paperFileId ? await ctx.files.read(quote.paperFileId) : undefined
  if (kept) return download(c, kept.bytes, kept)
  const shown = quote.seller.name ? quote : { ...quote, seller: await sellerOf(c, quote) }
  const head = await letterheadOf(ctx, { name: shown.seller.name })
  const bytes = await writePaper(quoteDocument(shown, ctx.now), head, format)
  const name = `${writtenQuoteNumber(quote) || 'devis'}.${format}`
  return download(c, bytes, { name, mediaType: paperMediaTypes[format] })
}

async function sellerOf(
  { var: { ctx } }: HttpContext,
  { entity }: Quote,
): Promise<Quote['seller']> {
  return (await listEntities(ctx.db)).find(({ kind }) => kind === entity) ?? {}
}
