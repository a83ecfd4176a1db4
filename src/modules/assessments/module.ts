import { isStaff } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { closeOver } from './actions/close-over.ts'
import { indexSubjects } from './actions/name-subjects.ts'
import { readLetterCode } from './actions/read-letter-code.ts'
import { seedReferential } from './actions/seed-referential.ts'
import { listIndexPages, listOnTerritory, searchIndex } from './actions/show-index.ts'
import { answerRoutes } from './answering/part.ts'
import { columns } from './columns.ts'
import { loadDemoIndex, removeDemoIndex } from './demo/load-demo-index.ts'
import { diagnosisRoutes } from './diagnosing/part.ts'
import { markerRoutes } from './markers/part.ts'
import {
  partRemovedUndo,
  partRoutes,
  questionRemovedUndo,
  referentialRoutes,
} from './model-editing/part.ts'
import { homeRoutes } from './national/part.ts'
import { roleSheetRoutes } from './paper-sheets/part.ts'
import { paths } from './paths.ts'
import { assessmentRoutes } from './routes/assessments.tsx'
import { keepRoutes } from './routes/keep.tsx'
import { workshopRoutes } from './routes/workshops.tsx'
import { assessmentTexts } from './texts/assessments.ts'
import { homeTexts } from './texts/home.ts'
import { processing } from './texts/processing.ts'
import { referentialTexts } from './texts/referential.ts'

/** The plate on the door. Addresses with a territory come last: the others look like them. */
export const assessmentsModule: Module = {
  name: 'assessments',
  routes: [
    ...homeRoutes,
    ...referentialRoutes,
    ...partRoutes,
    ...diagnosisRoutes,
    ...markerRoutes,
    ...answerRoutes,
    ...keepRoutes,
    ...roleSheetRoutes,
    ...workshopRoutes,
    ...assessmentRoutes,
  ],
  columns,
  undos: [partRemovedUndo, questionRemovedUndo],
  processing,
  // Nobody who answers has an account: their code is the only way to their answers, and it goes when they close.
  personExport: async () => ({}),
  personErase: async () => undefined,
  purge: closeOver,
  seed: seedReferential,
  subjects: indexSubjects,
  search: searchIndex,
  publicPages: listIndexPages,
  territorySections: listOnTerritory,
  openData: (locale) => [
    {
      key: 'indice',
      title: homeTexts[locale].dataset,
      description: homeTexts[locale].openDataNote,
      keywords: homeTexts[locale].keywords,
      licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
      files: [{ href: paths.openData, format: 'CSV', mediaType: 'text/csv' }],
    },
  ],
  creations: (viewer, locale) =>
    isStaff(viewer) ? [{ label: assessmentTexts[locale].plan, href: paths.plan }] : [],
  doorways: (locale) => [
    {
      family: 'try',
      href: paths.home,
      title: homeTexts[locale].title,
      text: homeTexts[locale].lead,
      link: homeTexts[locale].open,
    },
  ],
  navigation: (_, locale) => [
    {
      key: 'knowledge',
      links: [
        {
          label: referentialTexts[locale].index,
          href: paths.home,
          near: ['territory-referent', 'researcher'],
        },
      ],
    },
  ],
  letterCode: readLetterCode,
  demo: { load: loadDemoIndex, remove: removeDemoIndex },
}
