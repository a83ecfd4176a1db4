import { type Locale, writtenLocale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { Material } from '../../material.ts'
import { presencePath } from '../../paths/presences.ts'
import { materialTexts } from '../texts/material.ts'

interface MaterialListProps {
  readonly locale: Locale
  readonly slug: string
  readonly materials: readonly Material[]
  /** Of whoever reads by the link of a registration. */
  readonly ownToken?: string | undefined
}

/** What an event leaves, on its own page and on the page of a registration. */
export function MaterialList({ locale, slug, materials, ownToken }: MaterialListProps) {
  const texts = materialTexts[locale]
  if (materials.length === 0) return null
  return (
    <>
      <h2>{texts.materials}</h2>
      <LinkList
        items={materials.map((material) => ({
          label: material.title,
          labelIn: writtenLocale,
          href: materialHref(material, slug, ownToken),
          note: texts.kinds[material.kind],
        }))}
      />
    </>
  )
}

/** A file is served by this room, which checks who asks; the rest is where it is. */
export function materialHref(material: Material, slug: string, ownToken?: string): string {
  if (material.kind !== 'file') return material.href
  return ownToken
    ? presencePath('ownMaterial', { token: ownToken, id: material.id })
    : presencePath('material', { slug, id: material.id })
}
