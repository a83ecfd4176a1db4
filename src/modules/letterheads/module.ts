import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Module } from '#platform/module.ts'
import { letterheadStep } from './actions/first-step.ts'
import {
  entitiesOfNamesakes,
  eraseSignatory,
  purgeSignatories,
} from './actions/forget-signatories.ts'
import { letterheadUndo } from './actions/undo-change.ts'
import { columns } from './columns.ts'
import { loadDemoEntity, removeDemoEntity } from './demo.ts'
import { paths } from './paths.ts'
import { letterheadRoutes, readers } from './routes/letterheads.tsx'
import { listEntitiesSignedBy } from './store/entities.ts'
import { entityTexts, namesakeTexts } from './texts/entity.ts'
import { exportWords } from './texts/export-words.ts'
import { processing } from './texts/processing.ts'

/** The plate on the door. */
export const letterheadsModule: Module = {
  name: 'letterheads',
  routes: letterheadRoutes,
  columns,
  processing,
  exportWords,
  navigation,
  undos: [letterheadUndo],
  firstSteps: async (ctx) => [await letterheadStep(ctx)],
  purge: purgeSignatories,
  personErase: eraseSignatory,
  personExport: async (db, personId) => ({
    signatures: (await listEntitiesSignedBy(db, personId)).map((entity) => ({
      entity: entity.name,
      name: entity.signatoryName,
      role: entity.signatoryRole,
      until: entity.signatoryUntil ?? null,
      picture: entity.signatureFile !== undefined,
    })),
  }),
  personNamesakes: async (db, personId, locale) =>
    (await entitiesOfNamesakes(db, personId)).map(({ id, name }) => ({
      what: namesakeTexts[locale].signs(name),
      href: paths.entity(id),
    })),
  demo: { load: loadDemoEntity, remove: removeDemoEntity },
}

function navigation(viewer: Viewer | undefined, locale: Locale) {
  if (!readers.some((role) => viewer?.roles.some((held) => held.role === role))) return []
  const { title } = entityTexts[locale]
  return [
    {
      key: 'means' as const,
      links: [{ label: title, href: paths.list }],
    },
  ]
}
