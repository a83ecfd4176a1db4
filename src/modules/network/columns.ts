import type { ColumnRegister } from '#platform/module.ts'
import { collegeColumns } from './college-columns.ts'
import { declarationColumns } from './declaration-columns.ts'
import { electionColumns } from './election-columns.ts'
import { exchangeColumns } from './exchange-columns.ts'
import { helpColumns } from './help-columns.ts'
import { invoiceColumns } from './invoice-columns.ts'
import { membershipColumns } from './membership-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...declarationColumns,
  ...helpColumns,
  ...membershipColumns,
  ...invoiceColumns,
  ...collegeColumns,
  ...exchangeColumns,
  ...electionColumns,
}
