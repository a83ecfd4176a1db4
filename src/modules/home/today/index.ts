export { findCount as findWaitingCount } from './store/counts.ts'
