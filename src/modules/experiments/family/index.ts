/** What this sub-room does and shows for the others. */
export { adoptProtocol } from './actions/adopt-protocol.ts'
