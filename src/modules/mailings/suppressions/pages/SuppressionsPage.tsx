import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { listHref } from '#kit/list.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { ShownSuppression } from '../../suppression.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

interface SuppressionsProps {
  readonly frame: Frame
  readonly shown: ShownList<ShownSuppression>
  /** The form that came back, and for which address. */
  readonly refused?: { readonly hash: string; readonly form: FormState } | undefined
}

export function SuppressionsPage(props: SuppressionsProps) {
  const { frame, shown, refused } = props
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
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.empty, text: texts.emptyText }}
        cells={{
          adresse: (suppression) => (
            <>
              {shown.list.named?.nameOf(suppression)}
              <LiftForm {...props} suppression={suppression} />
            </>
          ),
        }}
        taken={<ListExports frame={frame} shown={shown} action={paths.suppressionsFile} />}
      />
    </Layout>
  )
}

function LiftForm({
  frame,
  shown,
  refused,
  suppression,
}: SuppressionsProps & { readonly suppression: ShownSuppression }) {
  const texts = suppressionTexts[frame.locale]
  const { list, view, rows } = shown
  const { emailHash } = suppression
  const form = refused?.hash === emailHash ? refused.form : emptyForm
  return (
    <Disclosure summary={texts.lift} open={form !== emptyForm}>
      <Form
        frame={frame}
        // The list comes back as it was asked.
        action={listHref(list, view, { page: view.page }, paths.lift)}
        form={form}
        submit={texts.liftNow}
        id={`lever-${rows.indexOf(suppression) + 1}`}
      >
        <HiddenField name="hash" value={emailHash} />
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
