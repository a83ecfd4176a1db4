/** What this sub-room does and shows for the others. */
export { acknowledgeRegistration } from './actions/acknowledge-registration.ts'
export { confirmSeat, fillVacancies, seatsOf, vacateSeat } from './actions/change-seats.ts'
export { commitDraw } from './actions/commit-draw.ts'
export { enterDice, holdDraw } from './actions/hold-draw.ts'
export { keepKeys } from './actions/keep-keys.ts'
export { type AskedList, keepList } from './actions/keep-list.ts'
export { readBeacon, signatureIn } from './actions/read-beacon.ts'
export { instanceOf } from './actions/read-instance.ts'
export { AcknowledgementView } from './pages/AcknowledgementView.tsx'
export { RecountHere } from './pages/VerifyReceipt.tsx'
export { chanceOf, listChances } from './store/chances.ts'
export {
  countVoided,
  destroySecrets,
  dropList,
  dropPool,
  dropRelaxation,
  findFixed,
  findOpenRelaxation,
  insertPool,
  insertRelaxation,
  listDrawnIds,
  readSeals,
  signRelaxation,
  writeVoidReason,
} from './store/seals.ts'
