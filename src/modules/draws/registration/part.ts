/** What this sub-room adds to the plate of the room. */
export { addedQuestionRoutes } from './routes/added-questions.ts'
export { codeRoutes } from './routes/codes.tsx'
export { ownPlaceRoutes } from './routes/own-place.tsx'
export { questionRoutes } from './routes/questions.tsx'
