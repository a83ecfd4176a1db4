import type { Day } from '#kit/dates.ts'
import { type PlaceKey, placeKeys } from '../places.ts'

/** What the places of an experiment hold. */
export interface PlaceCounts {
  readonly criteria: number
  readonly criteriaMet: number
  readonly agreements: number
  readonly signedOn: Day | null
  readonly risks: number
  readonly stopCriteria: number
  readonly frozenVersion: number | null
  /** Opened, closed or cancelled. */
  readonly phases: number
  readonly logEntries: number
  readonly publicLogEntries: number
  readonly proposals: number
  readonly unanswered: number
  readonly questions: number
  readonly reports: number
  readonly sheets: number
  readonly publishedSheets: number
  readonly members: number
  readonly openTasks: number
  readonly lateTasks: number
  readonly budgetLines: number
  readonly plannedCents: number | null
  readonly actualCents: number | null
}

/** Whoever works on it has the six places; a reader has those where there is something to read. */
export function placesOpen(
  counts: PlaceCounts,
  works: boolean,
  publishedResults = 0,
): readonly PlaceKey[] {
  const holds: Readonly<Record<PlaceKey, boolean>> = {
    overview: true,
    // The stages are always told.
    framing: true,
    protocol: counts.frozenVersion !== null,
    field: counts.phases > 0 || counts.publicLogEntries > 0 || counts.frozenVersion !== null,
    results:
      counts.phases +
        counts.proposals +
        counts.questions +
        counts.reports +
        counts.publishedSheets +
        publishedResults >
      0,
    means: counts.members + counts.budgetLines > 0,
  }
  return placeKeys.filter((key) => works || holds[key])
}
