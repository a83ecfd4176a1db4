/** What this sub-room adds to the plate of the room. */
export { addFamilyRoutes, familyRoutes } from './routes/families.tsx'
export { familyFileRoutes } from './routes/family-files.ts'
export { familyListRoutes } from './routes/family-list.tsx'
