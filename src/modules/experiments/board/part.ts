/** What this sub-room adds to the plate of the room. */
export { experimentRoutes } from './routes/experiment.tsx'
export { fileRoutes } from './routes/files.ts'
export { framedExperiment, framedRoutes } from './routes/framed.tsx'
export { listRoutes } from './routes/list.tsx'
export { placeRoutes } from './routes/places.tsx'
export { portfolioRoutes } from './routes/portfolio.tsx'
export { exportWords } from './texts/export-words.ts'
