/** What this sub-room does and shows for the others. */
export { makeLink, writeToRegistrant } from './actions/write-to-registrant.ts'
export { entryOf } from './documents/event-entry.ts'
export {
  groupLetter,
  type LetterKind,
  type SeriesLetter,
  seriesLetter,
} from './mails/registration.ts'
