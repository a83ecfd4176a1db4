/** What this sub-room adds to the plate of the room. */
export { accountRoutes } from './routes/account.tsx'
export { peopleRoutes } from './routes/people.tsx'
export { personRoutes } from './routes/person.tsx'
