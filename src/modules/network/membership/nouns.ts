/** What things are here, for the others: pure, with their words. */
export type { MembershipContactShown } from './contact-shown.ts'
export {
  businessNumber,
  euros,
  maybeDay,
  maybeEuros,
  maybeWholeNumber,
  maybeWritten,
  several,
  someDay,
  wholeNumber,
  written,
} from './fields.ts'
export {
  isInView,
  lineOf,
  type MembershipLine,
  membershipViews,
} from './list.ts'
export {
  datesProblem,
  emptyMembership,
  isLate,
  isOpen,
  isToSign,
  type LeaveReason,
  leaveReasons,
  type Membership,
  type MembershipState,
  mayFollow,
  nextState,
  type ShownState,
  shownState,
} from './membership.ts'
export type { FeeUnknown, MembershipRefusal } from './refusal.ts'
export {
  type AgreementForm,
  acceptShape,
  agreementShape,
  answerDays,
  answerShape,
  completeShape,
  confirmDays,
  contactDays,
  type DeliberationForm,
  deliberationShape,
  documentAccept,
  type LeaveForm,
  lacksDeliberation,
  leaveShape,
  openShape,
  type RequestForm,
  requestShape,
} from './request.ts'
export { membershipTexts } from './texts/membership.ts'
export {
  feeUnknownTexts,
  membershipRefusalFields,
  membershipRefusalTexts,
} from './texts/membership-refusal.ts'
