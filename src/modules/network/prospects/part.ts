/** What this sub-room adds to the plate of the room. */
export { prospectRoutes } from './routes/prospect.tsx'
export { prospectListRoutes } from './routes/prospect-list.tsx'
export { suggestionRoutes } from './routes/suggestions.tsx'
