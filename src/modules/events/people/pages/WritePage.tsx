import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { manageTexts } from '../../organising/nouns.ts'
import { managePath, managePaths } from '../../paths.ts'
import { type GroupLetter, type RecipientGroup, recipientGroups } from '../recipients.ts'

interface WriteProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly form: FormState
  readonly counts: Readonly<Record<RecipientGroup, number>>
  /** Read again before it leaves: the text as it will be received, and by how many. */
  readonly preview: { readonly words: GroupLetter; readonly text: string } | undefined
  readonly sent: readonly { subject: string; recipients: string; count: number; sentAt: Date }[]
}

export function WritePage(props: WriteProps) {
  const { frame, event, form, counts, sent } = props
  const texts = manageTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.writeTitle}
      lead={texts.writeLead}
      crumbs={[
        { label: texts.events, href: managePaths.list },
        { label: event.title, labelIn: writtenLocale, href: managePath('manage', event.id) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Preview {...props} />
      <Form frame={frame} action={managePath('write', event.id)} form={form} submit={texts.preview}>
        <Select
          form={form}
          name="group"
          label={texts.writeTo}
          options={recipientGroups.map((group) => ({
            value: group,
            label: `${texts.recipients[group]} (${counts[group]})`,
          }))}
          required
        />
        <TextField form={form} name="subject" label={texts.writeSubject} required />
        <TextArea
          form={form}
          name="body"
          label={texts.writeBody}
          hint={texts.writeBodyHint}
          rows={8}
          required
        />
      </Form>
      {sent.length > 0 ? (
        <Table
          caption={texts.sentBefore}
          columns={[
            { title: texts.writeSubject },
            { title: texts.sentOn },
            { title: texts.sentCount, align: 'right' },
          ]}
          rows={sent.map(({ subject, sentAt, count }) => [
            subject,
            writtenInstant(sentAt, frame.locale),
            String(count),
          ])}
        />
      ) : null}
    </Layout>
  )
}

function Preview({ frame, event, counts, preview }: WriteProps) {
  const texts = manageTexts[frame.locale]
  if (!preview) return null
  const count = counts[preview.words.group]
  if (count === 0) return <Notice tone="caution">{texts.previewNobody}</Notice>
  return (
    <section>
      <h2>{texts.previewTitle(String(count))}</h2>
      <p>
        <strong lang={writtenLocale}>{preview.words.subject}</strong>
      </p>
      {preview.text.split('\n\n').map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <ActionButton
        frame={frame}
        action={managePath('write', event.id)}
        label={texts.send}
        tone="action"
        fields={{ ...preview.words, step: 'send' }}
      />
    </section>
  )
}
