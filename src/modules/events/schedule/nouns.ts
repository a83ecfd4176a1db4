/** What things are here, for the others: pure, with their words. */
export {
  type FrabEvent,
  type FrabPerson,
  type FrabSchedule,
  frabOf,
  guidOf,
  type PublishedItem,
  type PublishedProgramme,
  spanOf,
} from './frab.ts'
