/** What this sub-room adds to the plate of the room. */
export { kitRoutes } from './routes/kits.tsx'
export { phoneRoutes } from './routes/phone.tsx'
export { exportKits, forgetKitsOf, purgeKits } from './store/kits.ts'
