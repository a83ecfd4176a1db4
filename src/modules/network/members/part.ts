/** What this sub-room adds to the plate of the room. */
export { joinQuestionRoutes } from './routes/join-questions.tsx'
export { membershipRoutes } from './routes/membership.tsx'
export { membershipListRoutes } from './routes/memberships.tsx'
export { ownMembershipRoutes } from './routes/own-membership.tsx'
export { membershipPaperRoutes } from './routes/paper.ts'
export { membershipRequestRoutes } from './routes/request.tsx'
