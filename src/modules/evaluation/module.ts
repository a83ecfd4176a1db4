import type { Module } from '#platform/module.ts'
import { evaluationColumns } from './columns.ts'
import {
  dropPastFamilies,
  familyPublishedUndo,
  familySubjects,
  familyWithdrawnUndo,
  listFamilies,
} from './families/index.ts'
import { familyTexts } from './families/nouns.ts'
import {
  addFamilyRoutes,
  familyFileRoutes,
  familyListRoutes,
  familyRoutes,
} from './families/part.ts'
import { guideRoutes, takeRoutes } from './guide/part.ts'
import { indicatorTexts } from './indicators/nouns.ts'
import { indicatorRoutes } from './indicators/part.ts'
import { paths } from './paths.ts'
import {
  dropPastResults,
  listPublishedResults,
  resultPublishedUndo,
  resultWithdrawnUndo,
} from './results/index.ts'
import { computeRoutes, resultFileRoutes, resultRoutes } from './results/part.ts'
import { homeRoutes } from './routes/home.tsx'
import { homeTexts } from './texts/home.ts'

/** The plate on the door. It keeps results and families of them: the answers of the guide are in the address, the indicators are content. */
export const evaluationModule: Module = {
  name: 'evaluation',
  routes: [
    ...homeRoutes,
    ...guideRoutes,
    ...takeRoutes,
    ...computeRoutes,
    ...resultRoutes,
    ...resultFileRoutes,
    ...indicatorRoutes,
    // Words stand before the slug that would take them.
    ...familyListRoutes,
    ...addFamilyRoutes,
    ...familyFileRoutes,
    ...familyRoutes,
  ],
  columns: evaluationColumns,
  publishedResults: listPublishedResults,
  undos: [resultPublishedUndo, resultWithdrawnUndo, familyPublishedUndo, familyWithdrawnUndo],
  subjects: familySubjects,
  purge: async ({ db, now }) => {
    const year = before(now, 365)
    const results = await dropPastResults(db, { drafts: year, columns: before(now, 1) })
    return results + (await dropPastFamilies(db, year))
  },
  doorways: (locale) => [
    {
      family: 'try',
      href: paths.home,
      title: homeTexts[locale].title,
      text: homeTexts[locale].lead,
      link: homeTexts[locale].guide.link,
    },
  ],
  navigation: (_, locale) => [
    {
      key: 'lab',
      links: [
        {
          label: homeTexts[locale].short,
          href: paths.home,
          tabs: [
            { label: homeTexts[locale].guide.short, href: paths.guide },
            { label: indicatorTexts[locale].title, href: paths.indicators },
            { label: familyTexts[locale].short, href: paths.families },
          ],
        },
      ],
    },
  ],
  publicPages: async (db) => [
    { path: paths.home, changed: writtenOn },
    ...(await listFamilies(db, false)).map(({ slug, createdAt, publishedAt, withdrawnAt }) => ({
      path: paths.family(slug),
      changed: withdrawnAt ?? publishedAt ?? createdAt,
    })),
  ],
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/** They change with the house, and not with what people write in it. */
const writtenOn = new Date('2026-12-01')
