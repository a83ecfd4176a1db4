import type { ColumnRegister } from '#platform/module.ts'
import { recruitColumns } from './recruit-columns.ts'
import { ruleColumns } from './rule-columns.ts'
import { sealColumns } from './seal-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...ruleColumns,
  ...sealColumns,
  ...recruitColumns,
}
