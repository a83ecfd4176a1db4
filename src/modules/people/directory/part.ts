/** What this sub-room adds to the plate of the room. */
export { peopleStep } from './actions/first-step.ts'
export { listGlanceOfPeople } from './actions/list-glance.ts'
export { searchPeople } from './actions/search-people.ts'
export { accountRoutes } from './routes/account.tsx'
export { peopleRoutes } from './routes/people.tsx'
export { personRoutes } from './routes/person.tsx'
