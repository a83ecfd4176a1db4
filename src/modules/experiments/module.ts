import type { Module } from '#platform/module.ts'
import type { Route } from '#platform/routes.ts'
import { listMoments } from './actions/list-moments.ts'
import { listNewsletterItems } from './actions/list-newsletter-items.ts'
import { experimentSubjects } from './actions/name-subjects.ts'
import { purgeProtocolDrafts } from './actions/purge-protocol-drafts.ts'
import { budgetLineUndo } from './actions/undo-budget-line.ts'
import { phaseUndos } from './actions/undo-phase.ts'
import { resumeUndo, stopUndo } from './actions/undo-stage.ts'
import { columns } from './columns.ts'
import type { DecidingTogether } from './deciding-together.ts'
import { loadDemoStories } from './demo/load-stories.ts'
import { removeDemoStories } from './demo/remove-stories.ts'
import { replayStarters } from './demo/replay-starters.ts'
import type { KindsNow } from './instrument-kinds.ts'
import {
  activeTerritories,
  coreListeners,
  coreTimetable,
  publicPages,
  purgeContacts,
  territorySections,
} from './jobs.ts'
import { navigation } from './navigation.ts'
import { agreementRoutes } from './routes/agreement.tsx'
import { budgetRoutes } from './routes/budget.tsx'
import { callRoutes } from './routes/call.tsx'
import { sheetRoutes } from './routes/case-sheet.tsx'
import { criteriaRoutes } from './routes/criteria.tsx'
import { deviationRoutes } from './routes/deviations.tsx'
import { evaluationRoutes } from './routes/evaluation.tsx'
import { experimentRoutes } from './routes/experiment.tsx'
import { fileRoutes } from './routes/files.ts'
import { followUpRoutes } from './routes/follow-up.tsx'
import { listRoutes } from './routes/list.tsx'
import { logbookRoutes } from './routes/logbook.tsx'
import { openCallRoutes } from './routes/open-calls.tsx'
import { phaseRoutes } from './routes/phases.tsx'
import { portfolioRoutes } from './routes/portfolio.tsx'
import { prepareRoutes } from './routes/prepare.tsx'
import { proposalRoutes } from './routes/proposal.tsx'
import { protocolFamilyRoutes } from './routes/protocol-family.tsx'
import { protocolFreezingRoutes } from './routes/protocol-freezing.tsx'
import { protocolHistoryRoutes } from './routes/protocol-history.tsx'
import { protocolPhasePartRoutes } from './routes/protocol-phase-parts.tsx'
import { protocolReadingRoutes } from './routes/protocol-reading.tsx'
import { protocolRowRoutes } from './routes/protocol-rows.tsx'
import { protocolWritingRoutes } from './routes/protocol-writing.tsx'
import { reviewRoutes } from './routes/review.tsx'
import { riskRoutes } from './routes/risks.tsx'
import { stageRoutes } from './routes/stages.tsx'
import { teamRoutes } from './routes/team.tsx'
import { erasePerson, exportPerson } from './store/person.ts'
import { processing } from './texts/processing.ts'

/** The plate on the door. Kinds of instrument are handed in by the house: this room knows none. */
export function experimentsModule(rooms: () => readonly Module[]): Module {
  const kinds: KindsNow = () => rooms().flatMap((room) => room.instruments ?? [])
  const together: DecidingTogether = (asked, locale) =>
    rooms().flatMap((room) => room.decidesTogether?.(asked, locale) ?? [])
  return {
    name: 'experiments',
    routes: [
      ...coreRoutes(kinds, together),
      ...protocolRoutes(kinds, together),
      ...runningRoutes(kinds),
    ],
    navigation,
    listeners: coreListeners,
    newsletterItems: listNewsletterItems,
    timetable: [...coreTimetable],
    columns,
    processing,
    subjects: experimentSubjects,
    purge: async (ctx) => (await purgeContacts(ctx)) + (await purgeProtocolDrafts(ctx)),
    undos: [...Object.values(phaseUndos(kinds)), stopUndo, resumeUndo, budgetLineUndo],
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
): readonly Route[] {
  return [
    ...listRoutes,
    ...openCallRoutes,
    ...proposalRoutes,
    ...reviewRoutes,
    ...portfolioRoutes,
    ...experimentRoutes(kinds),
    ...prepareRoutes,
    ...callRoutes,
    ...stageRoutes(together),
    ...criteriaRoutes,
    ...agreementRoutes,
    ...teamRoutes,
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
export function runningRoutes(kinds: KindsNow): readonly Route[] {
  return [
    ...phaseRoutes(kinds),
    ...logbookRoutes,
    ...followUpRoutes,
    ...deviationRoutes(kinds),
    ...evaluationRoutes,
    ...sheetRoutes(kinds),
  ]
}
