/** What things are here, for the others: pure, with their words. */
export type { CircleTask } from './task.ts'
export {
  type Review,
  settleShape,
  type Tension,
  type TensionForm,
  type TensionState,
  tensionShape,
} from './tension.ts'
