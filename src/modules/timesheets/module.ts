import { dayOf } from '#kit/dates.ts'
import type { Module } from '#platform/module.ts'
import { exportOwn } from './actions/export-own.ts'
import { listWaitingTimes } from './actions/list-waiting.ts'
import { columns } from './columns.ts'
import { loadDemoWeeks, removeDemoWeeks } from './demo/load-demo-weeks.ts'
import { paths } from './paths.ts'
import { mayFillWeeks, mayKeepMonths } from './permissions.ts'
import { correctionRoutes } from './routes/corrections.tsx'
import { houseRoutes } from './routes/house.tsx'
import { monthRoutes } from './routes/months.tsx'
import { paceListRoutes } from './routes/pace-list.tsx'
import { teamListRoutes } from './routes/team-list.tsx'
import { weekRoutes } from './routes/weeks.tsx'
import { forgetRolesBefore, forgetRolesOf, listRolesOf } from './store/roles.ts'
import { forgetBefore, forgetPerson } from './store/weeks.ts'
import { correctionTexts } from './texts/corrections.ts'
import { exportWords } from './texts/export-words.ts'
import { monthTexts } from './texts/months.ts'
import { paceTexts } from './texts/paces.ts'
import { processing } from './texts/processing.ts'
import { teamTexts } from './texts/team.ts'
import { weekTexts } from './texts/week.ts'
import { namedSince } from './week.ts'

/** The plate on the door. */
export const timesheetsModule: Module = {
  name: 'timesheets',
  routes: [
    ...weekRoutes,
    ...teamListRoutes,
    ...paceListRoutes,
    ...correctionRoutes,
    ...monthRoutes,
    ...houseRoutes,
  ],
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
                  { label: paceTexts[locale].title, href: paths.projects },
                  { label: correctionTexts[locale].title, href: paths.sent },
                  { label: monthTexts[locale].monthsTitle, href: paths.months },
                ],
              },
            ],
          },
        ]
      : []),
  ],
  personExport: async (db, personId) => ({
    weeks: await exportOwn(db, personId),
    rolesOfDays: (await listRolesOf(db, personId)).map(({ since, role }) => ({ since, role })),
  }),
  demo: { load: loadDemoWeeks, remove: removeDemoWeeks },
  personErase: async (ctx, personId) => {
    await forgetPerson(ctx.db, personId)
    await forgetRolesOf(ctx.db, [personId])
  },
  purge: async (ctx) => {
    const since = namedSince(dayOf(ctx.now))
    return (await forgetBefore(ctx.db, since)) + (await forgetRolesBefore(ctx.db, since))
  },
}
