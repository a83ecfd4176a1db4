/** What this sub-room adds to the plate of the room. */
export { budgetRoutes } from './routes/budget.tsx'
