/** A second door: what needs neither server nor database, so that a command that verifies loads nothing else. */
export { type VerificationRefusal, verifyFrozenProtocol } from './freeze-verification.ts'
