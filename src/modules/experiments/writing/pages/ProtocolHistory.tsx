import { dayOf, shortDay, writtenDay, writtenHour, writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  longestVersionName,
  type ProtocolDraft,
  type ProtocolFreeze,
  type ProtocolVersion,
  protocolTexts,
  versionNames,
} from '../../protocol/nouns.ts'
import { findSection, type KindTitles, writtenAnswer } from '../../template/nouns.ts'
import { restoreTexts } from '../texts/restore.ts'
import { protocolWriting } from '../texts/writing.ts'
import { type WritingSession, writingSessions } from '../writing-session.ts'

export interface ProtocolHistoryProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly versions: readonly ProtocolVersion[]
  readonly freezes: readonly ProtocolFreeze[]
  readonly aside: readonly ProtocolDraft[]
  readonly kindTitles: KindTitles
  readonly names: ReadonlyMap<string, string>
  readonly page: number
  readonly pages: number
  readonly latest: number
  readonly versionNames: ReadonlyMap<number, string>
  /** Of versions that put an earlier one back: its number. */
  readonly putBack: ReadonlyMap<number, number>
  /** The form that names a version, for those who write. */
  readonly naming: FormState | undefined
}

/** Every save there ever was, and the texts that were set aside. */
export function ProtocolHistory(props: ProtocolHistoryProps) {
  const { frame, experiment, latest } = props
  const texts = protocolTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.versionsTitle}
      lead={texts.versionsLead}
      crumbs={[{ label: texts.title, href: protocolPaths.read(experiment.slug) }]}
    >
      {latest === 0 ? (
        <EmptyState title={protocolWriting[frame.locale].beginTitle} />
      ) : (
        <>
          <Disclosure summary={texts.compare}>
            <CompareForm {...props} />
          </Disclosure>
          <NameForm {...props} />
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

function NameForm({ frame, experiment, naming, latest }: ProtocolHistoryProps) {
  if (!naming) return null
  const texts = versionNames[frame.locale]
  return (
    <Disclosure summary={texts.title} open={Object.keys(naming.problems).length > 0}>
      <Form
        frame={frame}
        id="nommer"
        action={protocolPaths.versions(experiment.slug)}
        form={naming}
        submit={texts.save}
        tone="quiet"
      >
        <NumberField
          name="number"
          label={texts.number}
          form={naming}
          value={String(latest)}
          required
        />
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          form={naming}
          maxlength={longestVersionName}
        />
      </Form>
    </Disclosure>
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
  const texts = protocolTexts[frame.locale]
  return (
    <Form
      frame={frame}
      id="comparer"
      method="get"
      action={protocolPaths.differences(experiment.slug)}
      form={emptyForm}
      submit={texts.compareButton}
      tone="quiet"
    >
      <div class="fields-in-line">
        <NumberField
          name="de"
          label={texts.compareFrom}
          form={emptyForm}
          value={String(props.from ?? Math.max(1, latest - 1))}
          required
        />
        <NumberField
          name="a"
          label={texts.compareTo}
          form={emptyForm}
          value={String(props.to ?? latest)}
          required
        />
      </div>
    </Form>
  )
}

function VersionTable(props: ProtocolHistoryProps) {
  const { frame, experiment, versions, freezes, names, versionNames: called } = props
  const texts = protocolTexts[frame.locale]
  const frozen = new Set(freezes.map(({ version }) => version))
  return (
    <Table
      caption={texts.versionsCaption}
      captionHidden
      columns={[
        { title: texts.columns.version },
        { title: texts.columns.when },
        { title: texts.columns.who },
        { title: texts.columns.what },
      ]}
      rows={writingSessions(versions, new Set([...frozen, ...called.keys()])).map((session) => {
        const { last } = session
        const person = last.authorId ? names.get(last.authorId) : undefined
        return [
          <>
            <RowTitle
              title={sessionTitle(session, called, frame.locale)}
              href={protocolPaths.version(experiment.slug, last.number)}
            />
            {frozen.has(last.number) ? <Badge tone="good">{texts.frozen}</Badge> : null}
          </>,
          sessionWhen(session, frame.locale),
          person ?? '–',
          <Written {...props} slug={experiment.slug} session={session} />,
        ]
      })}
    />
  )
}

function sessionTitle(
  { first, last }: WritingSession,
  called: ReadonlyMap<number, string>,
  locale: Locale,
): string {
  const texts = protocolTexts[locale]
  return first === last
    ? versionNames[locale].named(last.number, called.get(last.number))
    : texts.sessionTitle(first.number, last.number)
}

function sessionWhen({ first, last }: WritingSession, locale: Locale): string {
  const texts = protocolTexts[locale]
  const [from, to] = [writtenInstant(first.at, locale), writtenInstant(last.at, locale)]
  // Saved twice within a minute: no span from an hour to itself.
  if (from === to) return to
  return dayOf(first.at) === dayOf(last.at)
    ? texts.sessionWhen(
        writtenDay(last.at, locale),
        writtenHour(first.at, locale),
        writtenHour(last.at, locale),
      )
    : texts.sessionOver(from, to)
}

/** What a session changed, and, when it made several versions, each of them by its number. */
function Written(
  props: ProtocolHistoryProps & { readonly slug: string; readonly session: WritingSession },
) {
  const { slug, session, latest, naming, putBack } = props
  const { locale } = props.frame
  const { first, last, versions, sections } = session
  const back = putBack.get(last.number)
  const texts = protocolTexts[locale]
  return (
    <>
      <span class="row-note">
        {back === undefined ? texts.acts[last.act] : restoreTexts[locale].putBack(back)}
      </span>
      {sections
        .map((key) => findSection(key)?.words[locale].title ?? key)
        .slice(0, 4)
        .join(', ')}
      {sections.length > 4 ? '…' : ''}{' '}
      {first.number > 1 ? (
        <a href={protocolPaths.differencesOf(slug, first.number - 1, last.number)}>
          {texts.withPrevious(first.number)}
        </a>
      ) : null}{' '}
      {naming && last.number < latest ? (
        <a href={protocolPaths.differencesOf(slug, last.number, latest)}>
          {restoreTexts[locale].fromHere(last.number)}
        </a>
      ) : null}
      {versions.length > 1 ? (
        <Disclosure summary={texts.sessionEach}>
          <ul>
            {versions.map(({ number, at }) => (
              <li>
                <a href={protocolPaths.version(slug, number)}>{texts.olderTitle(number)}</a>,{' '}
                {writtenHour(at, locale)}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}

function AsideTexts({ frame, experiment, aside, names, kindTitles }: ProtocolHistoryProps) {
  const texts = protocolTexts[frame.locale]
  if (aside.length === 0) return null
  return (
    <section id="textes-mis-de-cote">
      <h2>{texts.asideTitle}</h2>
      <p>{texts.asideLead}</p>
      {aside.map((draft) => {
        const section = findSection(draft.section)
        if (!section) return null
        const person = draft.authorId ? names.get(draft.authorId) : undefined
        return (
          <article class="protocol-comment">
            <p class="protocol-comment-who">
              {section.words[frame.locale].title}, {person ?? '–'},{' '}
              {shortDay(draft.savedAt, frame.locale, undefined)}{' '}
              <Badge tone={draft.state === 'aside' ? 'caution' : 'neutral'}>
                {draft.state === 'aside' ? texts.asideWaiting : texts.asideSettled}
              </Badge>
            </p>
            <Prose markdown={writtenAnswer(section, draft.answer, frame.locale, kindTitles)} />
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
