import { findContacts } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { eraseRecruits } from './actions/erase-recruits.ts'
import { giveUpUnfinished } from './actions/give-up-unfinished.ts'
import { listDrawPages, listOnTerritory } from './actions/list-on-territory.ts'
import { loadDemoDraws, removeDemoDraws } from './actions/load-demo-draws.ts'
import { drawSubjects } from './actions/name-subjects.ts'
import { readLetterCode, readLetterFault } from './actions/read-letter-code.ts'
import { searchDraws } from './actions/search-draws.ts'
import { setAsideSeated } from './actions/set-aside.ts'
import { tellNewcomers } from './actions/tell-newcomers.ts'
import { tellVoided } from './actions/tell-voided.ts'
import { columns } from './columns.ts'
import { drawKind } from './draw-kind.ts'
import { fillEveryVacancy, purgeSeals, tellLeft, vacateLeft } from './jobs.ts'
import { drawPaths } from './paths.ts'
import { ceremonyRoutes } from './routes/ceremony.tsx'
import { drawRoutes } from './routes/draws.tsx'
import { emptySeatRoutes } from './routes/empty-seats.tsx'
import { featureRoutes } from './routes/features.tsx'
import { proceedingsRoutes } from './routes/proceedings.tsx'
import { receiptRoutes } from './routes/receipt.tsx'
import { allRecruitRoutes } from './routes/recruit-all.ts'
import { ruleRoutes } from './routes/rule.tsx'
import { simpleRoutes } from './routes/simple.tsx'
import { stampRoutes } from './routes/stamps.tsx'
import { trialRoutes } from './routes/trial.tsx'
import { hideDraws } from './store/draws.ts'
import { eraseRecruitPerson, exportRecruit } from './store/recruit-person.ts'
import { drawTexts } from './texts/draw.ts'
import { openDrawsTexts } from './texts/open-data.ts'
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
    ...allRecruitRoutes,
  ],
  columns,
  processing,
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
  search: searchDraws,
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
  personExport: async (db, personId) => ({
    draws: await exportRecruit(db, personId, await emailOf(db, personId)),
  }),
  personErase: async (ctx, personId) =>
    eraseRecruitPerson(ctx.db, personId, await emailOf(ctx.db, personId)),
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
      key: 'lab',
      title: drawTexts[locale].group,
      links: [{ label: drawTexts[locale].draws, href: drawPaths.list, public: true }],
    },
  ],
}

/** People register without an account: their address tells that it is them. */
async function emailOf(db: Db, personId: string): Promise<string | undefined> {
  return (await findContacts(db, [personId])).get(personId)?.email
}
