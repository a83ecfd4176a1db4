import type { Module } from '#platform/module.ts'
import { exportOwn } from './actions/export-own.ts'
import { decisionUndo } from './actions/keep-tenders.ts'
import { listWaitingTenders } from './actions/list-waiting.ts'
import { searchTenders } from './actions/search-tenders.ts'
import { columns } from './columns.ts'
import { loadDemoTenders, removeDemoTenders } from './demo/load-demo-tenders.ts'
import { paths } from './paths.ts'
import { mayKeepTenders } from './permissions.ts'
import { answerRoutes } from './routes/answers.tsx'
import { blockRoutes } from './routes/blocks.tsx'
import { rowRoutes } from './routes/rows.tsx'
import { templateRoutes } from './routes/templates.tsx'
import { tenderListRoutes } from './routes/tender-list.tsx'
import { addRoutes, tenderRoutes } from './routes/tenders.tsx'
import { forgetEnded, forgetOwner } from './store/tenders.ts'
import { blockTexts } from './texts/blocks.ts'
import { entityTexts } from './texts/entities.ts'
import { exportWords, processing } from './texts/processing.ts'
import { tenderTexts } from './texts/tenders.ts'

const threeYearsInMs = 3 * 365 * 86_400_000

/** The plate on the door. */
export const tendersModule: Module = {
  name: 'tenders',
  // Words stand before the identifier that would take them.
  routes: [
    ...tenderListRoutes,
    ...addRoutes,
    ...templateRoutes,
    ...blockRoutes,
    ...answerRoutes,
    ...rowRoutes,
    ...tenderRoutes,
  ],
  columns,
  processing,
  exportWords,
  waiting: listWaitingTenders,
  search: searchTenders,
  undos: [decisionUndo],
  demo: { load: loadDemoTenders, remove: removeDemoTenders },
  navigation: (viewer, locale) =>
    mayKeepTenders(viewer)
      ? [
          {
            key: 'means',
            links: [
              {
                label: tenderTexts[locale].title,
                href: paths.list,
                tabs: [
                  { label: blockTexts[locale].title, href: paths.blocks },
                  { label: entityTexts[locale].title, href: paths.entities },
                  { label: tenderTexts[locale].notices, href: paths.notices },
                ],
              },
            ],
          },
        ]
      : [],
  creations: (viewer, locale) =>
    mayKeepTenders(viewer)
      ? [
          { label: tenderTexts[locale].add, href: paths.add },
          { label: blockTexts[locale].add, href: paths.addBlock },
        ]
      : [],
  personExport: exportOwn,
  personErase: (ctx, personId) => forgetOwner(ctx.db, personId),
  purge: (ctx) => forgetEnded(ctx.db, new Date(ctx.now.getTime() - threeYearsInMs)),
}
