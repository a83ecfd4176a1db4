/** What must be done soon, or has no next step: a filter of the pipeline. */
export const dueFilters = ['en-retard', 'cette-semaine', 'sans-suite'] as const
export type DueFilter = (typeof dueFilters)[number]
