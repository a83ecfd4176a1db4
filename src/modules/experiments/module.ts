import type { Module } from '#platform/module.ts'
import { dropReopenings } from '#platform/reopenings/reopenings.ts'
import type { Route } from '#platform/routes.ts'
import { experimentDiscussed } from './actions/find-discussed.ts'
import { experimentSubjects } from './actions/name-subjects.ts'
import { agreementRoutes } from './agreement/part.ts'
import {
  headsOf,
  listGlanceOfExperiments,
  listMoments,
  listNewsletterItems,
  listWaitingInExperiments,
} from './board/index.ts'
import { creations, doorways, navigation } from './board/nouns.ts'
import {
  experimentRoutes,
  exportWords,
  fileRoutes,
  framedExperiment,
  framedRoutes,
  listRoutes,
  placeRoutes,
  portfolioRoutes,
} from './board/part.ts'
import { budgetUndo } from './budget/index.ts'
import { budgetRoutes } from './budget/part.ts'
import { callRoutes, openCallRoutes } from './calls/part.ts'
import { columns } from './columns.ts'
import { experimentCopy } from './copying/index.ts'
import { modelRoutes } from './copying/part.ts'
import type { DecidingTogether } from './deciding-together.ts'
import { loadDemoStories } from './demo/load-stories.ts'
import { removeDemoStories } from './demo/remove-stories.ts'
import { replayStarters } from './demo/replay-starters.ts'
import { evaluationUndo } from './evaluation/index.ts'
import { deviationRoutes, evaluationRoutes } from './evaluation/part.ts'
import { protocolFamilyRoutes } from './family/part.ts'
import { followUpRoutes, logbookRoutes } from './follow-up/part.ts'
import { abandonUndo } from './freezing/index.ts'
import { protocolFreezingRoutes } from './freezing/part.ts'
import { criteriaUndo, resumeUndo, stageDatesUndo, stopUndo } from './gates/index.ts'
import { criteriaRoutes, stageRoutes } from './gates/part.ts'
import type { KindsNow } from './instrument-kinds.ts'
import {
  activeTerritories,
  coreListeners,
  coreTimetable,
  publicPages,
  purgeContacts,
  territorySections,
} from './jobs/experiments.ts'
import { pastListeners, purgePastImports } from './jobs/past-imports.ts'
import { pastStep } from './past/index.ts'
import { pastImportRoutes } from './past/part.ts'
import { listStandingPhases, phaseUndos } from './phases/index.ts'
import { phaseRoutes } from './phases/part.ts'
import { prepareRoutes, proposalRoutes, reviewRoutes } from './proposals/part.ts'
import { protocolReadingRoutes } from './protocol/part.ts'
import { noResults, type ResultsNow } from './results-now.ts'
import { riskUndo, stopCheckUndo } from './risks/index.ts'
import { riskRoutes } from './risks/part.ts'
import { sheetRoutes } from './sheet/part.ts'
import { standingExperiments } from './store/experiments.ts'
import { erasePerson, exportPerson } from './store/person.ts'
import {
  taskFinishedUndo,
  taskReopenedUndo,
  tasksFinishedUndo,
  tasksWrittenUndo,
  taskWrittenUndo,
} from './team/index.ts'
import { taskGridRoutes, taskListRoutes, teamRoutes } from './team/part.ts'

import { processing } from './texts/processing.ts'
import { purgeProtocolDrafts, restoreUndo } from './writing/index.ts'
import {
  protocolHistoryRoutes,
  protocolPhasePartRoutes,
  protocolRowRoutes,
  protocolWritingRoutes,
} from './writing/part.ts'

const stageUndos = [stopUndo, resumeUndo, stageDatesUndo]
const taskUndos = [
  taskFinishedUndo,
  taskReopenedUndo,
  tasksFinishedUndo,
  taskWrittenUndo,
  tasksWrittenUndo,
]
const gridUndos = [budgetUndo, criteriaUndo, evaluationUndo]

