/** What this sub-room does and shows for the others. */
export { fullKindsOf, seatKindOf } from './actions/seat-kinds.ts'
export { accountOf, seatOwner, seesEvent } from './actions/see-event.ts'
export { keptUntil, type Newcomer, placingOf, seatsOf, takeSeat } from './actions/take-seat.ts'
export { eventAsked, eventNamed, isOpen } from './routes/event-asked.ts'
export { oldLink } from './routes/old-link.tsx'
export { wayToRoom } from './routes/room.ts'
export { listOwnSeats, listPastSeats } from './store/own-seats.ts'
export {
  type Asker,
  countAnswersTo,
  deleteQuestion,
  insertQuestion,
  listAnswerCounts,
  listAnswers,
  listAnswersOf,
  listQuestions,
  listQuestionsOfEvents,
  lockQuestions,
  purgeAnswers,
  putQuestionBack,
  replaceAnswers,
} from './store/questions.ts'
export {
  eraseRegistrant,
  exportRegistrant,
  findOwnRegistrations,
  forgetLinks,
  insertLink,
  purgeRegistrants,
  updateIdentity,
} from './store/registrants.ts'
export {
  countLapse,
  findRegistration,
  findRegistrationByLink,
  insertRegistration,
  listActiveByEmail,
  listChildren,
  listLapsed,
  listRegistrations,
  listSeatHolders,
  listSeriesRegistrations,
  markReminded,
  nextNumber,
  updateRegistration,
} from './store/registrations.ts'
export {
  listSeatClasses,
  listSeatClassesOfEvents,
  putSeatClasses,
  replaceSeatClasses,
} from './store/seat-classes.ts'
export { seatKindTexts } from './texts/seat-kind.ts'
