import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { programmeCrumbs } from './programme-href.ts'

interface UnpublishedProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly mayPrepare: boolean
  /** Of whoever reads by the link of a registration. */
  readonly ownToken?: string | undefined
}

/** The programme is not there yet: what can be read meanwhile. */
export function UnpublishedPage(props: UnpublishedProps) {
  const { frame, event, ownToken } = props
  const texts = programmeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      crumbs={programmeCrumbs(frame.locale, event, ownToken)}
      actions={
        props.mayPrepare ? (
          <ButtonLink href={programmePath('prepare', event.slug)} tone="quiet">
            {texts.tabsLabel}
          </ButtonLink>
        ) : undefined
      }
    >
      <EmptyState title={texts.notYet}>
        <p>{texts.notYetText}</p>
        {ownToken ? null : (
          <p>
            <a href={programmePath('accepted', event.slug)}>{texts.accepted}</a>
          </p>
        )}
      </EmptyState>
    </Layout>
  )
}
