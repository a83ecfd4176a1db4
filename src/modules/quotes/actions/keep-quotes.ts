import { dayOf } from '#kit/dates.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type UndoKind, undoable } from '#kit/undo.ts'
import { listRates, mayKeepEconomics } from '#modules/economics/index.ts'
import { findTender } from '#modules/tenders/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type LineForm, mostLines, type QuoteLine } from '../line.ts'
import { mayKeepQuotes } from '../permissions.ts'
import { type Quote, type QuoteForm, type QuoteState, usualValidity } from '../quote.ts'
import {
  findQuote,
  insertQuote,
  listQuotes,
  lockQuote,
  lockVersions,
  saveQuote,
  saveState,
} from '../store/quotes.ts'
import { quoteTexts } from '../texts/quotes.ts'

type Edge = 'forbidden' | 'not-found'

export async function addQuote(
  ctx: Ctx,
  form: QuoteForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Quote, 'forbidden'>> {
  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')

  const quote = begun(ctx, form, { invented })
  await insertQuote(ctx.db, quote)
  tell(ctx, quote.id, 'quotes.written')
  return done(quote)
}

/** A proposal that is answered or won becomes a quote, once: its entity, its customer and its days are taken over. */
export async function takeTender(
  ctx: Ctx,
  tenderId: string,
): Promise<Result<Quote, Edge | 'not-now' | 'taken-already'>> {
  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')

  const tender = await findTender(ctx.db, tenderId)
  if (!tender) return refused('not-found')
  if (!['answering', 'submitted', 'won'].includes(tender.state) || !tender.entity)
    return refused('not-now')
  if ((await listQuotes(ctx.db)).some((quote) => quote.tenderId === tenderId))
    return refused('taken-already')
  const form: QuoteForm = {
    ...{ title: tender.title, entity: tender.entity, customer: tender.buyer.slice(0, 160) },
    ...{ customerAddress: '', customerSiren: '', recipient: '', email: '', vat: 'art-293b' },
    ...{ validUntil: usualValidity(dayOf(ctx.now)), details: '' },
  }
  const lines = tender.work.map(
    ({ label, hundredths, dayCents }): QuoteLine => ({
      ...{ id: newId(ctx.now, ctx.chance), label, kind: 'work', hundredths },
      ...{ unitCents: dayCents, rate: '2000' },
    }),
  )
  const drawn = begun(ctx, form, { invented: tender.invented })
  const quote = { ...drawn, lines, tenderId }
  await insertQuote(ctx.db, quote)
  tell(ctx, quote.id, 'quotes.written')
  return done(quote)
}

function begun(ctx: Ctx, form: QuoteForm, { invented }: { readonly invented: boolean }): Quote {
  const id = newId(ctx.now, ctx.chance)
  return {
    ...{ ...form, id, rootId: id, version: 1, number: '', state: 'draft', lines: [], seller: {} },
    ...{ ownerId: ctx.person?.id, tenderId: undefined, sentAt: undefined },
    ...{ tokenHash: undefined, paperFileId: undefined, fingerprint: '', answeredAt: undefined },
    ...{ signerName: '', signerRole: '', chosen: [], refusalReason: '', invented },
    createdAt: ctx.now,
  }
}

/** What was sent never changes: another version replaces it. */
export async function editQuote(
  ctx: Ctx,
  id: string,
  form: QuoteForm,
): Promise<Result<Quote, Edge | 'not-now'>> {
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  if (quote.state !== 'draft') return refused('not-now')
  const edited = { ...quote, ...form }
  await saveQuote(ctx.db, edited)

  tell(ctx, id, 'quotes.written')
  return done(edited)
}

/** A price that is left empty is that of the role in the rates of the year, for whoever may read them. */
export async function saveQuoteLines(
  ctx: Ctx,
  id: string,
  { added, changed, removed }: GridChange<LineForm>,
): Promise<
  Result<
    { added: number; changed: number; removed: number },
    Edge | 'not-now' | 'line-unknown' | 'too-many-lines' | 'price-needed'
  >
> {
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  if (quote.state !== 'draft') return refused('not-now')
  const standing = quote.lines
  if (changed.some(({ id: own }) => !standing.some((line) => line.id === own)))
    return refused('line-unknown')
  if (standing.length - removed.length + added.length > mostLines) return refused('too-many-lines')
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const rates = mayKeepEconomics(ctx.person)
    ? (await listRates(ctx.db)).filter((rate) => rate.year === year)
    : []
  const priced = <Line extends LineForm>(line: Line): Line =>
    line.unitCents === undefined && line.kind === 'work'
      ? { ...line, unitCents: rates.find(({ role }) => role === line.label)?.priceCents }
      : line
  const kept = standing
    .filter((line) => !removed.includes(line.id))
    .map((line) => {
      const change = changed.find(({ id: own }) => own === line.id)
      return change ? priced({ ...change.written, id: line.id }) : line
    })
  const fresh = added.map((line) => priced({ ...line, id: newId(ctx.now, ctx.chance) }))
  const lines = [...kept, ...fresh]
  if (lines.some(({ unitCents }) => unitCents === undefined)) return refused('price-needed')
  await saveQuote(ctx.db, { ...quote, lines })

  tell(ctx, id, 'quotes.lines-written')
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

/** A draft that holds what the last version holds; that one stands until the draft is sent. */
export async function reviseQuote(
  ctx: Ctx,
  id: string,
): Promise<Result<Quote, Edge | 'not-now' | 'draft-already'>> {
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  const versions = await lockVersions(ctx.db, quote.rootId)
  if (versions.some(({ state }) => state === 'draft')) return refused('draft-already')
  const last = versions.at(-1)
  if (!last || versions.some(({ state }) => state === 'accepted')) return refused('not-now')
  const next: Quote = {
    ...begun(ctx, last, { invented: last.invented }),
    ...{ id: newId(ctx.now, ctx.chance), rootId: last.rootId, version: last.version + 1 },
    ...{ number: last.number, lines: last.lines, tenderId: last.tenderId },
  }
  await insertQuote(ctx.db, next)

  tell(ctx, next.id, 'quotes.revised')
  return done(next)
}

/** Nobody follows it any more, and its customer can accept it no more. */
export async function closeQuote(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-now'>> {
  const quote = await lockQuote(ctx.db, id)
  if (!quote) return refused('not-found')

  if (!mayKeepQuotes(ctx.person)) return refused('forbidden')
  if (quote.state !== 'draft' && quote.state !== 'sent') return refused('not-now')
  const undo = await undoable(ctx, closeUndo, id)
  await saveState(ctx.db, id, 'closed')

  tell(ctx, id, closeUndo.act)
  await undo({ subject: `quote:${id}`, public: false })
  return done()
}

export const closeUndo: UndoKind<Ctx, { readonly state: QuoteState }> = {
  act: 'quotes.closed',
  named: { fr: quoteTexts.fr.closedUndo, en: quoteTexts.en.closedUndo },
  undone: { fr: quoteTexts.fr.closedUndone, en: quoteTexts.en.closedUndone },
  state: async ({ db }, id) => {
    const found = await lockQuote(db, id)
    return found && { state: found.state }
  },
  may: async ({ person }) => mayKeepQuotes(person),
  restore: async (ctx, id, { state }) => {
    if (await findQuote(ctx.db, id)) await saveState(ctx.db, id, state)
    ctx.changed('quotes')
  },
}

function tell(ctx: Ctx, id: string, act: string) {
  ctx.audit({ act, subject: `quote:${id}`, public: false })
  ctx.changed('quotes')
}
