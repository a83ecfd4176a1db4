import type { Module } from '#platform/module.ts'
import { listWaitingGrants } from './actions/list-waiting.ts'
import { searchProjects } from './actions/search-projects.ts'
import { columns } from './columns.ts'
import { loadDemoEconomics, removeDemoEconomics } from './demo/load-demo-economics.ts'
import {
  exportOwnNotes,
  exportWords,
  listWaitingNotes,
  noteRoutes,
  noteTexts,
} from './expenses/part.ts'
import { paths } from './paths.ts'
import { mayKeepEconomics, mayWriteNotes } from './permissions.ts'
import { rateRoutes } from './rates/part.ts'
import { accountRoutes } from './routes/accounts.tsx'
import { fundingRoutes } from './routes/funding.tsx'
import { fundRoutes } from './routes/funds.tsx'
import { grantListRoutes } from './routes/grant-list.tsx'
import { lineRoutes } from './routes/lines.tsx'
import { paperRoutes } from './routes/papers.tsx'
import { projectListRoutes } from './routes/project-list.tsx'
import { addRoutes, projectRoutes } from './routes/projects.tsx'
import { deleteTried } from './store/imports.ts'
import { forgetNotesBefore, forgetWriter } from './store/notes.ts'
import { accountTexts } from './texts/accounts.ts'

import { grantTexts } from './texts/grants.ts'
import { processing } from './texts/processing.ts'
import { projectTexts } from './texts/projects.ts'
import { rateTexts } from './texts/rates.ts'

const monthInMs = 30 * 86_400_000
/** Pieces of the accounts are kept ten years (code de commerce, L. 123-22, read in December 2026). */
const yearsOfNotes = 10

function yearsBefore(now: Date, years: number): Date {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before
}

/** The plate on the door. */
export const economicsModule: Module = {
  name: 'economics',
  // Words stand before the slug that would take them.
  routes: [
    ...projectListRoutes,
    ...addRoutes,
    ...rateRoutes,
    ...noteRoutes,
    ...accountRoutes,
    ...grantListRoutes,
    ...projectRoutes,
    ...lineRoutes,
    ...fundRoutes,
    ...fundingRoutes,
    ...paperRoutes,
  ],
  columns,
  processing,
  waiting: async (ctx, viewer) => [
    ...(await listWaitingGrants(ctx, viewer)),
    ...(await listWaitingNotes(ctx, viewer)),
  ],
  exportWords,
  search: searchProjects,
  demo: { load: loadDemoEconomics, remove: removeDemoEconomics },
  navigation: (viewer, locale) => [
    ...(mayWriteNotes(viewer)
      ? [
          {
            key: 'means' as const,
            links: [{ label: noteTexts[locale].title, href: paths.notes }],
          },
        ]
      : []),
    ...(mayKeepEconomics(viewer)
      ? [
          {
            key: 'lab' as const,
            links: [
              {
                label: projectTexts[locale].title,
                href: paths.list,
                tabs: [
                  { label: rateTexts[locale].title, href: paths.rates },
                  { label: grantTexts[locale].title, href: paths.grants },
                  { label: accountTexts[locale].title, href: paths.accounts },
                ],
                near: ['finance' as const],
              },
            ],
          },
        ]
      : []),
  ],
  creations: (viewer, locale) =>
    mayKeepEconomics(viewer) ? [{ label: projectTexts[locale].add, href: paths.add }] : [],
  personExport: async (db, personId) => ({ notes: await exportOwnNotes(db, personId) }),
  personErase: (ctx, personId) => forgetWriter(ctx.db, personId),
  purge: async (ctx) =>
    (await deleteTried(ctx.db, new Date(ctx.now.getTime() - monthInMs))) +
    (await forgetNotesBefore(ctx.db, yearsBefore(ctx.now, yearsOfNotes))),
}
