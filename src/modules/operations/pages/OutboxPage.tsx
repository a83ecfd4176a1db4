import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { OutboxLine } from '../outbox.ts'
import { outboxMailPath, paths } from '../paths.ts'
import { outboxTexts } from '../texts/outbox.ts'

interface OutboxProps {
  readonly frame: Frame
  readonly mails: readonly OutboxLine[]
  readonly form: FormState
}

export function OutboxPage({ frame, mails, form }: OutboxProps) {
  const texts = outboxTexts[frame.locale]
  const held = mails.some(({ state }) => state === 'held')
  return (
    <Layout frame={frame} title={texts.outboxTitle} lead={texts.outboxLead} wide>
      {held && (
        <Notice tone="caution" title={texts.heldTitle}>
          <p>{texts.heldText}</p>
          <Form frame={frame} action={paths.release} form={form} submit={texts.release}>
            {''}
          </Form>
        </Notice>
      )}
      {mails.length === 0 ? (
        <EmptyState title={texts.outboxEmptyTitle}>{texts.outboxEmpty}</EmptyState>
      ) : (
        <Table
          caption={texts.outboxTitle}
          captionHidden
          columns={[
            { title: texts.when },
            { title: texts.to },
            { title: texts.subject },
            { title: texts.state },
          ]}
          rows={mails.map((mail) => [
            writtenInstant(mail.at, frame.locale),
            mail.recipient,
            <a lang={writtenLocale} href={outboxMailPath(mail.id)}>
              {mail.subject}
            </a>,
            <>
              {texts.states[mail.state]}
              {mail.why ? <span class="row-note">{texts.whys[mail.why]}</span> : null}
            </>,
          ])}
        />
      )}
    </Layout>
  )
}
