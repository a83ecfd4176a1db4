import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { listEntities } from '#modules/tenders/index.ts'
import type { Ctx } from '#platform/context.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { quoteDocument } from '../documents/quote-document.ts'
import { quoteSent } from '../mails/letters.ts'
import { mayKeepQuotes } from '../permissions.ts'
import { type Quote, quoteNumber, type SendStop, stopOfSending } from '../quote.ts'
import { lockQuote, lockVersions, saveQuote, saveState, takeQuoteRank } from '../store/quotes.ts'

/** Gives its number, keeps its paper as it leaves, and writes to whoever accepts. The version before is replaced. */
export async function sendQuote(
  ctx: Ctx,
  id: string,
): Promise<Result<Quote, 'forbidden' | 'not-found' | 'entity-unset' | SendStop>> {
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  const today = dayOf(ctx.now)
  const stop = stopOfSending(quote, today)
  if (stop) return refused(stop)
  const versions = await lockVersions(ctx.db, quote.rootId)
  // Said yes meanwhile: nothing replaces what was agreed.
  if (versions.some(({ state }) => state === 'accepted')) return refused('not-now')
  const entity = (await listEntities(ctx.db)).find(({ kind }) => kind === quote.entity)
  if (!entity) return refused('entity-unset')
  const { token, tokenHash } = newSecretLink(ctx)
  const { name, legalForm, address, siren } = entity
  const leaving: Quote = {
    ...{ ...quote, state: 'sent', sentAt: ctx.now, tokenHash },
    seller: { name, legalForm, address, siren },
    number: quote.number || (await nextNumber(ctx, quote, entity.prefix)),
  }
  const head = await letterheadOf(ctx, { name })
  const bytes = await writePdf(quoteDocument(leaving, ctx.now), head)
  const paperFileId = await ctx.files.save({
    ...{ name: `${leaving.number}.pdf`, mediaType: 'application/pdf', bytes, public: false },
  })
  const sent: Quote = { ...leaving, paperFileId, fingerprint: sha256Of(bytes) }
  for (const version of versions)
    if (version.state === 'sent') await saveState(ctx.db, version.id, 'replaced')
  await saveQuote(ctx.db, sent)

  ctx.audit({
    act: 'quotes.sent',
    subject: `quote:${id}`,
    public: false,
    detail: { number: sent.number, version: sent.version },
  })
  ctx.changed('quotes')
  ctx.mail(quoteSent(ctx, sent, token))
  return done(sent)
}

async function nextNumber(ctx: Ctx, { entity, invented }: Quote, prefix: string): Promise<string> {
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const series = invented ? 'demo' : entity
  const rank = await takeQuoteRank(ctx.db, series, year)
  return quoteNumber(invented ? 'DEMO' : prefix, year, rank)
}
