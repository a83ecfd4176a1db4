import type { Frame } from '#kit/frame.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { rollTexts } from '../texts/roll.ts'

export interface RollPartsPageProps {
  readonly frame: Frame
  readonly crumbs: readonly Crumb[]
  /** As many sheets as one file holds. */
  readonly mostSheets: number
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

/** The files of a long list, each to be printed. */
export function RollPartsPage({ frame, crumbs, mostSheets, links }: RollPartsPageProps) {
  const texts = rollTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.partsTitle}
      lead={texts.partsLead(mostSheets)}
      crumbs={[...crumbs]}
    >
      <ul>
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
