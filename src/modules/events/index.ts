export { paths as eventPaths, pathTo as eventPathTo } from './paths.ts'
export type { Session } from './session.ts'
export { listUpcoming } from './store/sessions.ts'
export { getSet } from './store/sets.ts'
