import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { NetworkEvent } from '../event.ts'
import { paths } from '../paths.ts'
import { programmePath } from '../programme-paths.ts'
import { programmeTexts } from '../texts/programme.ts'

/** The programme is not there yet: what can be read meanwhile. */
export function UnpublishedPage(props: { frame: Frame; event: NetworkEvent; mayPrepare: boolean }) {
  const { frame, event } = props
  const said = programmeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title(event.title)}
      crumbs={[{ label: said.agenda, href: paths.agenda }]}
      actions={
        props.mayPrepare ? (
          <ButtonLink href={programmePath('prepare', event.slug)} tone="quiet">
            {said.tabsLabel}
          </ButtonLink>
        ) : undefined
      }
    >
      <EmptyState title={said.notYet}>
        <p>{said.notYetText}</p>
        <p>
          <a href={programmePath('accepted', event.slug)}>{said.accepted}</a>
        </p>
      </EmptyState>
    </Layout>
  )
}
