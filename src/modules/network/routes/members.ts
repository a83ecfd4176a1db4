import type { Route } from '#platform/routes.ts'
import { billingRoutes } from './billing.tsx'
import { collegeRoutes } from './colleges.tsx'
import { feeRoutes } from './fees.tsx'
import { invoiceRoutes } from './invoices.tsx'
import { membershipRoutes } from './membership.tsx'
import { membershipPaperRoutes } from './membership-paper.ts'
import { membershipRequestRoutes } from './membership-request.tsx'
import { membershipListRoutes } from './memberships.tsx'
import { ownMembershipRoutes } from './own-membership.tsx'
import { paymentImportRoutes } from './payment-imports.tsx'
import { renewalRoutes } from './renewals.tsx'

/** Everything about memberships. Fixed addresses come before those that hold an id. */
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
