import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { badgePaths } from '../../paths/badge.ts'
import { badgeTexts } from '../texts/badge.ts'

/** What the check found, in words that need no cryptography. */
export interface ShownVerdict {
  readonly kind: 'valid' | 'revoked' | 'altered' | 'other-house' | 'unreadable'
  readonly reason?: string | undefined
  readonly badge?:
    | {
        readonly name: string
        readonly criteria: string
        readonly validFrom: string
        readonly issuer: string
        readonly words: string
        readonly given: boolean | undefined
      }
    | undefined
}

export interface VerifyBadgePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly verdict: ShownVerdict | undefined
}

export function VerifyBadgePage({ frame, form, verdict }: VerifyBadgePageProps) {
  const said = badgeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.verifyTitle}
      lead={said.verifyLead}
      refused={Object.keys(form.problems).length > 0}
    >
      {verdict ? <Found frame={frame} verdict={verdict} /> : null}
      <Form frame={frame} action={badgePaths.verify} form={form} submit={said.verify}>
        <TextArea
          name="badge"
          label={said.paste}
          hint={said.pasteHint}
          form={form}
          rows={6}
          required
        />
        <TextField
          name="email"
          label={said.email}
          hint={said.emailHint}
          form={form}
          type="email"
          autocomplete="off"
        />
      </Form>
    </Layout>
  )
}

function Found({ frame, verdict }: { readonly frame: Frame; readonly verdict: ShownVerdict }) {
  const said = badgeTexts[frame.locale]
  const { badge, kind } = verdict
  return (
    <section>
      <div role="status">
        <Notice tone={kind === 'valid' ? 'good' : 'danger'} title={said.verdicts[kind]}>
          <p>{said.explain[kind]}</p>
          {verdict.reason ? (
            <p>
              {said.reason}
              {colon[frame.locale]}
              {verdict.reason}
            </p>
          ) : null}
          {badge?.given === true ? <p>{said.given}</p> : null}
          {badge?.given === false ? <p>{said.notGiven}</p> : null}
        </Notice>
      </div>
      {badge ? (
        <Facts
          layout="rows"
          items={[
            { name: said.title, value: badge.name },
            { name: said.by, value: badge.issuer },
            { name: said.on, value: writtenDay(badge.validFrom.slice(0, 10), frame.locale) },
            { name: said.criteria, value: badge.criteria },
            ...(badge.words ? [{ name: said.words, value: badge.words }] : []),
          ]}
        />
      ) : null}
    </section>
  )
}
