import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { type ProtocolComment, protocolTexts } from '../../protocol/nouns.ts'
import { partWords, type Section } from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'
import { ProtocolComments } from './ProtocolComments.tsx'

export interface ProtocolSectionPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  /** The questions before and after this one, for going through them in order. */
  readonly around: { readonly before: Section | undefined; readonly after: Section | undefined }
  readonly comments: readonly ProtocolComment[]
  readonly names: ReadonlyMap<string, string>
  readonly commentForm: FormState
  /** Why nothing can be written here, when nothing can. */
  readonly locked: string | undefined
  /** The form asks the question itself. */
  readonly asked: boolean
  /** The page of the question itself, and not of one of its rows. */
  readonly alone: boolean
  readonly refused: boolean
  /** The sentence of a refusal that no form on this page would say. */
  readonly refusal: string | undefined
  readonly children?: Child
}

/** One question of the protocol: the way to answer it, and what people said of it. */
export function ProtocolSectionPage(props: ProtocolSectionPageProps) {
  const { frame, experiment, section } = props
  const texts = protocolWriting[frame.locale]
  const words = section.words[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="protocol"
      title={words.title}
      lead={props.asked ? partWords[frame.locale][section.part] : words.question}
      refused={props.refused}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: texts.title, href: protocolPaths.workshop(experiment.slug) },
      ]}
      aside={<Aside {...props} />}
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
      {props.alone ? <ProtocolComments {...props} /> : null}
    </ExperimentLayout>
  )
}

function Aside({ frame, experiment, section, around }: ProtocolSectionPageProps) {
  const texts = protocolWriting[frame.locale]
  const { slug } = experiment
  const title = (one: Section) => one.words[frame.locale].title
  return (
    <>
      <LinkList
        items={[
          ...(around.before
            ? [
                {
                  label: texts.previous,
                  href: protocolPaths.section(slug, around.before.address),
                  note: title(around.before),
                },
              ]
            : []),
          ...(around.after
            ? [
                {
                  label: texts.following,
                  href: protocolPaths.section(slug, around.after.address),
                  note: title(around.after),
                },
              ]
            : []),
          { label: texts.toWorkshop, href: protocolPaths.workshop(slug) },
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
