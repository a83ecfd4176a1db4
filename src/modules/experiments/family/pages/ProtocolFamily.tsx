import type { Frame } from '#kit/frame.ts'
import { wordDiff } from '#kit/word-diff/word-diff.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  type FamilySection,
  type FamilyText,
  type Lineage,
  protocolTexts,
} from '../../protocol/nouns.ts'

export interface FamilyRow {
  readonly experiment: Experiment
  readonly place: string
  readonly lineage: Lineage | undefined
  readonly parentTitle: string | undefined
  /** The version shown here; undefined while nothing is frozen. */
  readonly version: number | undefined
}

export interface ProtocolFamilyProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly members: readonly FamilyRow[]
  /** Those whose protocol this reader may read, in the order of the texts. */
  readonly compared: readonly FamilyRow[]
  readonly sections: readonly FamilySection[]
  readonly adoptable: boolean
}

/** The protocols of a family side by side: who took what up, who changed what. No ranking. */
export function ProtocolFamily(props: ProtocolFamilyProps) {
  const { frame, experiment, members, sections } = props
  const texts = protocolTexts[frame.locale]
  const differing = sections.filter((section) => section.members.some((text) => isChange(text)))
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.familyTitle}
      lead={texts.familyLead}
      wide
      crumbs={[{ label: texts.title, href: protocolPaths.read(experiment.slug) }]}
      actions={
        props.adoptable ? (
          <ButtonLink href={protocolPaths.adopt(experiment.slug)}>{texts.adopt}</ButtonLink>
        ) : undefined
      }
    >
      {members.length < 2 ? (
        <EmptyState title={texts.familyAlone}>
          <p>{texts.familyAloneText}</p>
        </EmptyState>
      ) : (
        <>
          <Members {...props} />
          <section>
            <h2>{texts.familySections}</h2>
            <p>{texts.familySame(sections.length - differing.length)}</p>
            {differing.map((section) => (
              <SectionAcross {...props} section={section} />
            ))}
          </section>
        </>
      )}
    </ExperimentLayout>
  )
}

function isChange(text: FamilyText): boolean {
  return !['first', 'same', 'to-write'].includes(text.standing)
}

function Members({ frame, members }: ProtocolFamilyProps) {
  const texts = protocolTexts[frame.locale]
  return (
    <Table
      caption={texts.familyMembers}
      columns={[
        { title: texts.territory },
        { title: texts.sheet.version },
        { title: texts.adoptedFrom },
        { title: texts.familyChanges },
      ]}
      rows={members.map(({ experiment, place, lineage, parentTitle, version }) => [
        <RowTitle
          title={place}
          note={experiment.title === place ? undefined : experiment.title}
          href={protocolPaths.read(experiment.slug)}
        />,
        version === undefined ? texts.familyNotFrozen : String(version),
        lineage ? texts.familyFrom(parentTitle ?? '…', lineage.fromVersion) : texts.familyOrigin,
        lineage?.changes || '–',
      ])}
    />
  )
}

/** One question in every member: identical texts are said once, the others with their words. */
function SectionAcross(props: ProtocolFamilyProps & { section: FamilySection }) {
  const { frame, compared, section } = props
  const texts = protocolTexts[frame.locale]
  return (
    <Disclosure summary={section.section.words[frame.locale].title}>
      <div class="protocol-across">
        {section.members.map((text, rank) => (
          <div>
            <h3>{compared[rank]?.place}</h3>
            <p>
              <Badge tone={isChange(text) ? 'info' : 'neutral'}>
                {texts.standings[text.standing]}
              </Badge>
            </p>
            <FamilyTextView frame={frame} text={text} />
          </div>
        ))}
      </div>
    </Disclosure>
  )
}

function FamilyTextView({ frame, text }: { frame: Frame; text: FamilyText }) {
  if (text.standing === 'first') return <Prose markdown={text.text || '–'} />
  if (text.standing === 'same' || text.standing === 'to-write') return null
  return <WordDiff locale={frame.locale} pieces={wordDiff(text.parentText ?? '', text.text)} />
}
