import type { Route } from '#platform/routes.ts'
import { billingRoutes } from '../routes/billing.tsx'
import { collegeRoutes } from '../routes/colleges.tsx'
import { feeRoutes } from '../routes/fees.tsx'
import { invoiceRoutes } from '../routes/invoices.tsx'
import { membershipRoutes } from '../routes/membership.tsx'
import { membershipPaperRoutes } from '../routes/membership-paper.ts'
import { membershipRequestRoutes } from '../routes/membership-request.tsx'
import { membershipListRoutes } from '../routes/memberships.tsx'
import { ownMembershipRoutes } from '../routes/own-membership.tsx'
import { paymentImportRoutes } from '../routes/payment-imports.tsx'
import { renewalRoutes } from '../routes/renewals.tsx'

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
