import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import type { DossierSection } from '#platform/module.ts'
import { findSignatureOf } from '../../declaration/index.ts'
import { paths } from '../../paths.ts'
import { maySeeDossier } from '../../permissions.ts'
import { networkTexts } from '../../texts/network.ts'
import { dossierTexts } from '../texts/dossier.ts'

/** On the public page of a territory: the declaration that it signed, and the dossier for those who may. */
export async function listSections(
  db: Db,
  territoryId: string,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly DossierSection[]> {
  const texts = dossierTexts[locale]
  const [signature, territory] = await Promise.all([
    findSignatureOf(db, territoryId),
    findTerritory(db, territoryId),
  ])
  const items = [
    ...(signature
      ? [
          {
            label: texts.declaration,
            href: paths.declaration,
            note: texts.signedOn(writtenDay(signature.signedOn, locale)),
          },
        ]
      : []),
    ...(territory && maySeeDossier(viewer, territoryId)
      ? [{ label: texts.dossier, href: paths.dossier(territory.slug), note: texts.dossierNote }]
      : []),
  ]
  return items.length > 0 ? [{ title: networkTexts[locale].network, items }] : []
}
