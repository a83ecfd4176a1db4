/** What this sub-room does and shows for the others. */
export { addMember } from './actions/add-member.ts'
export { joinAgain } from './actions/join-again.ts'
export { recipients } from './actions/recipients.ts'
export {
  taskFinishedUndo,
  taskReopenedUndo,
  tasksFinishedUndo,
  taskWrittenUndo,
} from './actions/undo-task.ts'
export { tasksWrittenUndo } from './actions/undo-tasks.ts'
export { commitmentsDue } from './mails/team.ts'
export { teamFact } from './pages/team-fact.tsx'
export { namesOf, namesShown } from './routes/names.ts'
export { listTasks } from './store/tasks.ts'
export { listMembers } from './store/team.ts'