/** The plate on the door. Kinds of instrument are handed in by the house: this room knows none. */
export function experimentsModule(rooms: () => readonly Module[]): Module {
  const kinds: KindsNow = () => rooms().flatMap((room) => room.instruments ?? [])
  const together: DecidingTogether = (asked, locale) =>
    rooms().flatMap((room) => room.decidesTogether?.(asked, locale) ?? [])
  const results: ResultsNow = async (ctx, experiment) => {
    const asked = rooms().map((room) => room.publishedResults?.(ctx, experiment) ?? [])
    return (await Promise.all(asked)).flat()
  }
  return {
    name: 'experiments',
    routes: [
      ...coreRoutes(kinds, together, results),
      ...protocolRoutes(kinds, together),
      ...runningRoutes(kinds, results),
    ],
    navigation,
    doorways,
    creations,
    heads: headsOf(kinds, results),
    listeners: [...coreListeners, ...pastListeners],
    firstSteps: async (ctx) => [await pastStep(ctx)],
    newsletterItems: listNewsletterItems,
    waiting: listWaitingInExperiments,
    glance: listGlanceOfExperiments,
    timetable: [...coreTimetable],
    copies: [experimentCopy],
    columns,
    processing,
    exportWords,
    framed: [framedExperiment],
    discussed: experimentDiscussed,
    subjects: experimentSubjects,
    purge: async (ctx) =>
      (await purgeContacts(ctx)) +
      (await purgeProtocolDrafts(ctx)) +
      (await purgePastImports(ctx)) +
      (await dropReopenings(ctx.db, 'experiment-call', (ids) => standingExperiments(ctx.db, ids))) +
      (await dropReopenings(ctx.db, 'experiment-phase', (ids) => listStandingPhases(ctx.db, ids))),
    undos: [
      ...Object.values(phaseUndos(kinds)),
      ...stageUndos,
      ...gridUndos,
      ...taskUndos,
      riskUndo,
      stopCheckUndo,
      abandonUndo,
      restoreUndo,
    ],
    personExport: exportPerson,
    personErase: (ctx, personId) => erasePerson(ctx.db, personId),
    territorySections,
    territoryMoments: listMoments,
    activeTerritories,
    publicPages,
    seed: (ctx) => replayStarters(ctx, kinds()),
    demo: { load: (ctx) => loadDemoStories(ctx, kinds()), remove: removeDemoStories },
  }
}

/** The core's addresses. The fixed ones come first: `/experiences/:slug` would take them for names. */
export function coreRoutes(
  kinds: KindsNow,
  together: DecidingTogether = () => [],
  results: ResultsNow = noResults,
): readonly Route[] {
  return [
    ...listRoutes,
    ...pastImportRoutes,
    ...openCallRoutes,
    ...proposalRoutes,
    ...modelRoutes,
    ...reviewRoutes,
    ...portfolioRoutes,
    ...experimentRoutes(kinds),
    ...framedRoutes,
    ...placeRoutes(kinds, results),
    ...prepareRoutes,
    ...callRoutes,
    ...stageRoutes(together),
    ...criteriaRoutes,
    ...agreementRoutes,
    ...taskListRoutes,
    ...teamRoutes,
    ...taskGridRoutes,
    ...budgetRoutes,
    ...riskRoutes,
    ...fileRoutes,
  ]
}

/** The protocol: read, written, compared, frozen, adopted elsewhere. */
export function protocolRoutes(
  kinds: KindsNow,
  together: DecidingTogether = () => [],
): readonly Route[] {
  return [
    ...protocolReadingRoutes(kinds),
    ...protocolHistoryRoutes(kinds),
    ...protocolFreezingRoutes(kinds, together),
    ...protocolWritingRoutes(kinds),
    ...protocolRowRoutes(kinds),
    ...protocolPhasePartRoutes(kinds),
    ...protocolFamilyRoutes(kinds),
  ]
}

/** From the first phase opened to the sheet published. */
export function runningRoutes(kinds: KindsNow, results: ResultsNow = noResults): readonly Route[] {
  return [
    ...phaseRoutes(kinds),
    ...logbookRoutes,
    ...followUpRoutes,
    ...deviationRoutes(kinds),
    ...evaluationRoutes(results),
    ...sheetRoutes(kinds, results),
  ]
}
