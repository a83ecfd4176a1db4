/** What this sub-room does and shows for the others. */
export { changeCallQuestions } from './actions/change-call-questions.ts'
export { changeProgramme } from './actions/change-programme.ts'
export { keptAfter, recordSpeakers, reviewerDays, speakerDays } from './actions/record-speakers.ts'
export { placesUndo } from './actions/undo-places.ts'
export { callSentence } from './pages/call-sentence.ts'
export { ProgrammeTabs } from './pages/ProgrammeTabs.tsx'
export { idOf, onEvent, onOwnEvent, onTeamEvent } from './routes/load.ts'
export {
  addLink,
  findContributionByLink,
  insertContribution,
  listContributions,
  lockContribution,
  saveContribution,
} from './store/contributions.ts'
export {
  insertRoom,
  insertTrack,
  listRooms,
  listTracks,
  programmeOf,
  saveProgramme,
  takeNumber,
} from './store/programmes.ts'
export {
  deleteSlot,
  deleteSlotOf,
  insertSchedule,
  listSchedules,
  listSlots,
  moveSlots,
  type PublishedSchedule,
  retitleSlot,
  saveSlot,
} from './store/schedules.ts'
export { speakersOf } from './store/speakers.ts'
