/** What this sub-room adds to the plate of the room. */
export { communeRoutes } from './routes/communes.tsx'
export { fileRoutes } from './routes/files.tsx'
export { followRoutes } from './routes/follow.tsx'
export { forecastRoutes } from './routes/forecast.tsx'
export { letterListRoutes } from './routes/letter-lists.ts'
export { recruitRoutes } from './routes/recruit.tsx'
