import { shortDay, writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { watchPaths } from '../paths.ts'
import type { CountedSource } from '../source.ts'
import { sourceTexts } from '../texts/sources.ts'
import { problemSentence, watchTexts } from '../texts/watch.ts'
import { WatchTabs } from './WatchTabs.tsx'

export interface SourcesPageProps {
  readonly frame: Frame
  readonly sources: readonly CountedSource[]
  readonly opml?: FormState | undefined
  /** Of the mailbox, when one is read. */
  readonly mailbox?: { readonly readAt: Date | null; readonly problem: string } | undefined
}

/** What the house reads, and what no longer answers. */
export function SourcesPage({ frame, sources, opml, mailbox }: SourcesPageProps) {
  const said = sourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.sourcesTitle}
      lead={said.sourcesLead}
      crumbs={[{ label: watchTexts[frame.locale].watch, href: watchPaths.queue }]}
      refused={opml !== undefined}
    >
      <WatchTabs frame={frame} current="sources" />
      <Actions>
        <ButtonLink href={watchPaths.addSource}>{said.addSource}</ButtonLink>
        <ButtonLink href={watchPaths.opml} tone="quiet" download>
          {said.opmlExport}
        </ButtonLink>
      </Actions>
      {mailbox ? <MailboxState frame={frame} mailbox={mailbox} /> : null}
      {sources.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.caption}
          captionHidden
          columns={[
            { title: said.columns.source },
            { title: said.columns.state },
            { title: said.columns.waiting, align: 'right' },
            { title: said.columns.kept, align: 'right' },
            { title: said.columns.last },
          ]}
          rows={sources.map((source) => [
            <>
              <a href={watchPaths.source(source.id)}>{source.title || source.address}</a>
              {source.kind === 'mail' ? ` (${said.byMail})` : null}
            </>,
            <State frame={frame} source={source} />,
            String(source.waiting),
            String(source.kept),
            source.lastReadAt ? shortDay(source.lastReadAt, frame.locale, undefined) : said.never,
          ])}
        />
      )}
      <Disclosure summary={said.opmlTitle} open={opml !== undefined}>
        <Form
          frame={frame}
          action={watchPaths.importOpml}
          form={opml ?? emptyForm}
          submit={said.opmlSend}
          multipart
        >
          <FileField
            name="file"
            label={said.opmlFile}
            hint={said.opmlHint}
            form={opml ?? emptyForm}
            accept=".opml,.xml,text/x-opml,text/xml"
            required
          />
        </Form>
      </Disclosure>
    </Layout>
  )
}

function MailboxState({
  frame,
  mailbox,
}: {
  frame: Frame
  mailbox: NonNullable<SourcesPageProps['mailbox']>
}) {
  const said = sourceTexts[frame.locale]
  if (mailbox.problem) {
    return (
      <Notice tone="caution" title={said.mailboxProblem}>
        <p>{problemSentence(mailbox.problem, frame.locale)}</p>
      </Notice>
    )
  }
  const { readAt } = mailbox
  return readAt ? <p>{said.mailboxRead(writtenInstant(readAt, frame.locale))}</p> : null
}

function State({ frame, source }: { frame: Frame; source: CountedSource }) {
  const said = sourceTexts[frame.locale]
  if (source.state === 'paused') return <Badge tone="danger">{said.paused}</Badge>
  if (source.failures > 0) return <Badge tone="caution">{said.failing(source.failures)}</Badge>
  return <Badge tone="good">{said.active}</Badge>
}
