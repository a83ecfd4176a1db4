import type { ColumnRegister } from '#kit/column-register.ts'
import { sealColumns } from './columns/ceremony.ts'
import { recruitColumns } from './columns/recruiting.ts'
import { ruleColumns } from './columns/rule.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...ruleColumns,
  ...sealColumns,
  ...recruitColumns,
}
