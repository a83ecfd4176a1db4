import type { ColumnRegister } from '#kit/column-register.ts'
import { collegeColumns } from './columns/college.ts'
import { contactColumns } from './columns/contact.ts'
import { declarationColumns } from './columns/declaration.ts'
import { electionColumns } from './columns/election.ts'
import { exchangeColumns } from './columns/exchange.ts'
import { helpColumns } from './columns/help.ts'
import { invoiceColumns } from './columns/invoice.ts'
import { membershipColumns } from './columns/membership.ts'
import { needColumns } from './columns/need.ts'
import { prospectColumns } from './columns/prospect.ts'

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
