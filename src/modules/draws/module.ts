import { tellOthers } from '#kit/own-address.ts'
import { findOwnAddress } from '#modules/people/index.ts'
import type { Module } from '#platform/module.ts'
import { drawDiscussed } from './actions/find-discussed.ts'
import { listWaitingDraws } from './actions/list-waiting.ts'
import {
  drawCopy,
  drawKind,
  drawSubjects,
  listDrawPages,
  listNewsletterItems,
  listOnTerritory,
  searchDraws,
} from './board/index.ts'
import { openDrawsTexts } from './board/nouns.ts'
import { drawRoutes } from './board/part.ts'
import { cardRoutes } from './cards/part.ts'
import { ceremonyRoutes, emptySeatRoutes } from './ceremony/part.ts'
import { columns } from './columns.ts'
import { loadDemoDraws, removeDemoDraws } from './demo/load-demo-draws.ts'
import { forecastRoutes } from './forecasts/part.ts'
import { communeRoutes, followRoutes, recruitRoutes } from './invitations/part.ts'
import { fillEveryVacancy, purgeSeals, tellLeft, vacateLeft } from './jobs.ts'
import { fileRoutes, letterListRoutes } from './letter-files/part.ts'
import { tellNewcomers } from './panel/index.ts'
import { panelRoutes, seatRoutes, tableRoutes } from './panel/part.ts'
import { drawPaths } from './paths.ts'
import { mayCreateDraw } from './permissions.ts'
import { callRoutes, callSheetRoutes, paperRoutes } from './phone-and-paper/part.ts'
import { featureRoutes, ruleRoutes, trialRoutes } from './preparation/part.ts'
import { giveUpUnfinished, tellVoided } from './proceedings/index.ts'
import { proceedingsRoutes } from './proceedings/part.ts'
import { receiptRoutes } from './receipts/part.ts'
import { eraseRecruits } from './record/index.ts'
import { peopleRoutes } from './record/part.ts'
import { eraseRecruitPerson, exportRecruit, listPostponed } from './recruits/index.ts'
import { readLetterCode, readLetterFault, setAsideSeated } from './registration/index.ts'
import {
  addedQuestionRoutes,
  codeRoutes,
  ownPlaceRoutes,
  questionRoutes,
} from './registration/part.ts'
import { stampRoutes } from './seals/part.ts'
import { simpleRoutes } from './simple/part.ts'
import { hideDraws } from './store/draws.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { drawTexts } from './texts/draw.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'

/** The plate on the door. The owner of a subject adds its routes and its part here. */
export const drawsModule: Module = {
  name: 'draws',
  routes: [
    // Fixed addresses first: `simple` and `preuve` are no slugs.
    ...simpleRoutes,
    ...receiptRoutes,
    ...drawRoutes,
    ...ruleRoutes,
    ...featureRoutes,
    ...trialRoutes,
    ...proceedingsRoutes,
    ...ceremonyRoutes,
    ...emptySeatRoutes,
    ...stampRoutes,
    ...codeRoutes,
    ...ownPlaceRoutes,
    ...questionRoutes,
    ...addedQuestionRoutes,
    ...recruitRoutes,
    ...forecastRoutes,
    ...fileRoutes,
    ...letterListRoutes,
    ...communeRoutes,
    ...callSheetRoutes,
    ...callRoutes,
    ...peopleRoutes,
    ...paperRoutes,
    ...cardRoutes,
    ...followRoutes,
    ...tableRoutes,
    ...panelRoutes,
    ...seatRoutes,
  ],
  columns,
  processing,
  exportWords,
  copies: [drawCopy],
  instruments: [drawKind],
  territorySections: listOnTerritory,
  openData: (locale) => [
    {
      key: 'tirages',
      ...openDrawsTexts[locale],
      licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
      files: [{ href: drawPaths.openList, format: 'JSON', mediaType: 'application/json' }],
    },
  ],
  publicPages: listDrawPages,
  newsletterItems: listNewsletterItems,
  search: searchDraws,
  discussed: drawDiscussed,
  waiting: listWaitingDraws,
  subjects: drawSubjects,
  letterCode: readLetterCode,
  letterFault: readLetterFault,
  demo: { load: loadDemoDraws, remove: removeDemoDraws },
  purge: async (ctx) => {
    const gone = (await eraseRecruits(ctx)) + (await purgeSeals(ctx))
    // What a night gives up is erased by the next one: those who wait for it are told before.
    await giveUpUnfinished(ctx)
    return gone
  },
  postponedErasures: async (db) =>
    (await listPostponed(db)).map(({ title, slug, ...days }) => ({
      ...{ what: title, href: drawPaths.draw(slug) },
      ...days,
    })),
  personExport: async (db, personId) => {
    const account = await findOwnAddress(db, personId)
    const { draws, others } = await exportRecruit(db, personId, account)
    return { draws, ...tellOthers(others) }
  },
  personErase: async (ctx, personId) =>
    eraseRecruitPerson(ctx.db, personId, await findOwnAddress(ctx.db, personId)),
  // Replacements by rule come in dated batches, at an hour that everyone knows.
  timetable: [{ name: 'draws.fill', cron: '0 18 * * *', run: fillEveryVacancy }],
  listeners: [
    {
      on: 'experiment.published',
      name: 'draws.show',
      run: (ctx, { id }) => hideDraws(ctx.db, String(id), false),
    },
    {
      on: 'draw.seats-filled',
      name: 'draws.tell-newcomers',
      run: tellNewcomers,
    },
    // A draw that is given up leaves nobody waiting for it.
    { on: 'draw.voided', name: 'draws.tell-voided', run: tellVoided },
    // Nobody is drawn twice by accident, even when two panels are recruited at once.
    { on: 'draw.drawn', name: 'draws.set-aside', run: setAsideSeated },
    { on: 'draw.seats-filled', name: 'draws.set-aside-newcomers', run: setAsideSeated },
    {
      on: 'draw.seat-left',
      name: 'draws.vacate',
      run: vacateLeft,
    },
    {
      on: 'draw.pool-left',
      name: 'draws.tell-left',
      run: tellLeft,
    },
    {
      on: 'experiment.withdrawn',
      name: 'draws.hide',
      run: (ctx, { id }) => hideDraws(ctx.db, String(id), true),
    },
  ],
  navigation: (_viewer, locale) => [
    {
      key: 'instruments',
      links: [{ label: drawTexts[locale].draws, href: drawPaths.list }],
    },
  ],
  doorways: (locale) => [{ family: 'try', href: drawPaths.list, ...doorwayTexts[locale].list }],
  creations: (viewer, locale) =>
    mayCreateDraw(viewer) ? [{ label: drawTexts[locale].create, href: drawPaths.create }] : [],
}
