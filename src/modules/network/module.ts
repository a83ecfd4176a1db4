import type { Module } from '#platform/module.ts'
import { seedDeclaration } from './actions/seed-declaration.ts'
import { columns } from './columns.ts'
import { paths } from './paths.ts'
import { networkRoutes } from './routes/network.tsx'
import { networkTexts } from './texts/network.ts'

/** The plate on the door. Every room tells the moments of territories: they are asked late. */
export function networkModule(_rooms: () => readonly Module[]): Module {
  return {
    name: 'network',
    routes: [...networkRoutes],
    columns,
    navigation: (_viewer, locale) => {
      const said = networkTexts[locale]
      return [
        {
          key: 'network',
          title: said.group,
          links: [{ label: said.network, href: paths.network, public: true }],
        },
      ]
    },
    seed: seedDeclaration,
  }
}
