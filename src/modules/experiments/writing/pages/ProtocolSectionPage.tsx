import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts, questionHref } from '../../protocol/nouns.ts'
import { partAddresses, partWords, type Section } from '../../template/nouns.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolSectionPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly refused: boolean
  /** What people said of the question, and not one of its rows. */
  readonly remarks?: boolean
  readonly children?: Child
}

/** A page of one question: one of its rows, or what people said of it. */
export function ProtocolSectionPage(props: ProtocolSectionPageProps) {
  const { frame, experiment, section } = props
  const texts = protocolWriting[frame.locale]
  const words = section.words[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={
        props.remarks ? protocolPartTexts[frame.locale].remarksTitle(words.title) : words.title
      }
      lead={words.question}
      refused={props.refused}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: texts.title, href: protocolPaths.workshop(experiment.slug) },
        {
          label: partWords[frame.locale][section.part],
          href: protocolPaths.part(experiment.slug, partAddresses[section.part]),
        },
      ]}
      aside={<Aside {...props} />}
    >
      {props.children}
    </ExperimentLayout>
  )
}

function Aside({ frame, experiment, section }: ProtocolSectionPageProps) {
  const texts = protocolWriting[frame.locale]
  const { slug } = experiment
  return (
    <>
      <LinkList
        items={[
          {
            label: protocolPartTexts[frame.locale].back,
            href: questionHref(slug, section),
            note: section.words[frame.locale].title,
          },
          { label: texts.sectionHistory, href: protocolPaths.versions(slug) },
        ]}
      />
      {section.standards ? (
        <div>
          <p class="facts-title">{texts.standards}</p>
          <ul class="plain-list">
            {section.standards.map((standard) => (
              <li>{standard}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
