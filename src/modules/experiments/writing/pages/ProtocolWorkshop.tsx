import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  type Completeness,
  isOpenToWriting,
  openComments,
  type Protocol,
  type ProtocolComment,
  type ProtocolStanding,
  protocolFreezingTexts,
  protocolTexts,
  questionHref,
  type SectionProgress,
} from '../../protocol/nouns.ts'
import {
  checklists,
  type ProtocolPart,
  partAddresses,
  partWords,
  protocolParts,
} from '../../template/nouns.ts'
import { settledIn } from '../part-progress.ts'
import { protocolWriting } from '../texts/writing.ts'
import { StateBadge } from './QuestionHead.tsx'

export interface ProtocolWorkshopProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly protocol: Protocol | undefined
  readonly standing: ProtocolStanding
  readonly progress: Completeness
  readonly comments: readonly ProtocolComment[]
  readonly writes: boolean
}

/** Where several people write the protocol: what is answered, what is not, what comes next. */
export function ProtocolWorkshop(props: ProtocolWorkshopProps) {
  const { frame, experiment, protocol } = props
  const texts = protocolWriting[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
      ]}
      aside={protocol ? <Aside {...props} /> : undefined}
    >
      {protocol ? <Questions {...props} protocol={protocol} /> : <Begin {...props} />}
    </ExperimentLayout>
  )
}

function Begin({ frame, experiment, writes }: ProtocolWorkshopProps) {
  const texts = protocolWriting[frame.locale]
  return (
    <EmptyState title={texts.beginTitle}>
      <p>{texts.beginText}</p>
      {writes ? (
        <ActionButton
          frame={frame}
          action={protocolPaths.begin(experiment.slug)}
          label={texts.begin}
          tone="action"
        />
      ) : null}
    </EmptyState>
  )
}

function Questions(props: ProtocolWorkshopProps & { protocol: Protocol }) {
  const { frame, experiment, progress, standing } = props
  const texts = protocolWriting[frame.locale]
  const next = progress.missing[0]
  const open = isOpenToWriting(standing)
  return (
    <>
      <Meter
        label={texts.meter}
        value={progress.settled}
        max={progress.required}
        text={texts.meterText(progress.settled, progress.required)}
      />
      {open ? null : (
        <Notice tone="info" title={texts.lockedTitle}>
          <p>{texts.locked}</p>
        </Notice>
      )}
      {standing.amendment ? (
        <Notice tone="caution" title={texts.amending}>
          <p>{texts.amendingText(standing.amendment.reason)}</p>
        </Notice>
      ) : null}
      {next ? (
        <p>
          <ButtonLink href={questionHref(experiment.slug, next)}>
            {`${texts.next}${colon[frame.locale]}${next.words[frame.locale].title}`}
          </ButtonLink>
        </p>
      ) : (
        <p>{texts.allAnswered}</p>
      )}
      <section>
        <h2>{texts.sections}</h2>
        {protocolParts.map((part) => (
          <PartTable
            {...props}
            part={part}
            title={partWords[frame.locale][part]}
            open={next?.part === part}
            sections={progress.sections.filter(({ section }) => section.part === part)}
          />
        ))}
      </section>
    </>
  )
}

/** A chapter, folded: six of them stand on one screen of a phone, and the one to go on with is open. */
function PartTable(
  props: ProtocolWorkshopProps & {
    protocol: Protocol
    part: ProtocolPart
    title: string
    open: boolean
    sections: readonly SectionProgress[]
  },
) {
  const { frame, experiment, protocol, comments, sections } = props
  const texts = protocolWriting[frame.locale]
  if (sections.length === 0) return null
  const { settled, of } = settledIn(props.progress.sections, props.part)
  return (
    <Disclosure summary={texts.chapter(props.title, settled, of)} open={props.open}>
      {isOpenToWriting(props.standing) && props.writes ? (
        <p>
          <ButtonLink
            href={protocolPaths.part(experiment.slug, partAddresses[props.part])}
            tone="quiet"
          >
            {texts.writePart}
            <span class="visually-hidden">{`${colon[frame.locale]}${props.title}`}</span>
          </ButtonLink>
        </p>
      ) : null}
      <Table
        caption={props.title}
        captionHidden
        columns={[
          { title: texts.columns.question },
          { title: texts.columns.state },
          { title: texts.columns.remarks },
          { title: texts.columns.changed },
        ]}
        rows={sections.map((question) => {
          const { section } = question
          const waiting = openComments(comments).filter(
            (comment) => comment.section === section.key,
          )
          const changed = protocol.changedAt[section.key]
          return [
            <RowTitle
              title={section.words[frame.locale].title}
              href={questionHref(experiment.slug, section)}
            />,
            <StateBadge frame={frame} question={question} />,
            waiting.length === 0 ? '–' : String(waiting.length),
            changed === undefined ? '–' : texts.inVersion(changed),
          ]
        })}
      />
    </Disclosure>
  )
}

function Aside(props: ProtocolWorkshopProps) {
  const { frame, experiment, standing } = props
  const texts = protocolWriting[frame.locale]
  const { slug } = experiment
  return (
    <>
      <LinkList
        items={[
          { label: texts.read, href: protocolPaths.read(slug) },
          {
            label: protocolFreezingTexts[frame.locale].adoptionTitle,
            href: protocolPaths.adoption(slug),
            note: adoptionNote(props),
          },
          {
            label: standing.frozen
              ? protocolFreezingTexts[frame.locale].amendTitle
              : protocolFreezingTexts[frame.locale].freezeTitle,
            href: protocolPaths.freeze(slug),
          },
          { label: protocolTexts[frame.locale].versions, href: protocolPaths.versions(slug) },
        ]}
      />
      <Checklists {...props} />
    </>
  )
}

function adoptionNote({ frame, standing }: ProtocolWorkshopProps): string | undefined {
  const { adoption } = standing
  if (!adoption) return undefined
  return adoption.version === standing.version
    ? protocolFreezingTexts[frame.locale].adoptedNow(
        adoption.circle,
        shortDay(adoption.adoptedOn, frame.locale, undefined),
      )
    : protocolFreezingTexts[frame.locale].adoptionStale(adoption.version)
}

function Checklists({ frame, experiment, protocol, standing, writes }: ProtocolWorkshopProps) {
  const texts = protocolWriting[frame.locale]
  const open = isOpenToWriting(standing) && writes
  return (
    <Card title={texts.checklistsTitle}>
      <p>{texts.checklistsLead}</p>
      {checklists.map((checklist) => {
        const attached = protocol?.content[`checklist-${checklist.name}`] !== undefined
        return (
          <>
            <p>
              {attached ? (
                <a
                  href={`${protocolPaths.part(experiment.slug, partAddresses.checklists)}#${checklist.address}`}
                >
                  {checklist.words[frame.locale].title}
                </a>
              ) : (
                checklist.words[frame.locale].title
              )}
            </p>
            {open && !attached ? (
              <ActionButton
                frame={frame}
                action={protocolPaths.attach(experiment.slug, checklist.name)}
                label={texts.attach}
              />
            ) : null}
            {open && attached ? (
              <ActionButton
                frame={frame}
                action={protocolPaths.detach(experiment.slug, checklist.name)}
                label={texts.detach}
                confirm={texts.detachConfirm}
              />
            ) : null}
          </>
        )
      })}
    </Card>
  )
}
