import type { ColumnRegister } from '#platform/module.ts'
import { declarationColumns } from './declaration-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...declarationColumns,
}
