/** What things are here, for the others: pure, with their words. */
export { droppedDays, sameStory, type WatchItem } from './item.ts'
export { type Known, know, tellsTheSame } from './likeness.ts'
