import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { paths } from '../paths.ts'
import { type Territory, territoryLabel } from '../territory.ts'
import { ownTexts } from '../texts/own.ts'

interface OwnTerritoryPageProps {
  readonly frame: Frame
  readonly territories: readonly Territory[]
  /** Where one writes to the house. */
  readonly contact: string
}

/** The territories of whoever is signed in, where there are several; what to do, where there is none. */
export function OwnTerritoryPage({ frame, territories, contact }: OwnTerritoryPageProps) {
  const { locale } = frame
  const texts = ownTexts[locale]
  if (territories.length > 0)
    return (
      <Layout frame={frame} title={texts.title} lead={texts.lead}>
        <LinkList
          items={territories.map((territory) => ({
            label: territoryLabel(territory),
            href: paths.territory(territory.slug),
          }))}
        />
      </Layout>
    )
  return (
    <Layout frame={frame} title={texts.own}>
      <EmptyState title={texts.nowhere}>
        <p>{texts.nowhereText}</p>
        {contact ? (
          <p>
            <a href={`mailto:${contact}`}>{texts.write}</a>
          </p>
        ) : null}
        <ButtonLink href={paths.list}>{texts.find}</ButtonLink>
      </EmptyState>
    </Layout>
  )
}
