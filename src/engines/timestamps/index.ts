export { timestampRequest } from './request.ts'
export { type StampProblem, verifyStamp } from './verify.ts'
