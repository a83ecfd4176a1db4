import type { Module } from '#platform/module.ts'
import { joinParts, type Part } from '#platform/parts.ts'
import { networkSubjects } from './actions/name-subjects.ts'
import { seedDeclaration } from './actions/seed-declaration.ts'
import { seedBadgeKey } from './actions/sign-badge.ts'
import { leaveUndo } from './actions/undo-leaving.ts'
import { columns } from './columns.ts'
import { declarationPart } from './jobs/declaration.ts'
import { helpPart } from './jobs/help.ts'
import { membershipPart } from './jobs/memberships.ts'
import { prospectingPart } from './jobs/prospecting.ts'
import { paths } from './paths.ts'
import { badgeRoutes } from './routes/badges.tsx'
import { billingRoutes } from './routes/billing.tsx'
import { coachingRoutes } from './routes/coaching.tsx'
import { collegeRoutes } from './routes/colleges.tsx'
import { contactImportRoutes } from './routes/contact-import.tsx'
import { contactRoutes, oneContactRoutes } from './routes/contacts.tsx'
import { declarationRoutes } from './routes/declaration.tsx'
import { dossierRoutes } from './routes/dossier.tsx'
import { feeRoutes } from './routes/fees.tsx'
import { healthRoutes } from './routes/health.tsx'
import { invoiceRoutes } from './routes/invoices.tsx'
import { mandateRoutes } from './routes/mandates.tsx'
import { membershipRoutes } from './routes/membership.tsx'
import { membershipPaperRoutes } from './routes/membership-paper.ts'
import { membershipRequestRoutes } from './routes/membership-request.tsx'
import { membershipListRoutes } from './routes/memberships.tsx'
import { missionRoutes } from './routes/missions.tsx'
import { needRoutes } from './routes/needs.tsx'
import { networkRoutes } from './routes/network.tsx'
import { ownMembershipRoutes } from './routes/own-membership.tsx'
import { paymentImportRoutes } from './routes/payment-imports.tsx'
import { prospectRoutes } from './routes/prospect.tsx'
import { prospectListRoutes } from './routes/prospects.tsx'
import { renewalRoutes } from './routes/renewals.tsx'
import { signatureRoutes } from './routes/signatures.tsx'
import { signingRoutes } from './routes/signing.tsx'
import { skillRoutes } from './routes/skills.tsx'
import { networkTexts } from './texts/network.ts'
import { processing } from './texts/processing.ts'

/** The owner of a subject adds its part here, and its routes below. */
const parts: readonly Part[] = [declarationPart, membershipPart, helpPart, prospectingPart]

/** The plate on the door. Every room tells the moments of territories: they are asked late. */
export function networkModule(rooms: () => readonly Module[]): Module {
  const { links, ...joined } = joinParts(parts)
  return {
    name: 'network',
    ...joined,
    routes: [
      ...networkRoutes(rooms),
      ...declarationRoutes,
      ...signingRoutes,
      ...signatureRoutes,
      ...dossierRoutes(rooms),
      ...mandateRoutes,
      ...healthRoutes(rooms),
      ...coachingRoutes,
      ...skillRoutes,
      ...missionRoutes,
      ...badgeRoutes,
      // Fixed addresses first: « nouveau » is no key.
      ...prospectListRoutes,
      ...prospectRoutes,
      ...contactRoutes,
      ...contactImportRoutes,
      ...oneContactRoutes,
      ...needRoutes,
      // Fixed addresses come before those that hold an id.
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
    ],
    columns,
    processing,
    subjects: networkSubjects,
    undos: [leaveUndo],
    navigation: (viewer, locale) => {
      const said = networkTexts[locale]
      return [
        {
          key: 'network',
          title: said.group,
          links: [
            { label: said.network, href: paths.network, public: true },
            ...links(viewer, locale),
          ],
        },
      ]
    },
    seed: async (ctx) => (await seedDeclaration(ctx)) + (await seedBadgeKey(ctx)),
  }
}
