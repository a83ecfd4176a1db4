export type { XmlElement } from './eforms.ts'
export { likelyTwins } from './likeness.ts'
export type { Notice, NoticeKind, NoticeSource } from './notice.ts'
export type { NoticeProblem, NoticeProblemCode } from './problem.ts'
export {
  leavesOut,
  type NoticesRead,
  noticeBounds,
  readNotices,
} from './read-notices.ts'
