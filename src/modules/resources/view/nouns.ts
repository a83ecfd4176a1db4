/** What things are here, for the others: pure, with their words. */
export type { PlacedReuse, ResourceView } from './resource-view.ts'
