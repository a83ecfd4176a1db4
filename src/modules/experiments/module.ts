import type { Module } from '#platform/module.ts'
import { listMoments } from './actions/list-moments.ts'
import { listNewsletterItems } from './actions/list-newsletter-items.ts'
import { loadDemoStories } from './actions/load-demo-stories.ts'
import { experimentSubjects } from './actions/name-subjects.ts'
import { purgeProtocolDrafts } from './actions/purge-protocol-drafts.ts'
import { removeDemoStories } from './actions/remove-demo-stories.ts'
import { replayStarters } from './actions/replay-starters.ts'
import { budgetLineUndo } from './actions/undo-budget-line.ts'
import { phaseUndos } from './actions/undo-phase.ts'
import { resumeUndo, stopUndo } from './actions/undo-stage.ts'
import { columns } from './columns.ts'
import type { DecidingTogether } from './deciding-together.ts'
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
import { coreRoutes } from './routes/core.ts'
import { protocolRoutes } from './routes/protocol.ts'
import { runningRoutes } from './routes/running.ts'
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
