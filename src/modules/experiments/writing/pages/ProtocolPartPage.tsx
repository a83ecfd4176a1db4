import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts, type SectionProgress } from '../../protocol/nouns.ts'
import { type ProtocolPart, partAddresses, partWords, protocolParts } from '../../template/nouns.ts'
import { settledIn } from '../part-progress.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolPartPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly part: ProtocolPart
  /** Of the whole protocol. */
  readonly progress: readonly SectionProgress[]
  /** Why nothing can be written here, when nothing can. */
  readonly locked: string | undefined
  readonly refused: boolean
  /** The sentence of a refusal that no form on this page would say. */
  readonly refusal: string | undefined
  readonly children?: Child
}

/** One part of the protocol on one screen: its questions, where each is, and the way to the other parts. */
export function ProtocolPartPage(props: ProtocolPartPageProps) {
  const { frame, experiment, part } = props
  const texts = protocolWriting[frame.locale]
  const { settled, of } = settledIn(props.progress, part)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={partWords[frame.locale][part]}
      lead={protocolPartTexts[frame.locale].done(settled, of)}
      refused={props.refused}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: texts.title, href: protocolPaths.workshop(experiment.slug) },
      ]}
      aside={<OtherParts {...props} />}
    >
      {props.locked ? (
        <Notice tone="info" title={texts.lockedTitle}>
          <p>{props.locked}</p>
        </Notice>
      ) : null}
      {props.refusal ? (
        <div role="alert">
          <Notice tone="danger">
            <p>{props.refusal}</p>
          </Notice>
        </div>
      ) : null}
      {props.children}
    </ExperimentLayout>
  )
}

function OtherParts({ frame, experiment, part, progress }: ProtocolPartPageProps) {
  const texts = protocolPartTexts[frame.locale]
  const { slug } = experiment
  const there = protocolParts.filter((value) =>
    progress.some(({ section }) => section.part === value),
  )
  return (
    <nav aria-label={texts.parts}>
      <LinkList
        items={[
          ...there
            .filter((other) => other !== part)
            .map((item) => {
              const { settled, of } = settledIn(progress, item)
              return {
                label: partWords[frame.locale][item],
                href: protocolPaths.part(slug, partAddresses[item]),
                note: texts.done(settled, of),
              }
            }),
          { label: texts.workshop, href: protocolPaths.workshop(slug) },
          {
            label: protocolTexts[frame.locale].versions,
            href: protocolPaths.versions(slug),
          },
        ]}
      />
    </nav>
  )
}
