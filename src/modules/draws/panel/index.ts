/** What this sub-room does and shows for the others. */
export { type AnswerRefusal, answerForPerson } from './actions/answer-summons.ts'
export { endUnanswered } from './actions/end-unanswered.ts'
export { endWaiting } from './actions/end-waiting.ts'
export { tellNewcomers } from './actions/tell-newcomers.ts'
export { SeatForms } from './pages/SeatForms.tsx'
export { NeedsTold, SessionsTold } from './pages/SeatTold.tsx'
export { saysAnswer, seatAnswer } from './routes/seat.tsx'
export { findNeeds, findSummons, listSummons, listToldByHand } from './store/summons.ts'
