/** The door of this room: what the edge takes. */
export { discussionAt } from './actions/find-thing.ts'
