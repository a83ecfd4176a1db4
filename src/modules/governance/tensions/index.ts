/** What this sub-room does and shows for the others. */
export { askReview, dropReview } from './actions/ask-review.ts'
export {
  finishTask,
  insertTask,
  listTasks,
  listTasksOf,
  lockTask,
  reopenTask,
} from './store/tasks.ts'
export {
  finishReview,
  insertTension,
  listOpenTensions,
  listReviews,
  lockTension,
  saveReview,
  settleTension,
} from './store/tensions.ts'
