import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { ShownThing } from '../../shown.ts'
import {
  type DraftLink,
  type DraftRemark,
  type DraftVisit,
  isOpen,
  linkDays,
  longestForWhom,
} from '../draft-link.ts'
import { draftTexts } from '../texts/drafts.ts'

export interface SharingPageProps {
  readonly frame: Frame
  readonly thing: ShownThing
  readonly isDraft: boolean
  readonly links: readonly DraftLink[]
  readonly visits: readonly DraftVisit[]
  readonly remarks: readonly DraftRemark[]
  readonly form: FormState
  readonly now: Date
  /** The link that was just made, shown in this answer alone. */
  readonly made?: string | undefined
}

/** The links of a draft, who came by them, what they remarked, and a place to make one. */
export function SharingPage(props: SharingPageProps) {
  const { frame, thing, isDraft, links, form, made } = props
  const texts = draftTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={isDraft ? texts.title : texts.pastTitle}
      lead={isDraft ? texts.lead : texts.pastLead}
      crumbs={[
        { label: thing.title, labelIn: thing.language, href: thing.href },
        { label: isDraft ? texts.title : texts.pastTitle },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {made ? (
        <Notice tone="good" title={texts.made}>
          <p>{texts.madeText}</p>
          <CopyText locale={frame.locale} text={made} />
          <p>
            <a href={mailTo(texts.mailSubject, texts.mailBody(made))}>{texts.byMail}</a>
          </p>
        </Notice>
      ) : null}
      {isDraft ? <LinkForm {...props} /> : null}
      <h2>{isDraft ? texts.links : texts.pastLinks}</h2>
      {links.length === 0 ? (
        <EmptyState title={texts.none}>{isDraft ? <p>{texts.noneText}</p> : null}</EmptyState>
      ) : (
        <>
          <p class="hint">{texts.kept}</p>
          {links.map((link) => (
            <LinkView {...props} link={link} />
          ))}
        </>
      )}
    </Layout>
  )
}

function LinkForm({ frame, thing, form }: SharingPageProps) {
  const texts = draftTexts[frame.locale]
  return (
    <>
      <h2>{texts.make}</h2>
      <Form
        frame={frame}
        action={paths.share(thing.kind, thing.id)}
        form={form}
        submit={texts.makeIt}
      >
        <TextField
          name="forWhom"
          label={texts.forWhom}
          hint={texts.forWhomHint}
          form={form}
          maxlength={longestForWhom}
          required
        />
        <NumberField
          name="days"
          label={texts.days}
          hint={texts.daysHint}
          unit={texts.daysUnit}
          form={form}
          value={String(linkDays.usual)}
          required
        />
        <CheckBox
          name="mayRemark"
          label={texts.mayRemark}
          hint={texts.mayRemarkHint}
          form={form}
          value="yes"
        />
      </Form>
    </>
  )
}

function LinkView(props: LinkProps) {
  const { frame, thing, isDraft, link, now } = props
  const texts = draftTexts[frame.locale]
  const remarks = props.remarks.filter(({ linkId }) => linkId === link.id)
  const whom = link.forWhom || texts.somebody
  return (
    <section aria-label={whom}>
      <h3>{whom}</h3>
      <p>
        {stateOf(props)} · {link.mayRemark ? texts.remarks : texts.onlyRead}
      </p>
      <Visits {...props} />
      {remarks.map(({ name, body, writtenAt }) => (
        <article class="comment">
          <p class="comment-head">
            <strong>
              {texts.remark(name || texts.unnamed, writtenInstant(writtenAt, frame.locale))}
            </strong>
          </p>
          <Prose markdown={body} />
        </article>
      ))}
      {remarks.some(({ readAt }) => !readAt) ? (
        <ActionButton
          frame={frame}
          action={paths.readRemarks(thing.kind, thing.id, link.id)}
          label={texts.markRead}
          fields={{ latest: remarks.at(-1)?.id ?? '' }}
        />
      ) : null}
      {isDraft && isOpen(link, now) ? (
        <ActionButton
          frame={frame}
          action={paths.closeLink(thing.kind, thing.id, link.id)}
          label={texts.close}
          spoken={texts.closeOf(whom)}
          confirm={texts.closeConfirm}
          tone="danger"
        />
      ) : null}
    </section>
  )
}

function mailTo(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

type LinkProps = SharingPageProps & { readonly link: DraftLink }

function stateOf({ frame, isDraft, link, now }: LinkProps): string {
  const texts = draftTexts[frame.locale]
  const moment = writtenInstant(link.endsAt, frame.locale)
  if (isOpen(link, now)) return isDraft ? texts.openUntil(moment) : texts.opensNothing
  return link.closedAt ? texts.closedOn(moment) : texts.endedOn(moment)
}

function Visits({ frame, link, visits }: LinkProps) {
  const texts = draftTexts[frame.locale]
  const own = visits.filter(({ linkId }) => linkId === link.id)
  if (own.length === 0) return <p class="hint">{texts.nobodyCame}</p>
  return (
    <>
      <p>{texts.came(own.length)}</p>
      <ul>
        {own.map(({ name, cameAt }) => (
          <li>{texts.visit(name || texts.unnamed, writtenInstant(cameAt, frame.locale))}</li>
        ))}
      </ul>
    </>
  )
}
