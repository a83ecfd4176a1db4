import { dayOf } from '#kit/dates.ts'
import type { Module } from '#platform/module.ts'
import { exportOwn } from './actions/export-own.ts'
import { listWaitingTimes } from './actions/list-waiting.ts'
import { columns } from './columns.ts'
import { loadDemoWeeks, removeDemoWeeks } from './demo/load-demo-weeks.ts'
import { paths } from './paths.ts'
import { mayFillWeeks, mayKeepMonths } from './permissions.ts'
import { correctionRoutes } from './routes/corrections.tsx'
import { monthRoutes } from './routes/months.tsx'
import { teamListRoutes } from './routes/team-list.tsx'
import { weekRoutes } from './routes/weeks.tsx'
import { forgetBefore, forgetPerson } from './store/weeks.ts'
import { correctionTexts } from './texts/corrections.ts'
import { exportWords } from './texts/export-words.ts'
import { monthTexts } from './texts/months.ts'
import { processing } from './texts/processing.ts'
import { teamTexts } from './texts/team.ts'
import { weekTexts } from './texts/week.ts'
import { namedSince } from './week.ts'

/** The plate on the door. */
export const timesheetsModule: Module = {
  name: 'timesheets',
  routes: [...weekRoutes, ...teamListRoutes, ...correctionRoutes, ...monthRoutes],
  columns,
  processing,
  exportWords,
  waiting: listWaitingTimes,
  navigation: (viewer, locale) => [
    ...(mayFillWeeks(viewer)
      ? [{ key: 'means' as const, links: [{ label: weekTexts[locale].title, href: paths.now }] }]
      : []),
    ...(mayKeepMonths(viewer)
      ? [
          {
            key: 'means' as const,
            links: [
              {
                label: teamTexts[locale].title,
                href: paths.team,
                tabs: [
                  { label: correctionTexts[locale].title, href: paths.sent },
                  { label: monthTexts[locale].monthsTitle, href: paths.months },
                ],
              },
            ],
          },
        ]
      : []),
  ],
  personExport: async (db, personId) => ({ weeks: await exportOwn(db, personId) }),
  demo: { load: loadDemoWeeks, remove: removeDemoWeeks },
  personErase: (ctx, personId) => forgetPerson(ctx.db, personId),
  purge: (ctx) => forgetBefore(ctx.db, namedSince(dayOf(ctx.now))),
}
