import type { Module } from '#platform/module.ts'
import { joinParts, type Part } from '#platform/parts.ts'
import { listWaitingWork } from './actions/list-waiting-work.ts'
import { seedBadgeKey } from './badges/index.ts'
import { badgeRoutes } from './badges/part.ts'
import { glanceOfNetwork, networkDiscussed, networkSubjects } from './board/index.ts'
import { healthRoutes, networkRoutes } from './board/part.ts'
import { coachingCloseUndo, coachingReopenUndo } from './coaching/index.ts'
import { coachingRoutes } from './coaching/part.ts'
import {
  collegePlacedUndo,
  collegeRemovedUndo,
  collegeWrittenUndo,
  placesWrittenUndo,
} from './colleges/index.ts'
import { collegePlaceRoutes, collegeRoutes } from './colleges/part.ts'
import { columns } from './columns.ts'
import { contactEditUndo, contactRemovedUndo } from './contacts/index.ts'
import { contactImportRoutes, contactRoutes, oneContactRoutes } from './contacts/part.ts'
import { seedDeclaration, signatureUndo } from './declaration/index.ts'
import { declarationRoutes, signatureRoutes, signingRoutes } from './declaration/part.ts'
import { nextStepUndo } from './dossiers/index.ts'
import { dossierRoutes } from './dossiers/part.ts'
import { feeRoutes } from './fees/part.ts'
import { paymentUndo } from './invoices/index.ts'
import { billingRoutes, invoiceRoutes, renewalRoutes } from './invoices/part.ts'
import { declarationPart } from './jobs/declaration.ts'
import { helpPart } from './jobs/help.ts'
import { membershipPart } from './jobs/memberships.ts'
import { newsPart } from './jobs/network-news.ts'
import { prospectingPart } from './jobs/prospecting.ts'
import { mandateRoutes } from './mandates/part.ts'
import { leaveUndo } from './members/index.ts'
import {
  joinQuestionRoutes,
  membershipListRoutes,
  membershipPaperRoutes,
  membershipRequestRoutes,
  membershipRoutes,
  ownMembershipRoutes,
} from './members/part.ts'
import { missionCloseUndo, missionWithdrawUndo } from './missions/index.ts'
import { missionRoutes } from './missions/part.ts'
import { needRoutes } from './needs/part.ts'
import { membershipPaths } from './paths/membership.ts'
import { paths } from './paths.ts'
import { prospectEditUndo, prospectMoveUndo } from './prospects/index.ts'
import { prospectListRoutes, prospectRoutes, suggestionRoutes } from './prospects/part.ts'
import { skillRoutes } from './skills/part.ts'
import { paymentImportRoutes } from './statements/part.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
import { networkTexts } from './texts/network.ts'
import { processing } from './texts/processing.ts'

/** The owner of a subject adds its part here, and its routes below. */
const workPart: Part = { waiting: listWaitingWork }
const parts: readonly Part[] = [
  declarationPart,
  membershipPart,
  helpPart,
  prospectingPart,
  workPart,
  newsPart,
]

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
      ...suggestionRoutes,
      ...prospectRoutes,
      ...contactRoutes,
      ...contactImportRoutes,
      ...oneContactRoutes,
      ...needRoutes,
      // Fixed addresses come before those that hold an id.
      ...membershipRequestRoutes,
      ...joinQuestionRoutes,
      ...membershipListRoutes,
      ...renewalRoutes,
      ...membershipPaperRoutes,
      ...membershipRoutes,
      ...billingRoutes,
      ...invoiceRoutes,
      ...ownMembershipRoutes,
      ...feeRoutes,
      ...paymentImportRoutes,
      ...collegePlaceRoutes,
      ...collegeRoutes,
    ],
    glance: glanceOfNetwork(rooms),
    columns,
    processing,
    exportWords,
    discussed: networkDiscussed,
    subjects: networkSubjects,
    undos: [
      leaveUndo,
      paymentUndo,
      coachingCloseUndo,
      coachingReopenUndo,
      signatureUndo,
      missionCloseUndo,
      missionWithdrawUndo,
      contactEditUndo,
      contactRemovedUndo,
      prospectEditUndo,
      prospectMoveUndo,
      nextStepUndo,
      collegeWrittenUndo,
      collegeRemovedUndo,
      collegePlacedUndo,
      placesWrittenUndo,
    ],
    navigation: (viewer, locale) => {
      const texts = networkTexts[locale]
      return [
        {
          key: 'network',
          links: [{ label: texts.network, href: paths.network }, ...links(viewer, locale)],
        },
      ]
    },
    doorways: (locale) => [
      { family: 'network', href: paths.network, ...doorwayTexts[locale].network },
      { family: 'network', href: membershipPaths.join, ...doorwayTexts[locale].join },
      { family: 'network', href: paths.declaration, ...doorwayTexts[locale].sign },
    ],
    seed: async (ctx) => (await seedDeclaration(ctx)) + (await seedBadgeKey(ctx)),
  }
}
