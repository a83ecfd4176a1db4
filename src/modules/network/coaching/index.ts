/** What this sub-room does and shows for the others. */
export { answerCoaching } from './actions/answer-coaching.ts'
export { type Asker, askCoaching } from './actions/ask-coaching.ts'
export { proposeCoach } from './actions/propose-coach.ts'
export { recordCoachingSession } from './actions/record-coaching-session.ts'
export { coachingCloseUndo, coachingReopenUndo } from './actions/undo-closing.ts'
export {
  findCoaching,
  listCoachingSessions,
  listCoachings,
  lockCoaching,
} from './store/coachings.ts'
export {
  deleteDemoCoachings,
  deleteNotesClosedBefore,
  exportCoaching,
  forgetCoachedBefore,
  forgetInCoachings,
  hasDemoCoachings,
} from './store/person.ts'
