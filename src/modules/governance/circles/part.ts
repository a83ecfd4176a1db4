/** What this sub-room adds to the plate of the room. */
export { circleRoutes } from './routes/circles.tsx'
export { circleFormRoutes } from './routes/forms.tsx'
export { circlePeopleRoutes } from './routes/people.tsx'
export { circleSeatRoutes } from './routes/seat-grid.tsx'
export { circleVersionRoutes } from './routes/versions.tsx'
export { circleWorkRoutes } from './routes/work.tsx'
