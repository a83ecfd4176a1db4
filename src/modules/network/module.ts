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
import { declarationRoutes } from './routes/declaration.tsx'
import { dossierRoutes } from './routes/dossier.tsx'
import { healthRoutes } from './routes/health.tsx'
import { helpRoutes } from './routes/help.ts'
import { mandateRoutes } from './routes/mandates.tsx'
import { memberRoutes } from './routes/members.ts'
import { networkRoutes } from './routes/network.tsx'
import { prospectingRoutes } from './routes/prospecting.ts'
import { signatureRoutes } from './routes/signatures.tsx'
import { signingRoutes } from './routes/signing.tsx'
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
      ...helpRoutes,
      ...prospectingRoutes,
      ...memberRoutes,
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
