/** What this sub-room adds to the plate of the room. */
export { manageRoutes } from './routes/manage.tsx'
export { manageSeriesRoutes } from './routes/series.tsx'
export { eventVersionRoutes, seriesVersionRoutes } from './routes/versions.tsx'
