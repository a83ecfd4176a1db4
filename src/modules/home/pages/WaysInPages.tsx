import type { DoorwayCard, Frame, Tab } from '#kit/frame.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { waysInTexts } from '../texts/ways-in.ts'

export type PageOfCards = 'try' | 'learn' | 'network' | 'association'

/** A family of the header: a card for each thing that one may do or read there. */
export function FamilyPage(props: {
  frame: Frame
  family: PageOfCards
  cards: readonly DoorwayCard[]
}) {
  const { frame, family, cards } = props
  return (
    <Layout frame={frame} {...waysInTexts[frame.locale][family]} wide>
      <Cards>
        {cards.map(({ title, href, text, link }) => (
          <Card title={title} href={href}>
            <p>{text}</p>
            <p class="card-gesture">{link}</p>
          </Card>
        ))}
      </Cards>
    </Layout>
  )
}

/** All that this person may begin, from every room. */
export function CreatePage({ frame, links }: { frame: Frame; links: readonly Tab[] }) {
  const { title, lead, nothing } = waysInTexts[frame.locale].create
  return (
    <Layout frame={frame} title={title} lead={links.length > 0 ? lead : undefined}>
      {links.length > 0 ? <LinkList items={links} /> : <EmptyState title={nothing} />}
    </Layout>
  )
}
