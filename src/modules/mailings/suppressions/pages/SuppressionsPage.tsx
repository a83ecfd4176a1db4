import { writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { ShownSuppression } from '../../suppression.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

export interface SuppressionsProps {
  readonly frame: Frame
  readonly suppressions: readonly ShownSuppression[]
  readonly at: number
  readonly pages: number
  /** The form that came back, and for which address. */
  readonly refused?: { readonly hash: string; readonly form: FormState } | undefined
}

export function SuppressionsPage({ frame, suppressions, at, pages, refused }: SuppressionsProps) {
  const texts = suppressionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: texts.sendings, href: paths.sendings }]}
      refused={refused !== undefined}
      wide
    >
      {suppressions.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.address },
            { title: texts.reason },
            { title: texts.since },
            { title: texts.lift },
          ]}
          rows={suppressions.map((suppression, rank) => [
            suppression.email ?? texts.unknown(suppression.emailHash.slice(0, 12)),
            suppression.detail
              ? `${texts.reasons[suppression.reason]} (${suppression.detail})`
              : texts.reasons[suppression.reason],
            writtenInstant(suppression.at, frame.locale),
            <LiftForm
              frame={frame}
              hash={suppression.emailHash}
              rank={rank}
              at={at}
              form={refused?.hash === suppression.emailHash ? refused.form : undefined}
            />,
          ])}
        />
      )}
      <Pager
        locale={frame.locale}
        page={at}
        pages={pages}
        hrefOf={(page) => pageAddress(paths.suppressions, page)}
      />
    </Layout>
  )
}

function pageAddress(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path
}

interface LiftProps {
  readonly frame: Frame
  readonly hash: string
  readonly rank: number
  /** The page of the list, for the form that comes back on it. */
  readonly at: number
  readonly form: FormState | undefined
}

function LiftForm({ frame, hash, rank, at, form = emptyForm }: LiftProps) {
  const texts = suppressionTexts[frame.locale]
  return (
    <Disclosure summary={texts.lift} open={form !== emptyForm}>
      <Form
        frame={frame}
        action={pageAddress(paths.lift, at)}
        form={form}
        submit={texts.liftNow}
        id={`lever-${rank + 1}`}
      >
        <HiddenField name="hash" value={hash} />
        <TextField
          locale={frame.locale}
          form={form}
          name="reason"
          label={texts.why}
          hint={texts.whyHint}
          maxlength={500}
          required
        />
      </Form>
    </Disclosure>
  )
}
