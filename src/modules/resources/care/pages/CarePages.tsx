import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { DeadSeen, DueSeen } from '../../working/nouns.ts'
import { careTexts } from '../texts/care.ts'

/** Why, and what replaces it. */
export function RetirePage(props: {
  readonly frame: Frame
  readonly resource: Resource
  readonly form: FormState
}) {
  const { frame, resource, form } = props
  const texts = careTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.retireTitle}
      lead={texts.retireLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: resource.title, labelIn: writtenLocale, href: resourcePath(resource.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={writingPaths.retire(resource.slug)}
        form={form}
        submit={texts.doRetire}
        tone="danger"
      >
        <TextArea
          name="reason"
          label={texts.retireReason}
          hint={texts.retireReasonHint}
          form={form}
          rows={4}
          maxlength={2000}
          required
        />
        <TextField
          name="successor"
          label={texts.successor}
          hint={texts.successorHint}
          form={form}
        />
      </Form>
    </Layout>
  )
}

/** What stands at the address of a resource that was taken out of sight. */
export function TombstonePage(props: {
  readonly frame: Frame
  readonly resource: Resource
  readonly successor:
    | { readonly slug: string; readonly title: string; readonly language: string }
    | undefined
  readonly citation: string
  readonly mayBringBack: boolean
}) {
  const { frame, resource, successor, citation } = props
  const texts = careTexts[frame.locale]
  const at = resource.retirement?.at ?? resource.updatedAt
  return (
    <Layout
      frame={frame}
      title={texts.tombTitle}
      lead={texts.tombLead(resource.title, writtenDay(at, frame.locale))}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      <Notice tone="caution" title={texts.retireReason}>
        <Prose markdown={resource.retirement?.reason || texts.tombNoReason} />
      </Notice>
      {successor ? (
        <section>
          <h2>{texts.tombSuccessor}</h2>
          <p>
            <a lang={successor.language} href={resourcePath(successor.slug)}>
              {successor.title}
            </a>
          </p>
        </section>
      ) : null}
      <section>
        <h2>{texts.tombCitation}</h2>
        <p class="long-word">{citation}</p>
      </section>
      {props.mayBringBack ? (
        <ActionButton
          frame={frame}
          action={writingPaths.bringBack(resource.slug)}
          label={texts.bringBack}
          tone="action"
        />
      ) : null}
    </Layout>
  )
}

export interface VerifyDeskProps {
  readonly frame: Frame
  readonly due: readonly DueSeen[]
  readonly dead: readonly DeadSeen[]
}

/** What was not read again for a year, and addresses that no longer open. */
export function VerifyDeskPage({ frame, due, dead }: VerifyDeskProps) {
  const texts = careTexts[frame.locale]
  const titles = texts.deskColumns
  return (
    <Layout
      frame={frame}
      title={texts.deskTitle}
      lead={texts.deskLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      wide
    >
      {due.length === 0 && dead.length === 0 ? (
        <EmptyState title={texts.deskEmpty}>
          <p>{texts.deskEmptyText}</p>
        </EmptyState>
      ) : null}
      {due.length > 0 ? (
        <Table
          caption={texts.deskDue}
          columns={[
            { title: titles.resource },
            { title: titles.last },
            { title: titles.asked },
            { title: texts.confirm },
          ]}
          rows={due.map((item) => [
            <a lang={item.language} href={writingPaths.workshop(item.slug)}>
              {item.title}
            </a>,
            item.verifiedOn ? writtenDay(item.verifiedOn, frame.locale) : texts.never,
            item.answeredAt
              ? texts.holdsSince(writtenDay(new Date(item.answeredAt), frame.locale))
              : item.askedAt
                ? writtenDay(new Date(item.askedAt), frame.locale)
                : item.stewardId
                  ? '–'
                  : texts.noSteward,
            <ActionButton
              frame={frame}
              action={writingPaths.confirmDesk}
              label={texts.confirm}
              fields={{ slug: item.slug }}
            />,
          ])}
        />
      ) : null}
      {dead.length > 0 ? (
        <Table
          caption={texts.deskDead}
          columns={[{ title: titles.resource }, { title: texts.deadTitle }, { title: titles.last }]}
          rows={dead.map((item) => [
            <a lang={item.language} href={writingPaths.part(item.slug, 'sources')}>
              {item.title}
            </a>,
            <span class="long-word">{item.href}</span>,
            writtenDay(item.at, frame.locale),
          ])}
        />
      ) : null}
    </Layout>
  )
}

/** Behind the letter: a button, since programs open links by themselves. */
export function VerifyPage(props: {
  readonly frame: Frame
  readonly token: string
  readonly known:
    | { readonly slug: string; readonly title: string; readonly language: string }
    | undefined
  /** Whom to ask when the link opens nothing. */
  readonly help: Help | undefined
}) {
  const { frame, token, known, help } = props
  const texts = careTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.verifyTitle}
      lead={known ? texts.verifyLead(known.title) : texts.verifyGone}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      {known ? (
        <>
          <Form
            frame={frame}
            action={writingPaths.verify(token)}
            form={{ values: {}, problems: {} }}
            submit={texts.confirm}
          />
          <p>
            <a lang={known.language} href={resourcePath(known.slug)}>
              {known.title}
            </a>
          </p>
          <p>
            <a href={writingPaths.workshop(known.slug)}>{texts.correct}</a>
          </p>
        </>
      ) : null}
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
