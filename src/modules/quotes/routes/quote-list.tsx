import { type Day, dayOf } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { QuotesPage, type ShownQuote } from '../pages/QuotePages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepQuotes } from '../permissions.ts'
import { quoteStates, shownState, totalsOfQuote, writtenQuoteNumber } from '../quote.ts'
import { listQuotes } from '../store/quotes.ts'
import { quoteTexts } from '../texts/quotes.ts'

export const quoteListRoutes = routesOfList({
  audience: keepers,
  may: ({ person }) => mayKeepQuotes(person),
  page: paths.list,
  files: paths.files,
  open,
})

const shownStates = [...quoteStates, 'lapsed'] as const
const kinds = ['association', 'commercial'] as const

async function open(c: HttpContext): Promise<OpenedList<ShownQuote>> {
  const { ctx, frame } = c.var
  const quotes = await listQuotes(ctx.db)
  const owners = [...new Set(quotes.flatMap(({ ownerId }) => ownerId ?? []))]
  const names =
    owners.length > 0
      ? await findPersonNames(ctx.db, owners, ctx.locale)
      : new Map<string, string>()
  const all = quotes.map((quote) => ({ ...quote, ownerName: names.get(quote.ownerId ?? '') ?? '' }))
  const today = dayOf(ctx.now)
  const list = quoteList(ctx.locale, today)
  return {
    list,
    find: (ask) => {
      const words = plainWords(ask.values['q'] ?? '')
      const { etat, entite } = ask.values
      const rows = all.filter((quote) => {
        const state = shownState(quote, today)
        const { title, customer, number, entity } = quote
        return (
          (etat ?? state) === state &&
          (entite ?? entity) === entity &&
          plainWords(`${title} ${customer} ${number}`).includes(words)
        )
      })
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <QuotesPage frame={frame} shown={shown} />,
  }
}

function quoteList(locale: Locale, today: Day): List<ShownQuote> {
  const texts = quoteTexts[locale]
  const { columns, fields } = texts
  const dayIn = (instant: Date | undefined) => instant && dayOf(instant)
  return {
    title: texts.title,
    path: paths.list,
    files: paths.files,
    fileName: 'devis',
    counted: texts.counted,
    columns: [
      {
        ...{ key: 'objet', title: fields.title, kind: 'text', sortable: true },
        value: ({ title }) => title,
        href: ({ id }) => paths.quote(id),
        language: writtenLocale,
      },
      {
        ...{ key: 'client', title: fields.customer, kind: 'text', sortable: true },
        value: ({ customer }) => customer,
        language: writtenLocale,
      },
      {
        ...{ key: 'etat', title: columns.state, kind: 'choice', sortable: true },
        value: (quote) => texts.states[shownState(quote, today)],
        sortBy: (quote) => shownStates.indexOf(shownState(quote, today)),
      },
      {
        ...{ key: 'montant', title: columns.total, kind: 'money', sortable: true },
        value: (quote) => totalsOfQuote(quote).totalCents,
      },
      {
        ...{ key: 'numero', title: columns.number, kind: 'text', sortable: true, phone: false },
        value: (quote) => writtenQuoteNumber(quote),
      },
      {
        ...{ key: 'validite', title: fields.validUntil, kind: 'day', sortable: true, phone: false },
        value: ({ validUntil }) => validUntil,
      },
      {
        ...{ key: 'entite', title: fields.entity, kind: 'choice', phone: false },
        value: ({ entity }) => texts.entities[entity],
      },
      {
        ...{ key: 'qui', title: columns.owner, kind: 'text', phone: false },
        value: ({ ownerName }) => ownerName,
      },
      {
        ...{ key: 'envoye', title: columns.sentOn, kind: 'day', only: 'file' },
        value: ({ sentAt }) => dayIn(sentAt),
      },
      {
        ...{ key: 'repondu', title: columns.answeredOn, kind: 'day', only: 'file' },
        value: ({ answeredAt }) => dayIn(answeredAt),
      },
      {
        ...{ key: 'page', title: columns.page, kind: 'link', only: 'file' },
        value: ({ id }) => paths.quote(id),
      },
    ],
    filters: [
      { kind: 'words', name: 'q', label: texts.search },
      {
        ...{ kind: 'choice', name: 'etat', label: columns.state, as: 'menu', all: texts.all },
        options: shownStates.map((value) => ({ value, label: texts.states[value] })),
      },
      {
        ...{ kind: 'choice', name: 'entite', label: fields.entity, as: 'menu', all: texts.all },
        options: kinds.map((value) => ({ value, label: texts.entities[value] })),
      },
    ],
    order: { own: texts.newestFirst },
    perPage: 50,
    today,
  }
}
