/** Roles for which memberships, invoices and payments are listed. */
export const keepers = ['administrator', 'lab-team', 'finance'] as const
