/** What things are here, for the others: pure, with their words. */
export type { OwnSeat, SeatOwner } from './own-seat.ts'
export {
  type Answer,
  askedOf,
  choicesOf,
  fieldOf,
  fieldsOf,
  type Question,
  type QuestionFault,
  questionShape,
  readAnswers,
} from './question.ts'
export {
  type ChangeForm,
  type CorrectionForm,
  changeShape,
  correctedParts,
  correctionShape,
  ofNewcomer,
  registrationShape,
  staffRegistrationShape,
  typedRegistration,
} from './registration-form.ts'
export { carriedAnswers, type MoveEffects, moveKey } from './registration-move.ts'
export { isReplaced, isSamePerson, knownOf } from './same-person.ts'
export {
  readSeatClasses,
  type SeatClassWords,
  seatClassesUnread,
  writeSeatClasses,
} from './seat-class-lines.ts'
export {
  goesBack,
  holdsSeat,
  isFull,
  isOnlineKind,
  lastRank,
  movesUp,
  type Occupation,
  occupationOf,
  openKinds,
  type SeatClass,
  type SeatHolder,
  type SeatKind,
  type Seats,
  waitingRank,
} from './seats.ts'
export {
  asksSomething,
  type ChosenSeats,
  readDates,
  type SeriesDate,
  seatFieldOf,
  seatOfLaterDate,
} from './series-dates.ts'
export { registrationTexts } from './texts/registration.ts'
