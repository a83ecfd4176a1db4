/** What this sub-room adds to the plate of the room. */
export { experimentRoutes } from './routes/experiment.tsx'
export { fileRoutes } from './routes/files.ts'
export { listRoutes } from './routes/list.tsx'
export { portfolioRoutes } from './routes/portfolio.tsx'
