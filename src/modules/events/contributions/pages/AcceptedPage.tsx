import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import type { Contribution } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'

export interface AcceptedPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly contributions: readonly {
    readonly contribution: Contribution
    readonly names: readonly string[]
    readonly format: string
  }[]
  readonly callOpen: boolean
}

/** What was accepted, and whose names may be said. */
export function AcceptedPage({ frame, event, contributions, callOpen }: AcceptedPageProps) {
  const texts = contributionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.acceptedTitle}
      lead={texts.acceptedLead(event.title)}
      crumbs={[{ label: programmeTexts[frame.locale].agenda, href: paths.agenda }]}
      actions={
        callOpen ? (
          <ButtonLink href={programmePath('contribute', event.slug)}>{texts.title}</ButtonLink>
        ) : undefined
      }
    >
      {contributions.length === 0 && (
        <EmptyState title={texts.acceptedNone}>
          <p>{texts.acceptedNoneText}</p>
        </EmptyState>
      )}
      {contributions.map(({ contribution, names, format }) => (
        <Card
          title={contribution.title}
          titleIn={writtenLocale}
          eyebrow={`${format}, ${texts.minutes(contribution.minutes)}`}
        >
          {names.length > 0 && <p>{names.join(', ')}</p>}
          <Prose markdown={contribution.summary} />
        </Card>
      ))}
    </Layout>
  )
}
