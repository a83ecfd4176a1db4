/** The door of this room: what other rooms and the edge may take. */
export { createFirstLink, createSignInLink } from './actions/create-sign-in-link.ts'
export type { NamedPlace, PlaceBook } from './contributions.ts'
export { needsSecondFactor } from './second-factor.ts'
export { findViewer } from './store/sessions.ts'
