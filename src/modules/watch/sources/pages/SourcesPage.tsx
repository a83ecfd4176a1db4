import { shortDay, writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { watchPaths } from '../../paths.ts'
import { sourceListTexts } from '../../texts/source-list.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { problemSentence, watchTexts } from '../../texts/watch.ts'
import type { CountedSource, ListedSource } from '../source.ts'

export interface SourcesPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedSource>
  readonly opml: FormState
  /** Of the mailbox, when one is read. */
  readonly mailbox?: { readonly readAt: Date | null; readonly problem: string } | undefined
}

/** What the house reads, and what no longer answers. */
export function SourcesPage({ frame, shown, opml, mailbox }: SourcesPageProps) {
  const texts = sourceTexts[frame.locale]
  const isRefused = Object.keys(opml.problems).length > 0
  return (
    <Layout
      frame={frame}
      title={texts.sourcesTitle}
      lead={texts.sourcesLead}
      wide
      crumbs={[{ label: watchTexts[frame.locale].watch, href: watchPaths.queue }]}
      refused={isRefused}
    >
      <Actions>
        <ButtonLink href={watchPaths.addSource}>{texts.addSource}</ButtonLink>
        <ButtonLink href={watchPaths.opml} tone="quiet" download>
          {texts.opmlExport}
        </ButtonLink>
      </Actions>
      {mailbox ? <MailboxState frame={frame} mailbox={mailbox} /> : null}
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          etat: (source) => <State frame={frame} source={source} />,
          lue: ({ lastReadAt }) =>
            lastReadAt ? shortDay(lastReadAt, frame.locale, undefined) : texts.never,
        }}
      />
      <Disclosure summary={texts.opmlTitle} open={isRefused}>
        <Form
          frame={frame}
          action={watchPaths.importOpml}
          form={opml}
          submit={texts.opmlSend}
          multipart
        >
          <FileField
            name="file"
            label={texts.opmlFile}
            hint={texts.opmlHint}
            form={opml}
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
  const texts = sourceTexts[frame.locale]
  if (mailbox.problem) {
    return (
      <Notice tone="caution" title={texts.mailboxProblem}>
        <p>{problemSentence(mailbox.problem, frame.locale)}</p>
      </Notice>
    )
  }
  const { readAt } = mailbox
  return readAt ? <p>{texts.mailboxRead(writtenInstant(readAt, frame.locale))}</p> : null
}

function State({ frame, source }: { frame: Frame; source: CountedSource }) {
  const texts = sourceTexts[frame.locale]
  const words = sourceListTexts[frame.locale].states
  if (source.state === 'paused') return <Badge tone="danger">{words['en-pause']}</Badge>
  if (source.failures > 0) {
    return (
      <Badge tone="caution">{`${words['en-echec']} (${texts.failing(source.failures)})`}</Badge>
    )
  }
  return <Badge tone="good">{words.suivies}</Badge>
}
