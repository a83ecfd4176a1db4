/** The door of this room: who answers, and what was answered, for whoever makes a quote of it. */
export { type Entity, type EntityKind, entityKinds } from './entity.ts'
export { listEntities } from './store/entities.ts'
export { findTender, listTenders } from './store/tenders.ts'
export type { Tender } from './tender.ts'
