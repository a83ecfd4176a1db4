import type { Module } from '#platform/module.ts'
import { twinsUndo } from './actions/answer-twins.ts'
import { exportOwn } from './actions/export-own.ts'
import { moveUndo } from './actions/keep-applications.ts'
import { followingUndo } from './actions/keep-opportunities.ts'
import { listWaitingFunding } from './actions/list-waiting.ts'
import { searchFunding } from './actions/search-funding.ts'
import { columns } from './columns.ts'
import { loadDemoFunding, removeDemoFunding } from './demo/load-demo-funding.ts'
import { paths } from './paths.ts'
import { mayKeepFunding } from './permissions.ts'
import { applicationListRoutes } from './routes/application-list.tsx'
import { applicationRoutes, applyRoutes } from './routes/applications.tsx'
import { importRoutes } from './routes/imports.tsx'
import { addRoutes, opportunityRoutes } from './routes/opportunities.tsx'
import { opportunityListRoutes } from './routes/opportunity-list.tsx'
import { forgetOwner } from './store/applications.ts'
import { deleteTried } from './store/imports.ts'
import { applicationTexts } from './texts/applications.ts'
import { importTexts } from './texts/imports.ts'
import { opportunityTexts } from './texts/opportunities.ts'
import { exportWords, processing } from './texts/processing.ts'
import { matchTexts } from './texts/reasons.ts'

const monthInMs = 30 * 86_400_000

/** The plate on the door. */
export const fundingModule: Module = {
  name: 'funding',
  // Words stand before the identifier that would take them.
  routes: [
    ...opportunityListRoutes,
    ...addRoutes,
    ...importRoutes,
    ...applicationListRoutes,
    ...applicationRoutes,
    ...opportunityRoutes,
    ...applyRoutes,
  ],
  columns,
  processing,
  exportWords,
  waiting: listWaitingFunding,
  search: searchFunding,
  undos: [followingUndo, twinsUndo, moveUndo],
  demo: { load: loadDemoFunding, remove: removeDemoFunding },
  navigation: (viewer, locale) =>
    mayKeepFunding(viewer)
      ? [
          {
            key: 'means',
            links: [
              {
                label: opportunityTexts[locale].title,
                href: paths.list,
                tabs: [
                  { label: applicationTexts[locale].title, href: paths.applications },
                  { label: matchTexts[locale].projects, href: paths.forProjects },
                  { label: importTexts[locale].title, href: paths.tryImport },
                ],
              },
            ],
          },
        ]
      : [],
  creations: (viewer, locale) =>
    mayKeepFunding(viewer) ? [{ label: opportunityTexts[locale].add, href: paths.add }] : [],
  findUses: (viewer, locale, find) =>
    mayKeepFunding(viewer)
      ? [{ label: opportunityTexts[locale].fromFind, href: paths.fromFind(find) }]
      : [],
  personExport: exportOwn,
  personErase: (ctx, personId) => forgetOwner(ctx.db, personId),
  purge: (ctx) => deleteTried(ctx.db, new Date(ctx.now.getTime() - monthInMs)),
}
