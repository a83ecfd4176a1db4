/** What this sub-room adds to the plate of the room. */
export { questionRemovedUndo } from './actions/undo-question.ts'
export { manageLetterRoutes } from './routes/letters.tsx'
export { managePeopleRoutes } from './routes/people.tsx'
export { managePersonRoutes } from './routes/person.tsx'
