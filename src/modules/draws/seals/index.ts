/** What this sub-room does and shows for the others. */
export { acknowledgeRegistration } from './actions/acknowledge-registration.ts'
export { stampRequest } from './actions/ask-stamps.ts'
export { commitDraw } from './actions/commit-draw.ts'
export { keepKeys } from './actions/keep-keys.ts'
export { type AskedList, keepList } from './actions/keep-list.ts'
export { instanceOf } from './actions/read-instance.ts'
export { AcknowledgementView } from './pages/AcknowledgementView.tsx'
export { type StampShown, StampsList } from './pages/StampsList.tsx'
export { stampsShown } from './routes/stamps.tsx'
export {
  countVoided,
  destroySecrets,
  dropDice,
  dropList,
  dropPool,
  dropRelaxation,
  findFixed,
  findOpenRelaxation,
  insertChance,
  insertDice,
  insertPool,
  insertRelaxation,
  listDrawnIds,
  readSeals,
  type Seals,
  signRelaxation,
  writeVoidReason,
} from './store/seals.ts'
export { listStamps } from './store/stamps.ts'
