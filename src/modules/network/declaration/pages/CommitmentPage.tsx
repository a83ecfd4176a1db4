import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Commitment } from '../commitment.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { StateFields } from './SignatureLinkPages.tsx'

/** What became of one promise. */
export function CommitmentPage(props: {
  readonly frame: Frame
  readonly territory: Territory
  readonly commitment: Commitment
  readonly form: FormState
}) {
  const { frame, territory, commitment, form } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.commitmentTitle}
      lead={plainProse(commitment.text)}
      leadIn={writtenLocale}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: territoryLabel(territory), href: paths.dossier(territory.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p class="hint">{texts.dueOn(writtenDay(commitment.dueOn, locale))}</p>
      <Form
        frame={frame}
        action={paths.commitment(territory.slug, commitment.id)}
        form={form}
        submit={texts.mark}
        seen
      >
        <StateFields locale={locale} commitment={commitment} form={form} suffix="" />
      </Form>
    </Layout>
  )
}
