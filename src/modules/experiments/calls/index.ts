/** What this sub-room does and shows for the others. */
export { answerCall } from './actions/answer-call.ts'
export { tellMatching, tellOpenCalls } from './actions/tell-matching.ts'
export { callReopenings, callSection } from './routes/call.tsx'
export { countWaiting, forgetCallersBefore } from './store/call-answers.ts'
