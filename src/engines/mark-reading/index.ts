export type { SheetForm } from './form.ts'
export {
  type Gathered,
  type GatheredSheet,
  type GroupDoubt,
  gather,
  type ReadPicture,
} from './gather.ts'
export type { Grey } from './grey.ts'
export type { Doubt, Verdict } from './judge-box.ts'
export type { SheetRefusal } from './place-sheet.ts'
export { checkForm, type FormProblem, type FormProblemCode, readForm } from './read-form.ts'
export { type PageReading, type ReadBox, readPage } from './read-sheet.ts'
export { readSheetCode, writeSheetCode } from './sheet-code.ts'
