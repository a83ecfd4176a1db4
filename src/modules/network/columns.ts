import type { ColumnRegister } from '#platform/module.ts'
import { collegeColumns } from './college-columns.ts'
import { contactColumns } from './contact-columns.ts'
import { declarationColumns } from './declaration-columns.ts'
import { electionColumns } from './election-columns.ts'
import { exchangeColumns } from './exchange-columns.ts'
import { helpColumns } from './help-columns.ts'
import { invoiceColumns } from './invoice-columns.ts'
import { membershipColumns } from './membership-columns.ts'
import { needColumns } from './need-columns.ts'
import { prospectColumns } from './prospect-columns.ts'

/** Every column of this room. The owner of a subject adds its own register here. */
export const columns: ColumnRegister = {
  ...declarationColumns,
  ...helpColumns,
  ...membershipColumns,
  ...invoiceColumns,
  ...collegeColumns,
  ...exchangeColumns,
  ...electionColumns,
  ...prospectColumns,
  ...contactColumns,
  ...needColumns,
}
