import { shortDay, writtenInstant } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../experiment.ts'
import type { ProtocolFreeze, ProtocolVersion } from '../protocol.ts'
import { writtenAnswer } from '../protocol-answer.ts'
import type { ProtocolDraft } from '../protocol-draft.ts'
import { protocolPaths } from '../protocol-paths.ts'
import { findSection } from '../protocol-sections.ts'
import { protocolTexts } from '../texts/protocol.ts'
import { protocolWriting } from '../texts/protocol-writing.ts'
import { ExperimentLayout } from './ExperimentLayout.tsx'

export interface ProtocolHistoryProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly versions: readonly ProtocolVersion[]
  readonly freezes: readonly ProtocolFreeze[]
  readonly aside: readonly ProtocolDraft[]
  readonly names: ReadonlyMap<string, string>
  readonly page: number
  readonly pages: number
  readonly latest: number
}

/** Every save there ever was, and the texts that were set aside. */
export function ProtocolHistory(props: ProtocolHistoryProps) {
  const { frame, experiment, latest } = props
  const said = protocolTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="protocol"
      title={said.versionsTitle}
      lead={said.versionsLead}
      crumbs={[{ label: said.title, href: protocolPaths.read(experiment.slug) }]}
    >
      {latest === 0 ? (
        <EmptyState title={protocolWriting[frame.locale].beginTitle} />
      ) : (
        <>
          <Disclosure summary={said.compare}>
            <CompareForm {...props} />
          </Disclosure>
          <VersionTable {...props} />
          <Pager
            locale={frame.locale}
            page={props.page}
            pages={props.pages}
            hrefOf={(number) => protocolPaths.versionsPage(experiment.slug, number)}
          />
        </>
      )}
      <AsideTexts {...props} />
    </ExperimentLayout>
  )
}

export function CompareForm(props: {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly latest: number
  readonly from?: number
  readonly to?: number
}) {
  const { frame, experiment, latest } = props
  const said = protocolTexts[frame.locale]
  return (
    <Form
      frame={frame}
      id="comparer"
      method="get"
      action={protocolPaths.differences(experiment.slug)}
      form={emptyForm}
      submit={said.compareButton}
      tone="quiet"
    >
      <div class="fields-in-line">
        <NumberField
          name="de"
          label={said.compareFrom}
          form={emptyForm}
          value={String(props.from ?? Math.max(1, latest - 1))}
          required
        />
        <NumberField
          name="a"
          label={said.compareTo}
          form={emptyForm}
          value={String(props.to ?? latest)}
          required
        />
      </div>
    </Form>
  )
}

function VersionTable({ frame, experiment, versions, freezes, names }: ProtocolHistoryProps) {
  const said = protocolTexts[frame.locale]
  const { slug } = experiment
  return (
    <Table
      caption={said.versionsCaption}
      captionHidden
      columns={[
        { title: said.columns.version },
        { title: said.columns.when },
        { title: said.columns.who },
        { title: said.columns.what },
      ]}
      rows={versions.map((version) => {
        const frozen = freezes.some((freeze) => freeze.version === version.number)
        const who = version.authorId ? names.get(version.authorId) : undefined
        return [
          <>
            <RowTitle
              title={said.olderTitle(version.number)}
              href={protocolPaths.version(slug, version.number)}
            />
            {frozen ? <Badge tone="good">{said.frozen}</Badge> : null}
          </>,
          writtenInstant(version.at, frame.locale),
          who ?? '–',
          <>
            <span class="row-note">{said.acts[version.act]}</span>
            {version.sections
              .map((key) => findSection(key)?.words[frame.locale].title ?? key)
              .slice(0, 4)
              .join(', ')}
            {version.sections.length > 4 ? '…' : ''}{' '}
            {version.number > 1 ? (
              <a href={protocolPaths.differencesOf(slug, version.number - 1, version.number)}>
                {said.withPrevious(version.number)}
              </a>
            ) : null}
          </>,
        ]
      })}
    />
  )
}

function AsideTexts({ frame, experiment, aside, names }: ProtocolHistoryProps) {
  const said = protocolTexts[frame.locale]
  if (aside.length === 0) return null
  return (
    <section id="textes-mis-de-cote">
      <h2>{said.asideTitle}</h2>
      <p>{said.asideLead}</p>
      {aside.map((draft) => {
        const section = findSection(draft.section)
        if (!section) return null
        const who = draft.authorId ? names.get(draft.authorId) : undefined
        return (
          <article class="protocol-comment">
            <p class="protocol-comment-who">
              {section.words[frame.locale].title}, {who ?? '–'},{' '}
              {shortDay(draft.savedAt, frame.locale)}{' '}
              <Badge tone={draft.state === 'aside' ? 'caution' : 'neutral'}>
                {draft.state === 'aside' ? said.asideWaiting : said.asideSettled}
              </Badge>
            </p>
            <Prose markdown={writtenAnswer(section, draft.answer, frame.locale)} />
            {draft.state === 'aside' ? (
              <p>
                <a href={protocolPaths.reconcile(experiment.slug, section.address, draft.id)}>
                  {protocolWriting[frame.locale].reconcileTitle}
                </a>
              </p>
            ) : null}
          </article>
        )
      })}
    </section>
  )
}
