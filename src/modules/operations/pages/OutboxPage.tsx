import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { OutboxLine } from '../outbox.ts'
import { paths } from '../paths.ts'
import { outboxTexts } from '../texts/outbox.ts'

interface OutboxProps {
  readonly frame: Frame
  readonly shown: ShownList<OutboxLine>
  /** How many wait for somebody since the house was restored. */
  readonly held: number
}

export function OutboxPage({ frame, shown, held }: OutboxProps) {
  const texts = outboxTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.outboxTitle} lead={texts.outboxLead} wide>
      {held > 0 && (
        <Notice tone="caution" title={texts.heldTitle}>
          <p>{texts.heldText}</p>
          <Form frame={frame} action={paths.release} form={emptyForm} submit={texts.release}>
            {''}
          </Form>
        </Notice>
      )}
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.outboxEmptyTitle, text: texts.outboxEmpty }}
        taken={<ListExports frame={frame} shown={shown} action={paths.outboxFile} />}
      />
    </Layout>
  )
}
