import type { Module } from '#platform/module.ts'
import { closeUndo } from './actions/keep-quotes.ts'
import { listWaitingQuotes } from './actions/list-waiting.ts'
import { eraseOwn, exportOwn } from './actions/own-quotes.ts'
import { searchQuotes } from './actions/search-quotes.ts'
import { columns } from './columns.ts'
import { loadDemoQuotes, removeDemoQuotes } from './demo/load-demo-quotes.ts'
import { paths } from './paths.ts'
import { mayKeepQuotes } from './permissions.ts'
import { answeringRoutes } from './routes/answering.tsx'
import { quoteListRoutes } from './routes/quote-list.tsx'
import { addRoutes, quoteRoutes } from './routes/quotes.tsx'
import { forgetEnded } from './store/quotes.ts'
import { exportWords, processing } from './texts/processing.ts'
import { quoteTexts } from './texts/quotes.ts'

const yearInMs = 365 * 86_400_000

/** The plate on the door. */
export const quotesModule: Module = {
  name: 'quotes',
  // Words stand before the identifier that would take them.
  routes: [...quoteListRoutes, ...addRoutes, ...answeringRoutes, ...quoteRoutes],
  columns,
  processing,
  exportWords,
  waiting: listWaitingQuotes,
  search: searchQuotes,
  undos: [closeUndo],
  demo: { load: loadDemoQuotes, remove: removeDemoQuotes },
  navigation: (viewer, locale) =>
    mayKeepQuotes(viewer)
      ? [{ key: 'means', links: [{ label: quoteTexts[locale].title, href: paths.list }] }]
      : [],
  creations: (viewer, locale) =>
    mayKeepQuotes(viewer) ? [{ label: quoteTexts[locale].add, href: paths.add }] : [],
  personExport: exportOwn,
  personErase: (ctx, personId) => eraseOwn(ctx, personId),
  purge: (ctx) =>
    forgetEnded(ctx.db, {
      unanswered: new Date(ctx.now.getTime() - 3 * yearInMs),
      accepted: new Date(ctx.now.getTime() - 10 * yearInMs),
    }),
}
