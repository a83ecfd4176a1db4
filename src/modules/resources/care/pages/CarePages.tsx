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
  const said = careTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.retireTitle}
      lead={said.retireLead}
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
        submit={said.doRetire}
        tone="danger"
      >
        <TextArea
          name="reason"
          label={said.retireReason}
          hint={said.retireReasonHint}
          form={form}
          rows={4}
          maxlength={2000}
          required
        />
        <TextField name="successor" label={said.successor} hint={said.successorHint} form={form} />
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
  const said = careTexts[frame.locale]
  const at = resource.retirement?.at ?? resource.updatedAt
  return (
    <Layout
      frame={frame}
      title={said.tombTitle}
      lead={said.tombLead(resource.title, writtenDay(at, frame.locale))}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      <Notice tone="caution" title={said.retireReason}>
        <Prose markdown={resource.retirement?.reason || said.tombNoReason} />
      </Notice>
      {successor ? (
        <section>
          <h2>{said.tombSuccessor}</h2>
          <p>
            <a lang={successor.language} href={resourcePath(successor.slug)}>
              {successor.title}
            </a>
          </p>
        </section>
      ) : null}
      <section>
        <h2>{said.tombCitation}</h2>
        <p class="long-word">{citation}</p>
      </section>
      {props.mayBringBack ? (
        <ActionButton
          frame={frame}
          action={writingPaths.bringBack(resource.slug)}
          label={said.bringBack}
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
  const said = careTexts[frame.locale]
  const titles = said.deskColumns
  return (
    <Layout
      frame={frame}
      title={said.deskTitle}
      lead={said.deskLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      wide
    >
      {due.length === 0 && dead.length === 0 ? (
        <EmptyState title={said.deskEmpty}>
          <p>{said.deskEmptyText}</p>
        </EmptyState>
      ) : null}
      {due.length > 0 ? (
        <Table
          caption={said.deskDue}
          columns={[
            { title: titles.resource },
            { title: titles.last },
            { title: titles.asked },
            { title: said.confirm },
          ]}
          rows={due.map((one) => [
            <a lang={one.language} href={writingPaths.workshop(one.slug)}>
              {one.title}
            </a>,
            one.verifiedOn ? writtenDay(one.verifiedOn, frame.locale) : said.never,
            one.answeredAt
              ? said.holdsSince(writtenDay(new Date(one.answeredAt), frame.locale))
              : one.askedAt
                ? writtenDay(new Date(one.askedAt), frame.locale)
                : one.stewardId
                  ? '–'
                  : said.noSteward,
            <ActionButton
              frame={frame}
              action={writingPaths.confirmDesk}
              label={said.confirm}
              fields={{ slug: one.slug }}
            />,
          ])}
        />
      ) : null}
      {dead.length > 0 ? (
        <Table
          caption={said.deskDead}
          columns={[{ title: titles.resource }, { title: said.deadTitle }, { title: titles.last }]}
          rows={dead.map((one) => [
            <a lang={one.language} href={writingPaths.part(one.slug, 'sources')}>
              {one.title}
            </a>,
            <span class="long-word">{one.href}</span>,
            writtenDay(one.at, frame.locale),
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
  const said = careTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.verifyTitle}
      lead={known ? said.verifyLead(known.title) : said.verifyGone}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      {known ? (
        <>
          <Form
            frame={frame}
            action={writingPaths.verify(token)}
            form={{ values: {}, problems: {} }}
            submit={said.confirm}
          />
          <p>
            <a lang={known.language} href={resourcePath(known.slug)}>
              {known.title}
            </a>
          </p>
          <p>
            <a href={writingPaths.workshop(known.slug)}>{said.correct}</a>
          </p>
        </>
      ) : null}
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
