import { findContacts } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { listDrawPages, listOnTerritory } from './board/actions/list-on-territory.ts'
import { drawSubjects } from './board/actions/name-subjects.ts'
import { searchDraws } from './board/actions/search-draws.ts'
import { drawKind } from './board/draw-kind.ts'
import { drawRoutes } from './board/routes/draws.tsx'
import { openDrawsTexts } from './board/texts/open-data.ts'
import { ceremonyRoutes } from './ceremony/routes/ceremony.tsx'
import { emptySeatRoutes } from './ceremony/routes/empty-seats.tsx'
import { receiptRoutes } from './ceremony/routes/receipt.tsx'
import { stampRoutes } from './ceremony/routes/stamps.tsx'
import { columns } from './columns.ts'
import { loadDemoDraws, removeDemoDraws } from './demo/load-demo-draws.ts'
import { fillEveryVacancy, purgeSeals, tellLeft, vacateLeft } from './jobs.ts'
import { tellNewcomers } from './panel/actions/tell-newcomers.ts'
import { drawPaths } from './paths.ts'
import { featureRoutes } from './preparation/routes/features.tsx'
import { ruleRoutes } from './preparation/routes/rule.tsx'
import { trialRoutes } from './preparation/routes/trial.tsx'
import { giveUpUnfinished } from './proceedings/actions/give-up-unfinished.ts'
import { tellVoided } from './proceedings/actions/tell-voided.ts'
import { proceedingsRoutes } from './proceedings/routes/proceedings.tsx'
import { eraseRecruits } from './record/actions/erase-recruits.ts'
import { eraseRecruitPerson, exportRecruit } from './recruits/store/recruit-person.ts'
import { readLetterCode, readLetterFault } from './registration/actions/read-letter-code.ts'
import { setAsideSeated } from './registration/actions/set-aside.ts'
import { allRecruitRoutes } from './routes/recruit-all.ts'
import { simpleRoutes } from './simple/routes/simple.tsx'
import { hideDraws } from './store/draws.ts'
import { drawTexts } from './texts/draw.ts'
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
