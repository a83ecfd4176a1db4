import { shortDay, writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import type { KindTitles } from '../../template/nouns.ts'
import type { Lineage } from '../lineage.ts'
import type { Protocol, ProtocolAdoption, ProtocolFreeze, ProtocolStanding } from '../protocol.ts'
import { protocolTexts } from '../texts/protocol.ts'
import { ProtocolText } from './ProtocolText.tsx'

export interface ProtocolPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  /** What this reader may read: the frozen version, an older one, or the draft. */
  readonly protocol: Protocol | undefined
  readonly standing: ProtocolStanding
  /** The freeze of the version shown, when it is a frozen one. */
  readonly freeze: ProtocolFreeze | undefined
  readonly adoption: ProtocolAdoption | undefined
  readonly writes: boolean
  readonly seesDrafts: boolean
  readonly family: { readonly from: Lineage | undefined; readonly fromTitle: string | undefined }
  readonly kindTitles: KindTitles
  readonly today: string
}

/** The protocol as it is read by anyone, once frozen; by the team before. */
export function ProtocolPage(props: ProtocolPageProps) {
  const { frame, experiment, protocol } = props
  const texts = protocolTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={leadOf(props)}
      aside={protocol ? <Aside {...props} /> : undefined}
      actions={props.writes ? <WriteLink {...props} /> : undefined}
    >
      <Standing {...props} />
      {protocol ? (
        <ProtocolText
          locale={frame.locale}
          content={protocol.content}
          kindTitles={props.kindTitles}
          today={props.today}
          whole={props.freeze === undefined}
          planFile={planFileOf(props)}
          compute={props.writes ? evaluationPaths.compute(experiment.slug) : undefined}
        />
      ) : (
        <EmptyState title={texts.noneTitle}>
          <p>{texts.none}</p>
        </EmptyState>
      )}
    </ExperimentLayout>
  )
}

function planFileOf({ experiment, freeze }: ProtocolPageProps) {
  if (!freeze) return undefined
  return (place: number) => protocolPaths.planFile(experiment.slug, freeze.version, place)
}

function leadOf({ frame, experiment, protocol, freeze }: ProtocolPageProps): string {
  const texts = protocolTexts[frame.locale]
  if (!protocol) return texts.leadNone
  if (experiment.source === 'starter') return texts.leadReplayed
  return freeze
    ? texts.leadFrozen(freeze.version, writtenDay(freeze.frozenAt, frame.locale))
    : texts.leadDraft
}

function WriteLink({ frame, experiment }: ProtocolPageProps) {
  return (
    <ButtonLink href={protocolPaths.workshop(experiment.slug)} tone="quiet">
      {protocolTexts[frame.locale].write}
    </ButtonLink>
  )
}

/** What a reader must know before the text: another version is in force, or will be. */
function Standing({ frame, experiment, standing, freeze, protocol }: ProtocolPageProps) {
  const texts = protocolTexts[frame.locale]
  const { frozen, amendment } = standing
  const older = frozen && protocol && protocol.version < frozen.version
  return (
    <>
      {older ? (
        <Notice tone="caution" title={texts.olderTitle(protocol.version)}>
          <p>
            {texts.olderLead(protocol.version, frozen.version)}{' '}
            <a href={protocolPaths.read(experiment.slug)}>{texts.readLatest}</a>
          </p>
        </Notice>
      ) : null}
      {freeze?.amends === undefined ? null : (
        <Notice tone="info" title={texts.amendedTitle(freeze.version)}>
          <Prose markdown={freeze.reason} />
          <p>
            <a href={protocolPaths.differencesOf(experiment.slug, freeze.amends, freeze.version)}>
              {texts.seeDifferences}
            </a>
          </p>
        </Notice>
      )}
      {amendment && freeze ? (
        <Notice tone="caution">
          <p>{texts.amendmentOpen}</p>
        </Notice>
      ) : null}
    </>
  )
}

function Aside(props: ProtocolPageProps) {
  const { frame, experiment, freeze } = props
  const texts = protocolTexts[frame.locale]
  const { slug } = experiment
  return (
    <>
      {freeze ? <FrozenCard {...props} freeze={freeze} /> : null}
      {freeze || props.seesDrafts ? (
        <Card title={texts.download}>
          <LinkList
            items={(['pdf', 'docx', 'md', 'json'] as const).map((format) => ({
              label: texts.formats[format],
              href: protocolPaths.document(slug, format),
            }))}
          />
        </Card>
      ) : null}
      <LinkList items={linksOf(props)} />
    </>
  )
}

function FrozenCard(props: ProtocolPageProps & { freeze: ProtocolFreeze }) {
  const { frame, experiment, freeze, adoption } = props
  const texts = protocolTexts[frame.locale]
  return (
    <Card title={texts.standing} tone="wash">
      <Facts
        items={[
          { name: texts.sheet.version, value: String(freeze.version) },
          { name: texts.sheet.frozenOn, value: writtenInstant(freeze.frozenAt, frame.locale) },
          ...(adoption
            ? [
                {
                  name: texts.sheet.adopted,
                  value: texts.sheet.adoptedBy(
                    adoption.circle,
                    shortDay(adoption.adoptedOn, frame.locale, undefined),
                  ),
                },
              ]
            : []),
          {
            name: texts.sheet.hash,
            value: <code>{`${freeze.sha256.slice(0, 4)}…${freeze.sha256.slice(-4)}`}</code>,
          },
        ]}
      />
      <p>
        <a href={protocolPaths.verify(experiment.slug)}>{texts.verify}</a>
      </p>
    </Card>
  )
}

function linksOf(props: ProtocolPageProps) {
  const { frame, experiment, standing, family, seesDrafts } = props
  const texts = protocolTexts[frame.locale]
  const { slug } = experiment
  const adoptable = standing.frozen && experiment.visibility === 'published'
  return [
    ...(seesDrafts ? [{ label: texts.versions, href: protocolPaths.versions(slug) }] : []),
    ...(standing.frozen?.amends === undefined
      ? []
      : [
          {
            label: texts.history,
            href: protocolPaths.differencesOf(
              slug,
              standing.frozen.amends,
              standing.frozen.version,
            ),
          },
        ]),
    {
      label: texts.family,
      href: protocolPaths.family(slug),
      note: family.fromTitle ? `${texts.adoptedFrom} « ${family.fromTitle} »` : undefined,
    },
    ...(adoptable ? [{ label: texts.adopt, href: protocolPaths.adopt(slug) }] : []),
  ]
}
