import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { SharedDraft } from '#platform/discussed.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { paths } from '../../paths.ts'
import type { DraftLink, DraftRemark } from '../draft-link.ts'
import { draftTexts } from '../texts/drafts.ts'

interface GateProps {
  readonly frame: Frame
  readonly token: string
  readonly link: DraftLink
  readonly form: FormState
}

/** Before the draft: who comes, if they want to say it. A program that follows links comes no further. */
export function DraftGatePage({ frame, token, link, form }: GateProps) {
  const texts = draftTexts[frame.locale].gate
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead(
        frame.house.name,
        texts.kinds[link.kind] ?? texts.someText,
        writtenInstant(link.endsAt, frame.locale),
      )}
      head={<NotIndexed />}
      unpublished
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.draft(token)} form={form} submit={texts.read}>
        <TextField
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          form={form}
          maxlength={120}
          autocomplete="name"
        />
        <Trap locale={frame.locale} />
      </Form>
    </Layout>
  )
}

interface DraftProps extends GateProps {
  readonly visitId: string
  readonly draft: SharedDraft
  /** Those of this visit: nobody else’s. */
  readonly remarks: readonly DraftRemark[]
}

export function SharedDraftPage(props: DraftProps) {
  const { frame, link, draft, form } = props
  const texts = draftTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={draft.title}
      titleIn={draft.language}
      eyebrow={<Badge tone="caution">{texts.draft}</Badge>}
      description={texts.draft}
      head={<NotIndexed />}
      unpublished
      refused={Object.keys(form.problems).length > 0}
    >
      <Notice tone="caution">
        <p>{texts.until(writtenInstant(link.endsAt, frame.locale))}</p>
      </Notice>
      {draft.parts.length === 0 ? <p>{texts.empty}</p> : null}
      {draft.parts.map(({ title, text }, at) => (
        <>
          {title ? <h2 lang={draft.language}>{title}</h2> : null}
          {!title && at === 0 ? <h2 class="visually-hidden">{texts.wholeText}</h2> : null}
          <div lang={draft.language}>
            <Prose markdown={text} />
          </div>
        </>
      ))}
      {link.mayRemark ? <Remarks {...props} /> : null}
    </Layout>
  )
}

function Remarks({ frame, token, visitId, remarks, form }: DraftProps) {
  const texts = draftTexts[frame.locale]
  return (
    <>
      {remarks.length > 0 ? (
        <>
          <h2>{texts.yourRemarks}</h2>
          {remarks.map(({ body }) => (
            <article class="comment">
              <Prose markdown={body} />
            </article>
          ))}
        </>
      ) : null}
      <h2>{texts.leave}</h2>
      <Form
        frame={frame}
        action={paths.draftRemark(token, visitId)}
        form={form}
        submit={texts.send}
        guard
      >
        <TextArea
          name="body"
          label={texts.body}
          hint={texts.bodyHint}
          form={form}
          rows={5}
          required
        />
        <Trap locale={frame.locale} />
      </Form>
    </>
  )
}

function NotIndexed() {
  return <meta name="robots" content="noindex, nofollow" />
}
