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
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
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
  const texts = badgeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.verifyTitle}
      lead={texts.verifyLead}
      crumbs={[{ label: networkTexts[frame.locale].network, href: paths.network }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {verdict ? <Found frame={frame} verdict={verdict} /> : null}
      <Form frame={frame} action={badgePaths.verify} form={form} submit={texts.verify}>
        <TextArea
          name="badge"
          label={texts.paste}
          hint={texts.pasteHint}
          form={form}
          rows={6}
          required
        />
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          form={form}
          type="email"
          autocomplete="off"
        />
      </Form>
    </Layout>
  )
}

function Found({ frame, verdict }: { readonly frame: Frame; readonly verdict: ShownVerdict }) {
  const texts = badgeTexts[frame.locale]
  const { badge, kind } = verdict
  return (
    <section>
      <div role="status">
        <Notice tone={kind === 'valid' ? 'good' : 'danger'} title={texts.verdicts[kind]}>
          <p>{texts.explain[kind]}</p>
          {verdict.reason ? (
            <p>
              {texts.reason}
              {colon[frame.locale]}
              {verdict.reason}
            </p>
          ) : null}
          {badge?.given === true ? <p>{texts.given}</p> : null}
          {badge?.given === false ? <p>{texts.notGiven}</p> : null}
        </Notice>
      </div>
      {badge ? (
        <Facts
          layout="rows"
          items={[
            { name: texts.title, value: badge.name },
            { name: texts.by, value: badge.issuer },
            { name: texts.on, value: writtenDay(badge.validFrom.slice(0, 10), frame.locale) },
            { name: texts.criteria, value: badge.criteria },
            ...(badge.words ? [{ name: texts.words, value: badge.words }] : []),
          ]}
        />
      ) : null}
    </section>
  )
}
