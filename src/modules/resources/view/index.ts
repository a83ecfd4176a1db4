/** What this sub-room does and shows for the others. */
export { placed, pointsOf, pointsOfPlaces, resourceAsked, viewOf } from './routes/resource-asked.ts'
export {
  deleteFile,
  digestOf,
  findFile,
  forgetFileAuthor,
  insertFile,
  listFiles,
  listFilesBy,
  listKeptFiles,
  raiseFile,
  updateFile,
} from './store/files.ts'
export { listLanguages } from './store/languages.ts'
export { insertReply } from './store/replies.ts'
export {
  countReuses,
  deleteReusesBehind,
  findReuse,
  insertReuse,
  keepReuseBehind,
  listAllReuses,
  listMostReused,
  listReusePlaces,
  listWaiting,
  lockReuse,
  saveMasked,
  setReuseState,
} from './store/reuses.ts'
