import { atOnce } from '#kit/at-once.ts'
import { dayOf } from '#kit/dates.ts'
import type { Module } from '#platform/module.ts'
import { listWaitingSurveys } from './actions/list-waiting.ts'
import { readLetterCode, readLetterFault } from './actions/read-letter-code.ts'
import { searchSurveys } from './actions/search-surveys.ts'
import { columns } from './columns.ts'
import { crossRoutes } from './crossing/part.ts'
import { loadDemoSurveys, removeDemoSurveys } from './demo/load-demo-surveys.ts'
import { exportKits, forgetKitsOf, kitRoutes, phoneRoutes, purgeKits } from './field-kit/part.ts'
import { surveyScanRoutes } from './paper/part.ts'
import { paths } from './paths.ts'
import { mayKeepSurveys } from './permissions.ts'
import { answerRoutes } from './routes/answer.tsx'
import { answerFileRoutes } from './routes/answer-files.tsx'
import { codeRoutes } from './routes/codes.tsx'
import { entryRoutes } from './routes/entry.tsx'
import { importRoutes } from './routes/import.tsx'
import { kioskRoutes } from './routes/kiosk.tsx'
import { oneAnswerRoutes } from './routes/one-answer.tsx'
import { questionRoutes } from './routes/questions.tsx'
import { framedResults, resultRoutes } from './routes/results.tsx'
import { surveyListRoutes } from './routes/survey-list.tsx'
import { surveyRoutes } from './routes/surveys.tsx'
import { eraseRecipient, exportRecipient } from './store/codes.ts'
import { hideSurveysOf, listNamedSurveys, listSurveys, purgeSurveys } from './store/surveys.ts'
import { exportCodings, forgetCoder } from './store/themes.ts'
import { surveyKind } from './survey-kind.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'
import { surveyTexts } from './texts/surveys.ts'
import { bookRoutes, sortingRoutes, themeRemovedUndo } from './themes/part.ts'
import { changeRoutes } from './waves/part.ts'
import { populationRemovedUndo, populationRoutes, weightRoutes } from './weighting/part.ts'

/** The plate on the door. */
export const surveysModule: Module = {
  name: 'surveys',
  routes: [
    ...surveyListRoutes,
    ...surveyRoutes,
    ...questionRoutes,
    ...importRoutes,
    ...answerRoutes,
    ...kioskRoutes,
    ...codeRoutes,
    ...entryRoutes,
    ...surveyScanRoutes,
    ...answerFileRoutes,
    ...oneAnswerRoutes,
    ...resultRoutes,
    ...kitRoutes,
    ...phoneRoutes,
    ...weightRoutes,
    ...populationRoutes,
    ...crossRoutes,
    ...changeRoutes,
    ...bookRoutes,
    ...sortingRoutes,
  ],
  columns,
  undos: [themeRemovedUndo, populationRemovedUndo],
  processing,
  framed: [framedResults],
  exportWords,
  instruments: [surveyKind],
  letterCode: readLetterCode,
  letterFault: readLetterFault,
  listeners: [
    {
      on: 'experiment.published',
      name: 'surveys.show',
      run: (ctx, { id }) => hideSurveysOf(ctx.db, String(id), false),
    },
    {
      on: 'experiment.withdrawn',
      name: 'surveys.hide',
      run: (ctx, { id }) => hideSurveysOf(ctx.db, String(id), true),
    },
  ],
  subjects: [
    {
      kind: 'survey',
      name: async (db, ids) =>
        (await listNamedSurveys(db, ids)).map(({ id, title, slug }) => ({
          ...{ id, title },
          href: paths.survey(slug),
        })),
    },
  ],
  demo: { load: loadDemoSurveys, remove: removeDemoSurveys },
  search: searchSurveys,
  waiting: listWaitingSurveys,
  navigation: (_viewer, locale) => [
    {
      key: 'instruments',
      links: [{ label: surveyTexts[locale].title, href: paths.list, near: ['researcher'] }],
    },
  ],
  doorways: (locale) => [{ family: 'try', href: paths.list, ...doorwayTexts[locale].list }],
  creations: (viewer, locale) =>
    mayKeepSurveys(viewer) ? [{ label: surveyTexts[locale].add, href: paths.add }] : [],
  publicPages: async (db) =>
    (await listSurveys(db, false)).map(({ slug, openedAt, closedAt, publishedAt }) => ({
      path: paths.survey(slug),
      changed: publishedAt ?? closedAt ?? openedAt ?? new Date(0),
    })),
  purge: async (ctx) =>
    (await purgeSurveys(ctx.db, dayOf(ctx.now))) + (await purgeKits(ctx.db, ctx.now)),
  personExport: (db, personId) =>
    atOnce({
      surveyLetters: exportRecipient(db, personId),
      surveyKits: exportKits(db, personId),
      surveyCodings: exportCodings(db, personId),
    }),
  personErase: async (ctx, personId) => {
    await eraseRecipient(ctx.db, personId)
    await forgetKitsOf(ctx.db, personId, ctx.now)
    await forgetCoder(ctx.db, personId)
  },
}
