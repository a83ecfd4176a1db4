/** What this sub-room does and shows for the others. */
export { cancelRegistrations } from './actions/cancel-registrations.ts'
export {
  acceptSeat,
  cancelRegistration,
  cancelSeat,
  changeRegistration,
  confirmRegistration,
  giveUpDate,
  giveUpSeat,
  lapseOffer,
  retakeDate,
} from './actions/change-registration.ts'
export { type CorrectRefusal, correctRegistration } from './actions/correct-registration.ts'
export { moveRegistration, planMove } from './actions/move-registration.ts'
export { moveUp } from './actions/move-up.ts'
export { type Became, registerPerson } from './actions/register-person.ts'
export { enrolSeries, registerToSeries } from './actions/register-series.ts'
export { takeKindByLink, takeKindOfMine } from './actions/take-other-kind.ts'
export { eventCancelUndo, seatsUndo, seatUndo } from './actions/undo-event.ts'
export { movedSeats, readSeats, restoreSeats, type SeatState } from './actions/undo-seats.ts'
export { OtherKinds, seatSentence } from './pages/OwnSeat.tsx'
export { NameFields, QuestionFields, SeatClassField } from './pages/RegistrationFields.tsx'
export { withQuestionProblems } from './routes/register.tsx'
export { listFull } from './store/full-events.ts'
export {
  findSeries,
  findSeriesBySlug,
  insertSeries,
  listSeries,
  lockSeries,
  standingSeries,
  updateSeries,
} from './store/series.ts'
