/** What this sub-room adds to the plate of the room. */
export { forecastRoutes } from './routes/forecast.tsx'
