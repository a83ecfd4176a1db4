export { purgePins } from './actions/purge-pins.ts'
export { pinRoutes } from './routes/pins.tsx'
export { exportPins, forgetPins } from './store/pins.ts'
