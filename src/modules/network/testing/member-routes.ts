import type { Route } from '#platform/routes.ts'
import { collegeRoutes } from '../colleges/routes/colleges.tsx'
import { feeRoutes } from '../fees/routes/fees.tsx'
import { billingRoutes } from '../invoices/routes/billing.tsx'
import { invoiceRoutes } from '../invoices/routes/invoices.tsx'
import { renewalRoutes } from '../invoices/routes/renewals.tsx'
import { membershipRoutes } from '../members/routes/membership.tsx'
import { membershipListRoutes } from '../members/routes/memberships.tsx'
import { ownMembershipRoutes } from '../members/routes/own-membership.tsx'
import { membershipPaperRoutes } from '../members/routes/paper.ts'
import { membershipRequestRoutes } from '../members/routes/request.tsx'
import { paymentImportRoutes } from '../statements/routes/payment-imports.tsx'

/** Everything about memberships, in the order of the plate. */
export const memberRoutes: readonly Route[] = [
  ...membershipRequestRoutes,
  ...membershipListRoutes,
  ...renewalRoutes,
  ...membershipPaperRoutes,
  ...membershipRoutes,
  ...billingRoutes,
  ...invoiceRoutes,
  ...ownMembershipRoutes,
  ...feeRoutes,
  ...paymentImportRoutes,
  ...collegeRoutes,
]
